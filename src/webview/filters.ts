import type { PreviewModel, PreviewRow, TaskRow } from '../core/preview/previewModel.ts'

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

/** The filters that count tasks: how many would be shown if this one were set to a value and the others stay. */
export interface FilterCounts {
  readonly state: ReadonlyMap<string, number>
  readonly phase: ReadonlyMap<string, number>
  readonly story: ReadonlyMap<string, number>
  readonly requirement: ReadonlyMap<string, number>
  readonly ready: number
  readonly optional: number
}

export interface Filtered {
  /** Keys of the tasks that match; undefined where nothing is asked for. */
  readonly matching: ReadonlySet<string> | undefined
  readonly matches: number
  readonly tasks: number
  readonly counts: FilterCounts
}

/** One pass over the rows: a task that fails one filter alone counts for what that filter could be set to. */
export function filtered(
  { rows, requirements }: Pick<PreviewModel, 'rows' | 'requirements'>,
  filters: Filters,
): Filtered {
  const words = wordsOf(filters.query)
  const asked = askedRequirements(requirements, filters.requirement)
  const ofRequirement = new Map(requirements.map(({ id, of }) => [id, of]))
  const state = new Map<string, number>()
  const phase = new Map<string, number>()
  const story = new Map<string, number>()
  const requirement = new Map<string, number>()
  const matching = new Set<string>()
  let ready = 0
  let optional = 0
  let tasks = 0
  for (const row of rows) {
    if (row.kind !== 'task') continue
    tasks += 1
    const fails = failedFilters(row, filters, words, asked)
    if (fails.length > 1 || fails[0] === 'query') continue
    const [only] = fails
    if (only === undefined) matching.add(row.key)
    if (only === undefined || only === 'state') increase(state, row.state)
    if ((only === undefined || only === 'phase') && row.phase !== undefined) increase(phase, row.phase)
    if ((only === undefined || only === 'story') && row.story !== undefined) increase(story, row.story)
    if (only === undefined || only === 'requirement') {
      for (const id of new Set(row.requirements.flatMap(id => [id, ofRequirement.get(id) ?? id])))
        increase(requirement, id)
    }
    if ((only === undefined || only === 'ready') && row.ready) ready += 1
    if ((only === undefined || only === 'optional') && row.optional) optional += 1
  }
  return {
    matching: isAnything(filters) ? matching : undefined,
    matches: matching.size,
    tasks,
    counts: { state, phase, story, requirement, ready, optional },
  }
}

export const isAnything = (filters: Filters): boolean => countOf(filters) > 0 || wordsOf(filters.query).length > 0

/** How many filters are set, the search apart. */
export function countOf({ states, phase, story, requirement, ready, optional }: Filters): number {
  return [states.length > 0, phase !== '', story !== '', requirement !== '', ready, optional !== 'any'].filter(Boolean)
    .length
}

/** All of these must stand in a task, in any order. */
export const wordsOf = (query: string): readonly string[] => query.toLowerCase().split(/\s+/).filter(Boolean)

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

type FilterName = 'query' | 'state' | 'phase' | 'story' | 'requirement' | 'ready' | 'optional'

function failedFilters(
  row: TaskRow,
  filters: Filters,
  words: readonly string[],
  asked: ReadonlySet<string> | undefined,
): readonly FilterName[] {
  const fails: FilterName[] = []
  if (words.length > 0 && !hasWords(row, words)) fails.push('query')
  if (filters.states.length > 0 && !filters.states.includes(row.state)) fails.push('state')
  if (filters.phase !== '' && row.phase !== filters.phase) fails.push('phase')
  if (filters.story !== '' && row.story !== filters.story) fails.push('story')
  if (asked && !row.requirements.some(id => asked.has(id))) fails.push('requirement')
  if (filters.ready && !row.ready) fails.push('ready')
  if (filters.optional !== 'any' && row.optional !== (filters.optional === 'optional')) fails.push('optional')
  return fails
}

function hasWords({ id, title, labels, requirements }: TaskRow, words: readonly string[]): boolean {
  const text = [id, title, ...labels, ...requirements].join('\n').toLowerCase()
  return words.every(word => text.includes(word))
}

/** A requirement stands for its criteria, and a criterion is also served by a task that cites its requirement. */
function askedRequirements(requirements: PreviewModel['requirements'], asked: string): ReadonlySet<string> | undefined {
  if (asked === '') return undefined
  return new Set([asked, ...requirements.flatMap(({ id, of }) => (of === asked ? [id] : id === asked ? [of] : []))])
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
