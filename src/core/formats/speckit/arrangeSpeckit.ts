import type { Plan, PlanTask } from '../../plan/plan.ts'
import type { Requirement } from '../../requirements/requirement.ts'
import { designPaths, pathsOfTask } from '../computing/designPaths.ts'
import { everyTask } from '../holding/renumbered.ts'
import type { WriteContext } from '../planFormat.ts'
import { featureOf, planTitles, subjectOf } from '../text/planTitle.ts'
import { foundationPhase, polishPhase, setupPhase, storyNumber } from './speckitPhases.ts'

/** A story: a requirement with its number among them. */
export interface Story {
  readonly number: number
  readonly requirement: Requirement
}

/** The user stories of the requirements: those that are told as one, else all that have several criteria. */
export function storiesOf({ requirements }: WriteContext): readonly Story[] {
  const all = requirements?.requirements ?? []
  const told = all.filter(({ id, story }) => story !== undefined || /^US-?\d/.test(id))
  const chosen = told.length > 0 ? told : all.filter(({ criteria }) => criteria.length > 1)
  return chosen.map((requirement, at) => ({ number: numberIn(requirement.id) ?? at + 1, requirement }))
}

const numberIn = (id: string): number | undefined => {
  const found = /^(?:US-?)(\d{1,3})$/.exec(id)
  return found ? Number(found[1]) : undefined
}

/** A leaf with what is needed to place it. */
interface Placed {
  readonly task: PlanTask
  phase: string
  readonly isTest: boolean
}

/**
 * The tasks by user story: what several stories need stands before them, what serves all of them after. In a story
 * tests come first, and what a task uses comes before it.
 */
export function arrangeSpeckit(plan: Plan, context: WriteContext): Plan {
  const stories = storiesOf(context)
  const leaves = everyTask(plan.tasks).filter(task => task.children.length === 0 && !task.checkpoint)
  const placed: Placed[] = leaves.map(task => ({ task, phase: phaseOf(task, stories), isTest: isTest(task) }))
  const uses = usesOf(leaves)
  prepareFoundation(placed, uses)
  withLayers(placed, uses)
  const order = [
    setupPhase,
    foundationPhase,
    ...stories.map(({ number }) => `User Story ${String(number)}`),
    polishPhase,
  ]
  const sorted = order.flatMap(phase => {
    const own = placed.filter(one => one.phase === phase)
    return storyNumber(phase) === undefined
      ? own
      : [...own.filter(one => one.isTest), ...own.filter(one => !one.isTest)]
  })
  const places = new Map(sorted.map(({ task }, at) => [task, at]))
  const ids = new Map(sorted.map(({ task }, at) => [task, `T${String(at + 1).padStart(3, '0')}`]))
  const paths = designPaths(context)
  const files = new Map(sorted.map(({ task }) => [task, pathsOfTask(task, paths, context.design)]))
  const phases = new Map(sorted.map(({ task, phase }) => [task, phase]))
  const sharesFile = (task: PlanTask) =>
    sorted.some(
      ({ task: other, phase }) =>
        other !== task &&
        phases.get(task) === phase &&
        files.get(task)?.some(path => !path.endsWith('/') && files.get(other)?.includes(path)),
    )
  const tasks = sorted.map(({ task, phase, isTest: tests }, at) => {
    const awaited = direct(
      uses,
      task,
      tests ? [] : [...(uses.get(task) ?? [])].filter(other => (places.get(other) ?? at) < at),
    )
    const number = storyNumber(phase)
    const inside = awaited.some(other => sorted[places.get(other) ?? -1]?.phase === phase)
    const alone = sorted.filter(one => one.phase === phase && one.isTest === tests).length < 2
    const { estimate, ...rest } = task
    return {
      ...rest,
      id: ids.get(task) ?? '',
      title: withPath(task, files.get(task) ?? [], plan.language),
      dependsOn: awaited.flatMap(other => ids.get(other) ?? []).sort(),
      optional: false,
      parallel: (number !== undefined || phase === polishPhase) && !inside && !alone && !sharesFile(task),
      phase,
      ...(number === undefined ? {} : { story: `US${String(number)}` }),
    }
  })
  const subject = subjectOf(plan.title) ?? featureOf(context.design?.title, context.folder)
  return { ...plan, title: subject === undefined ? plan.title : `${planTitles[plan.language]}: ${subject}`, tasks }
}

/** A test of one thing, which can be written before it. */
const isTest = (task: PlanTask): boolean => task.optional || task.phase === 'testing'

function phaseOf(task: PlanTask, stories: readonly Story[]): string {
  const kinds = new Set(task.source.map(({ why }) => why))
  if (task.phase === 'setup')
    return [...kinds].some(why => why === 'dataModel' || why === 'storage')
      ? foundationPhase
      : task.optional
        ? (storyFor(task, stories) ?? foundationPhase)
        : setupPhase
  if (task.phase === 'optimisation' || task.phase === 'deployment') return polishPhase
  const cited = citedStories(task, stories)
  if (cited.length > 2) return task.phase === 'core' ? foundationPhase : polishPhase
  return storyFor(task, stories) ?? (task.phase === 'core' ? foundationPhase : polishPhase)
}

