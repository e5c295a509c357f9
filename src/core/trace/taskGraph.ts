import type { DependencyMention, DocumentTask, PlanDocument } from '../plan/planDocument.ts'
import type { TextRange } from '../text/range.ts'
import { taskNames, type TaskNames } from './taskNames.ts'
import { contains } from './taskTree.ts'

/** That one task waits for another one, and where the plan says so. Tasks are indices into the plan's tasks. */
export interface TaskEdge {
  readonly from: number
  readonly to: number
  readonly range: TextRange
  readonly notation: string
}

/** What waits for what, from every notation a plan uses. */
export interface TaskGraph {
  /** Each pair once, in the order of the plan; none between a task and what contains it. */
  readonly edges: readonly TaskEdge[]
  /** The edges of a task that waits, by its index. */
  readonly edgesOf: readonly (readonly TaskEdge[])[]
  /** Mentions of tasks that the plan does not have. */
  readonly dangling: readonly DependencyMention[]
}

/** Of two phases at most so many tasks are paired with each other. */
const largestPhase = 60

export function taskGraph({ tasks, dependencies }: Pick<PlanDocument, 'tasks' | 'dependencies'>): TaskGraph {
  const edgesOf: TaskEdge[][] = tasks.map(() => none)
  const edges: TaskEdge[] = []
  const dangling: DependencyMention[] = []
  if (dependencies.length > 0) {
    const names = taskNames(tasks)
    const phases = tasksByPhase(tasks)
    const seen = new Set<number>()
    for (const mention of dependencies) {
      const { from, to } = mention.notation === 'phase' ? phasePair(phases, mention) : taskPair(tasks, names, mention)
      if (to.length === 0 && from.length > 0) dangling.push(mention)
      for (const waiting of from) for (const awaited of to) add(waiting, awaited, mention, seen)
    }
  }
  return { edges, edgesOf, dangling }

  function add(from: number, to: number, { range, notation }: DependencyMention, seen: Set<number>): void {
    const pair = from * tasks.length + to
    if (seen.has(pair) || contains(tasks, from, to) || contains(tasks, to, from)) return
    seen.add(pair)
    const edge = { from, to, range, notation }
    edges.push(edge)
    if (edgesOf[from] === none) edgesOf[from] = [edge]
    else edgesOf[from]?.push(edge)
  }
}

const none: TaskEdge[] = []

interface Pair {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** A mention under a task speaks of that task, whatever else has its number. */
function taskPair(
  tasks: readonly DocumentTask[],
  names: TaskNames,
  { range, from, to, notation }: DependencyMention,
): Pair {
  const isOwn = notation === 'field' || notation === 'inline'
  const around = isOwn ? names.at(range.start) : -1
  const waiting = isOwn ? (tasks[around]?.id === from ? [around] : []) : names.named(from, range.start)
  return { from: waiting, to: names.named(to, range.start) }
}

function phasePair(phases: ReadonlyMap<string, readonly number[]>, { from, to }: DependencyMention): Pair {
  const awaited = phases.get(numberIn(to)) ?? []
  // A phase without tasks holds nobody up, and a phase is no task that could be missing.
  return { from: awaited.length > 0 ? (phases.get(numberIn(from)) ?? []) : [], to: awaited }
}

/** The main tasks under the heading of each phase, such as `Phase 2`. */
function tasksByPhase(tasks: readonly DocumentTask[]): ReadonlyMap<string, readonly number[]> {
  const phases = new Map<string, number[]>()
  for (const [at, { depth, phase }] of tasks.entries()) {
    if (depth > 0 || phase === undefined) continue
    const number = numberIn(phase)
    const held = phases.get(number)
    if (!held) phases.set(number, [at])
    else if (held.length < largestPhase) held.push(at)
  }
  return phases
}

const numberIn = (phase: string): string => /\d{1,3}/.exec(phase)?.[0] ?? ''
