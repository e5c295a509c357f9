import type { Criterion } from '../requirements/requirement.ts'
import type { CheckedDocuments } from './checkedDocuments.ts'

/** What a plan says of requirements and design, wherever it says it. */
export interface PlanMentions {
  readonly documents: CheckedDocuments
  readonly hasTasks: boolean
  readonly citesAny: boolean
  readonly isCited: (criterion: Criterion) => boolean
  /** Whether it speaks of a name, by its key. */
  readonly speaksOf: (key: string) => boolean
}
