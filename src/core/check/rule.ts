import type { PlanDocument } from '../plan/planDocument.ts'
import type { Fix, Severity } from '../text/problem.ts'
import type { TextRange } from '../text/range.ts'
import type { Spec, SpecProblem } from '../trace/spec.ts'
import type { Trace } from '../trace/trace.ts'
import type { CheckSettings } from './checkSettings.ts'

/** What a rule looks at. */
export interface Checked {
  readonly spec: Spec
  readonly plan: PlanDocument | undefined
  readonly trace: Trace
  readonly settings: CheckSettings
}

/** What a rule found: where, and in words what is wrong and what to do. */
export interface Finding {
  readonly document: SpecProblem['document']
  readonly name?: string
  readonly range: TextRange
  readonly message: string
  readonly fixes?: readonly Fix[]
}

export interface Rule {
  readonly code: string
  /** How bad it is unless the settings say otherwise. */
  readonly severity: Severity
  /** One sentence for the list of rules. */
  readonly summary: string
  /** Gives `undefined` now and then where it takes longer than a few milliseconds. */
  check(checked: Checked): Iterable<Finding | undefined>
}
