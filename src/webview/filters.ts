import type { PreviewModel, PreviewRow, TaskRow } from '../core/preview/previewModel.ts'
import { hasWords, searchWords } from '../core/preview/searchWords.ts'

/** What the reader wants to see. An empty text or list asks for nothing. */
export interface Filters {
  readonly query: string
  /** Names of states. */
  readonly states: readonly string[]
  readonly phase: string
  readonly story: string
  /** The id of a requirement, which stands for its criteria too, or of a criterion. */
  readonly requirement: string
  readonly ready: boolean
  readonly optional: 'any' | 'optional' | 'required'
}

export const noFilters: Filters = {
  query: '',
  states: [],
  phase: '',
  story: '',
  requirement: '',
  ready: false,
  optional: 'any',
}

export interface Filtered {
  /** Keys of the tasks that match; undefined where nothing is asked for. */
  readonly matching: ReadonlySet<string> | undefined
  readonly matches: number
  readonly tasks: number
  /** Keys of tasks in whose details the words of the search stand. */
  readonly found: ReadonlySet<string>
}

export function filtered(model: FilteredModel, filters: Filters, found: ReadonlySet<string> = new Set()): Filtered {
  const matching = new Set<string>()
  let tasks = 0
  for (const [row, fails] of failedFilters(model, filters, found)) {
    tasks += 1
    if (fails.length === 0) matching.add(row.key)
  }
  return { matching: isAnything(filters) ? matching : undefined, matches: matching.size, tasks, found }
}

export const isAnything = (filters: Filters): boolean => countOf(filters) > 0 || searchWords(filters.query).length > 0

/** How many filters are set, the search apart. */
export function countOf({ states, phase, story, requirement, ready, optional }: Filters): number {
  return [states.length > 0, phase !== '', story !== '', requirement !== '', ready, optional !== 'any'].filter(Boolean)
    .length
}

/**
 * The rows to show: tasks that match and what they stand under, else all that are not beneath a collapsed row. The
 * heading that the page's head shows is never among them.
 */
export function visibleRows(
  rows: readonly PreviewRow[],
  matching: ReadonlySet<string> | undefined,
  collapsed: ReadonlySet<string>,
  titleKey = '',
): ReadonlySet<string> {
  const visible = new Set<string>()
  if (!matching) {
    for (const { key, parent } of rows) {
      if (key === titleKey) continue
      if (parent === undefined || parent === titleKey || (visible.has(parent) && !collapsed.has(parent)))
        visible.add(key)
    }
    return visible
  }
  const parents = new Map(rows.map(({ key, parent }) => [key, parent]))
  for (const match of matching) {
    for (let key: string | undefined = match; key !== undefined && !visible.has(key); key = parents.get(key)) {
      visible.add(key)
    }
  }
  visible.delete(titleKey)
  return visible
}

export type FilterName = 'query' | 'state' | 'phase' | 'story' | 'requirement' | 'ready' | 'optional'
export type FilteredModel = Pick<PreviewModel, 'rows' | 'requirements'>

/** Every task with the filters that it fails. `found` are tasks in whose details the words of the search stand. */
export function* failedFilters(
  { rows, requirements }: FilteredModel,
  filters: Filters,
  found: ReadonlySet<string>,
): Generator<readonly [TaskRow, readonly FilterName[]]> {
  const words = searchWords(filters.query)
  const asked = askedRequirements(requirements, filters.requirement)
  for (const row of rows) {
    if (row.kind !== 'task') continue
    const fails: FilterName[] = []
    if (words.length > 0 && !found.has(row.key) && !hasWords(row, words)) fails.push('query')
    if (filters.states.length > 0 && !filters.states.includes(row.state)) fails.push('state')
    if (filters.phase !== '' && row.phase !== filters.phase) fails.push('phase')
    if (filters.story !== '' && row.story !== filters.story) fails.push('story')
    if (asked && !row.requirements.some(id => asked.has(id))) fails.push('requirement')
    if (filters.ready && !row.ready) fails.push('ready')
    if (filters.optional !== 'any' && row.optional !== (filters.optional === 'optional')) fails.push('optional')
    yield [row, fails]
  }
}

/** A requirement stands for its criteria, and a criterion is also served by a task that cites its requirement. */
function askedRequirements(requirements: PreviewModel['requirements'], asked: string): ReadonlySet<string> | undefined {
  if (asked === '') return undefined
  return new Set([asked, ...requirements.flatMap(({ id, of }) => (of === asked ? [id] : id === asked ? [of] : []))])
}