/** The story that most of what a task cites belongs to; of several, the first. */
function storyFor(task: PlanTask, stories: readonly Story[]): string | undefined {
  const cited = citedStories(task, stories)
  const best = cited.reduce<readonly [number, number] | undefined>(
    (most, one) => (most && most[1] >= one[1] ? most : one),
    undefined,
  )
  return best === undefined ? undefined : `User Story ${String(best[0])}`
}

function citedStories(task: PlanTask, stories: readonly Story[]): readonly (readonly [number, number])[] {
  return stories.flatMap(({ number, requirement }) => {
    const own = new Set([requirement.id, ...requirement.criteria.map(({ id }) => id)])
    const count = task.requirements.filter(id => own.has(id)).length
    return count > 0 ? [[number, count] as const] : []
  })
}

/** Which earlier tasks make a thing that a task speaks of: names in titles are made, names in details are used. */
function usesOf(leaves: readonly PlanTask[]): ReadonlyMap<PlanTask, Set<PlanTask>> {
  const makers = new Map<string, PlanTask>()
  const uses = new Map<PlanTask, Set<PlanTask>>()
  for (const task of leaves) {
    const spoken = namesIn([task.title, ...task.details].join('\n'))
    const used = new Set(spoken.flatMap(name => makers.get(name) ?? []))
    used.delete(task)
    uses.set(task, used)
    if (!isTest(task)) for (const name of namesIn(task.title)) if (!makers.has(name)) makers.set(name, task)
  }
  return uses
}

/** Names in code, with what a call or a field belongs to. */
function namesIn(text: string): readonly string[] {
  const found = [...text.matchAll(/`([^`\n]{2,80})`/g)].flatMap(([, code = '']) => {
    const name = /^[\p{L}_][\p{L}\d_]*/u.exec(code)?.[0]
    return name === undefined || name.length < 3 ? [code] : [code, name]
  })
  return [...new Set(found)]
}

/** What a task of an earlier story needs from a later one is needed by both: it goes before all stories. */
function prepareFoundation(placed: readonly Placed[], uses: ReadonlyMap<PlanTask, ReadonlySet<PlanTask>>): void {
  const byTask = new Map(placed.map(one => [one.task, one]))
  for (let round = 0; round < 4; round++) {
    let moved = false
    for (const { task, phase, isTest: tests } of placed) {
      if (tests || phase === polishPhase) continue
      for (const other of uses.get(task) ?? []) {
        const maker = byTask.get(other)
        if (!maker || rank(maker.phase) <= rank(phase)) continue
        maker.phase = foundationPhase
        moved = true
      }
    }
    if (!moved) return
  }
}

/** In a story a task that uses nothing of it waits for the layer below its own: services, endpoints, pages, the rest. */
function withLayers(placed: readonly Placed[], uses: ReadonlyMap<PlanTask, Set<PlanTask>>): void {
  for (const phase of new Set(placed.map(one => one.phase))) {
    if (storyNumber(phase) === undefined) continue
    const own = placed.filter(one => one.phase === phase && !one.isTest).map(({ task }) => task)
    for (const task of own) {
      const used = uses.get(task)
      if (!used || own.some(other => used.has(other))) continue
      const below = own.map(layerOf).filter(layer => layer < layerOf(task))
      for (const other of own) if (layerOf(other) === Math.max(...below)) used.add(other)
    }
  }
}

function layerOf({ phase, source }: PlanTask): number {
  if (phase === 'core') return source.some(({ why }) => why === 'endpoint') ? 2 : 1
  return phase === 'setup' ? 0 : phase === 'ui' ? 3 : 4
}

const rank = (phase: string): number =>
  phase === setupPhase
    ? 0
    : phase === foundationPhase
      ? 1
      : phase === polishPhase
        ? 1000
        : 1 + (storyNumber(phase) ?? 998)

/** Without what is awaited anyway by something else that is awaited; the four nearest are told. */
function direct(
  uses: ReadonlyMap<PlanTask, ReadonlySet<PlanTask>>,
  task: PlanTask,
  awaited: readonly PlanTask[],
): readonly PlanTask[] {
  return awaited.filter(other => other !== task && !awaited.some(between => uses.get(between)?.has(other))).slice(-4)
}

function withPath({ title }: PlanTask, paths: readonly string[], language: Plan['language']): string {
  const [path] = paths
  return path === undefined || paths.length > 1 || title.includes(path.replace(/\/$/, ''))
    ? title
    : language === 'en'
      ? `${title} in \`${path}\``
      : `${title} (\`${path}\`)`
}
