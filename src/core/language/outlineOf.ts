import type { TaskState } from '../plan/plan.ts'
import type { TextRange } from '../text/range.ts'
import type { SpecDocument } from './specDocument.ts'

/** An entry of the outline: a task, a requirement or a criterion, with what it contains. */
export interface OutlineEntry {
  readonly kind: 'task' | 'requirement' | 'criterion'
  readonly id: string
  readonly title: string
  /** Of a task. */
  readonly state?: TaskState
  readonly range: TextRange
  /** What is shown when a person goes there; inside `range`. */
  readonly selection: TextRange
  readonly children: readonly OutlineEntry[]
}

/** The tasks of a plan, or the requirements of any other document, as a tree. */
export function outlineOf(document: SpecDocument): readonly OutlineEntry[] {
  return document.role === 'plan' ? tasksOutline(document.plan.tasks) : document.set.requirements.map(requirementEntry)
}

type Tasks = Extract<SpecDocument, { role: 'plan' }>['plan']['tasks']
type Requirement = Exclude<SpecDocument, { role: 'plan' }>['set']['requirements'][number]

function tasksOutline(tasks: Tasks): readonly OutlineEntry[] {
  const children = tasks.map((): OutlineEntry[] => [])
  const entries = tasks.map(({ id, title, state, range, titleRange }, at): OutlineEntry => ({
    kind: 'task',
    id,
    title,
    state,
    range: { start: range.start, end: Math.max(range.end, titleRange.end) },
    selection: titleRange,
    children: children[at] ?? [],
  }))
  const roots: OutlineEntry[] = []
  for (const [at, entry] of entries.entries()) (children[tasks[at]?.parent ?? -1] ?? roots).push(entry)
  return roots
}

function requirementEntry({ id, title, range, criteria }: Requirement): OutlineEntry {
  const start = { start: range.start, end: range.start }
  const own = criteria.filter(criterion => criterion.id !== id)
  return {
    kind: 'requirement',
    id,
    title,
    range,
    selection: start,
    children: own.map(criterion => ({
      kind: 'criterion',
      id: criterion.id,
      title: criterion.text,
      range: criterion.range,
      selection: { start: criterion.range.start, end: criterion.range.start },
      children: [],
    })),
  }
}
