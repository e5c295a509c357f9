import type { Problem } from '../text/problem.ts'
import type { TextRange } from '../text/range.ts'

/** How a criterion is put: the EARS patterns, a scenario, or plain words. */
export type CriterionPattern =
  'ubiquitous' | 'event' | 'state' | 'unwanted' | 'optional' | 'complex' | 'scenario' | 'plain'

/** One acceptance criterion. `id` is as written, or `N.m` for the m-th criterion of requirement N. */
export interface Criterion {
  readonly id: string
  /** Plain text on one line, without list marks and emphasis. */
  readonly text: string
  readonly range: TextRange
  readonly pattern: CriterionPattern
}

export interface Requirement {
  readonly id: string
  readonly title: string
  readonly story?: string
  readonly priority?: string
  /** How a user story can be tested by itself, where the author says so. */
  readonly independentTest?: string
  /** The heading or line that declares it, to the end of what belongs to it. */
  readonly range: TextRange
  readonly criteria: readonly Criterion[]
}

/** What one requirement source holds, in its own order. */
export interface RequirementSet {
  readonly requirements: readonly Requirement[]
  readonly problems: readonly Problem[]
}
