import type { Standing } from '../trace/trace.ts'

export const standingFilters = ['all', 'uncovered', 'open', 'done'] as const
export type StandingFilter = (typeof standingFilters)[number]

export const groupings = ['requirement', 'phase'] as const
export type Grouping = (typeof groupings)[number]

/** How a person wants to see requirements. */
export interface RequirementsLook {
  readonly filter: StandingFilter
  /** Words that all have to be in what is shown; none where it is empty. */
  readonly find: string
  readonly group: Grouping
}

export const plainLook: RequirementsLook = { filter: 'all', find: '', group: 'requirement' }

/** Whether criteria are left out. */
export const isNarrowed = ({ filter, find }: RequirementsLook): boolean => filter !== 'all' || find.trim() !== ''

/** What is begun is open until it is done. */
export function passes(filter: StandingFilter, standing: Standing): boolean {
  if (filter === 'all') return true
  return filter === standing || (filter === 'open' && standing === 'active')
}

/** Whether every word of `find` is in one of the texts, in either case. */
export function isFoundIn(find: string, texts: readonly string[]): boolean {
  const all = texts.join('\n').toLowerCase()
  return find
    .toLowerCase()
    .split(/\s+/)
    .every(word => all.includes(word))
}
