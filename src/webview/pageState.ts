import { previewViews, type PreviewView } from '../core/preview/messages.ts'
import { type Filters, noFilters } from './filters.ts'

/** What the page remembers of itself while its panel is hidden and after a reload. */
export interface PageState {
  /** Which document this is: the host's word, kept unread. */
  readonly document: string
  readonly view: PreviewView
  readonly filters: Filters
  readonly showsFilters: boolean
  /** Keys of rows. */
  readonly collapsed: readonly string[]
  readonly active: string
  /** The first row that could be seen. */
  readonly scrolledTo: string
}

/** Whatever was kept, also by another release: what does not fit is as at the first opening. */
export function readPageState(kept: unknown, document: string): PageState {
  const from = recordOf(kept)
  const filters = recordOf(from['filters'])
  return {
    document,
    view: previewViews.find(view => view === from['view']) ?? 'tasks',
    filters: {
      query: stringOf(filters['query']),
      states: strings(filters['states']),
      phase: stringOf(filters['phase']),
      story: stringOf(filters['story']),
      requirement: stringOf(filters['requirement']),
      ready: filters['ready'] === true,
      optional: (['optional', 'required'] as const).find(asked => asked === filters['optional']) ?? noFilters.optional,
    },
    showsFilters: from['showsFilters'] === true,
    collapsed: strings(from['collapsed']),
    active: stringOf(from['active']),
    scrolledTo: stringOf(from['scrolledTo']),
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(entry => typeof entry === 'string') : []
