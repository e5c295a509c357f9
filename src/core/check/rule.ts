import type { Fix, Severity } from '../text/problem.ts'
import type { TextRange } from '../text/range.ts'
import type { Words } from '../text/told.ts'
import type { SpecProblem } from '../trace/spec.ts'
import type { CheckedDocuments } from './checkedDocuments.ts'
import type { CheckedPlan } from './checkedPlan.ts'
import type { CheckedStretch } from './checkedStretch.ts'
import type { PlanMentions } from './planMentions.ts'

/** What a rule found in the plan: where, and in words what is wrong and what to do. */
export interface PlanFinding {
  readonly range: TextRange
  readonly message: string
  readonly words?: Words
  readonly fixes?: readonly Fix[]
}

/** What a rule found in some document. */
export interface Finding extends PlanFinding {
  readonly document: SpecProblem['document']
  readonly name?: string
}

/**
 * A rule says by its functions what it looks at. What one found is kept for as long as what it looks at stays the same,
 * so that a letter typed in a plan has a stretch of it looked at and little else.
 */
export interface Rule {
  readonly code: string
  /** How bad it is unless the settings say otherwise. */
  readonly severity: Severity
  /** One sentence for the list of rules. */
  readonly summary: string
  /** What requirements and design show, whatever the plan says. Gives `undefined` now and then where it takes long. */
  inDocuments?(documents: CheckedDocuments): Iterable<Finding | undefined>
  /** What requirements and design show beside a plan that cites and names this and not that. */
  byMentions?(mentions: PlanMentions): Iterable<Finding>
  /** What a stretch of the plan shows by itself. Ranges count from its beginning. */
  inStretch?(stretch: CheckedStretch): Iterable<PlanFinding>
  /** What only the whole plan shows. It is looked at with each letter, so that most of it is kept `perStretch`. */
  inPlan?(plan: CheckedPlan): Iterable<PlanFinding>
}
