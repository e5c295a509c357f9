import type { Spec } from '../language/spec.ts'
import type { DocumentTask } from '../plan/planDocument.ts'
import type { Tally } from '../trace/trace.ts'
import { trackedSpec, type TrackedSpec } from './trackedSpec.ts'
import { noRows, type TrackerRow } from './trackerRow.ts'

/** The tasks of a spec's plan as they stand in it: in their phases, where it has some. */
export function taskRows(spec: Spec): readonly TrackerRow[] {
  const tracked = trackedSpec(spec)
  const { tasks } = tracked
  const mains = tasks.flatMap(({ parent }, at) => (parent < 0 ? [at] : []))
  if (!hasPhases(tracked)) return mains.map(at => taskRow(tracked, at, ''))
  const rows: TrackerRow[] = []
  const names = new Map<string, number>()
  for (let from = 0; from < mains.length;) {
    const phase = tasks[mains[from] ?? -1]?.phase
    let to = from + 1
    while (to < mains.length && tasks[mains[to] ?? -1]?.phase === phase) to++
    const own = mains.slice(from, to)
    from = to
    if (phase === undefined) {
      rows.push(...own.map(at => taskRow(tracked, at, '')))
      continue
    }
    const repetition = (names.get(phase) ?? 0) + 1
    names.set(phase, repetition)
    rows.push(phaseRow(tracked, phase, repetition, own))
  }
  return rows
}

export const hasPhases = ({ tasks }: TrackedSpec): boolean => tasks.some(({ phase }) => phase !== undefined)

function phaseRow(tracked: TrackedSpec, phase: string, repetition: number, mains: readonly number[]): TrackerRow {
  const [first = 0] = mains
  const tally = mains.map(at => tallyOf(tracked, at)).reduce(sum, { required: 0, done: 0 })
  return {
    key: `phase ${phase}${repetition > 1 ? ` (${String(repetition)})` : ''}`,
    face: { kind: 'group', of: 'phase', title: phase, ...tally, criteria: 0, hasChildren: true },
    subject: { kind: 'group' },
    place: { name: tracked.plan?.name ?? '', range: headingAbove(tracked, first) },
    children: () => mains.map(at => taskRow(tracked, at, '')),
  }
}

/**
 * The row of a task.
 * @param within the key of the row it stands beneath where tasks can stand in several places
 */
export function taskRow(tracked: TrackedSpec, at: number, within: string): TrackerRow {
  const { plan, tasks, trace } = tracked
  const task = tasks[at]
  if (!plan || !task) throw new Error(`The plan has no task ${String(at)}.`)
  const children = within === '' ? (trace.tree.children[at] ?? []) : []
  return {
    key: within === '' ? `task ${task.key}` : `${within} | task ${task.key}`,
    face: {
      kind: 'task',
      id: task.id,
      title: task.title,
      state: task.state,
      hasBox: task.checkbox >= 0,
      optional: task.optional,
      isReady: tracked.ready.has(at),
      waitsFor: (tracked.waitsFor.get(at) ?? []).map(other => nameOf(tasks[other])),
      ...(tracked.beneath[at] ?? { required: 0, done: 0 }),
      hasChildren: children.length > 0,
    },
    subject: { kind: 'task', held: { document: plan, index: at, task } },
    place: { name: plan.name, range: task.titleRange },
    children: children.length === 0 ? noRows : () => children.map(child => taskRow(tracked, child, '')),
  }
}

/** What a main task stands for in a sum: its subtasks, or itself where it has none. */
export function tallyOf({ trace, beneath }: TrackedSpec, at: number): Tally {
  const { children, required, finished } = trace.tree
  if ((children[at] ?? []).length > 0) return beneath[at] ?? { required: 0, done: 0 }
  return { required: required[at] ? 1 : 0, done: required[at] && finished[at] ? 1 : 0 }
}

export const sum = (a: Tally, b: Tally): Tally => ({ required: a.required + b.required, done: a.done + b.done })

const nameOf = (task: DocumentTask | undefined): string => task?.id || (task?.title ?? '')

function headingAbove({ plan, tasks }: TrackedSpec, at: number) {
  const range = tasks[at]?.titleRange ?? { start: 0, end: 0 }
  const heading = plan?.plan.scan.headings.findLast(own => own.range.start <= range.start)
  return heading ? { start: heading.range.start, end: heading.range.start } : range
}
