import { failedFilters, type FilteredModel, type Filters } from './filters.ts'

/** The filters that count tasks: how many would be shown if this one were set to a value and the others stay. */
export interface FilterCounts {
  readonly state: ReadonlyMap<string, number>
  readonly phase: ReadonlyMap<string, number>
  readonly story: ReadonlyMap<string, number>
  readonly requirement: ReadonlyMap<string, number>
  readonly ready: number
  readonly optional: number
}

/** One pass over the rows: a task that fails one filter alone counts for what that filter could be set to. */
export function filterCounts(model: FilteredModel, filters: Filters, found: ReadonlySet<string>): FilterCounts {
  const ofRequirement = new Map(model.requirements.map(({ id, of }) => [id, of]))
  const state = new Map<string, number>()
  const phase = new Map<string, number>()
  const story = new Map<string, number>()
  const requirement = new Map<string, number>()
  let ready = 0
  let optional = 0
  for (const [row, fails] of failedFilters(model, filters, found)) {
    const [only] = fails
    if (fails.length > 1 || only === 'query') continue
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
  return { state, phase, story, requirement, ready, optional }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
