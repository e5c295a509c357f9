import type { PreviewModel, PreviewRequirement, TaskRow } from './previewModel.ts'

/** Which tasks serve which criterion, as a table: criteria down, tasks across. */
export interface CoverageMatrix {
  /** In the order of the requirements. */
  readonly rows: readonly CoverageRow[]
  /** In the order of the plan; those that serve nothing are left out. */
  readonly columns: readonly CoverageColumn[]
  /** How many rows have a task. */
  readonly covered: number
  /** Whether each column stands for a main task with everything beneath it. */
  readonly isCondensed: boolean
}

export interface CoverageRow {
  readonly criterion: PreviewRequirement
  /** Tasks that cite the criterion or the requirement it belongs to. */
  readonly tasks: readonly TaskRow[]
  readonly done: number
}

export interface CoverageColumn {
  readonly task: TaskRow
  /** What of this column serves a criterion, by the criterion's id. */
  readonly serving: ReadonlyMap<string, readonly TaskRow[]>
}

/**
 * A requirement without criteria is its own one. Where the table would have more than `mostCells`, its columns are the
 * main tasks.
 */
export function coverageMatrix({ rows, requirements }: PreviewModel, mostCells: number): CoverageMatrix {
  const criteria = criteriaOf(requirements)
  const served = servedCriteria(requirements, criteria)
  const tasksOf = new Map<string, TaskRow[]>(criteria.map(({ id }) => [id, []]))
  const mainOf = mainTasks(rows)
  const citing: { readonly task: TaskRow; readonly main: TaskRow; readonly ids: ReadonlySet<string> }[] = []
  for (const task of rows) {
    if (task.kind !== 'task') continue
    const ids = new Set(cited(task).flatMap(id => served.get(id) ?? []))
    if (ids.size > 0) citing.push({ task, main: mainOf.get(task.key) ?? task, ids })
    for (const id of ids) tasksOf.get(id)?.push(task)
  }
  const isCondensed = criteria.length * citing.length > mostCells
  const columns = new Map<TaskRow, Map<string, TaskRow[]>>()
  for (const { task, main, ids } of citing) {
    const head = isCondensed ? main : task
    const serving = columns.get(head) ?? new Map<string, TaskRow[]>()
    columns.set(head, serving)
    for (const id of ids) serving.set(id, [...(serving.get(id) ?? []), task])
  }
  const matrix = criteria.map(criterion => coverageRow(criterion, tasksOf.get(criterion.id) ?? []))
  return {
    rows: matrix,
    columns: [...columns].map(([task, serving]) => ({ task, serving })),
    covered: matrix.filter(({ tasks }) => tasks.length > 0).length,
    isCondensed,
  }
}

/** A task that cites nothing serves the story that it belongs to. */
const cited = ({ requirements, story }: TaskRow): readonly string[] =>
  requirements.length > 0 || story === undefined ? requirements : [story]

/** The ways to sort the rows: as written, by how many tasks serve them, by how much of that is done. */
export type CoverageOrder = 'requirement' | 'tasks' | 'progress'

/** What is missing most comes first; what is equal stays in the order of the requirements. */
export function sortedCoverage(rows: readonly CoverageRow[], order: CoverageOrder): readonly CoverageRow[] {
  if (order === 'requirement') return rows
  const share = ({ tasks, done }: CoverageRow): number => (tasks.length === 0 ? -1 : done / tasks.length)
  return [...rows].sort((a, b) => (order === 'tasks' ? a.tasks.length - b.tasks.length : share(a) - share(b)))
}

function coverageRow(criterion: PreviewRequirement, tasks: readonly TaskRow[]): CoverageRow {
  return { criterion, tasks, done: tasks.filter(({ state }) => state === 'done').length }
}

function criteriaOf(requirements: readonly PreviewRequirement[]): readonly PreviewRequirement[] {
  const withCriteria = new Set(requirements.filter(({ kind }) => kind === 'criterion').map(({ of }) => of))
  return requirements.filter(({ kind, id }) => kind === 'criterion' || !withCriteria.has(id))
}

/** What citing an id serves: the criterion, or every criterion of the requirement. */
function servedCriteria(
  requirements: readonly PreviewRequirement[],
  criteria: readonly PreviewRequirement[],
): ReadonlyMap<string, readonly string[]> {
  const served = new Map<string, string[]>(requirements.map(({ id }) => [id, []]))
  for (const { id, of } of criteria) {
    served.get(of)?.push(id)
    if (of !== id) served.get(id)?.push(id)
  }
  return served
}

/** The task without a task above it that each task stands in. */
function mainTasks(rows: PreviewModel['rows']): ReadonlyMap<string, TaskRow> {
  const mains = new Map<string, TaskRow>()
  for (const row of rows) {
    if (row.kind === 'task') mains.set(row.key, mains.get(row.parent ?? '') ?? row)
  }
  return mains
}
