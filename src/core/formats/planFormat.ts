import type { DesignModel } from '../design/designModel.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import type { RequirementSet } from '../requirements/requirement.ts'

/** What a writer may know besides the plan. What is left out keeps the format's own placeholder. */
export interface WriteContext {
  readonly design?: DesignModel
  readonly designText?: string
  readonly requirements?: RequirementSet
  /** What the files are called that the requirements were read from. */
  readonly requirementFiles?: readonly string[]
  /** `YYYY-MM-DD`. Core has no clock, so that the same input gives the same bytes. */
  readonly date?: string
  /** The name of the spec's folder. */
  readonly folder?: string
  /** False leaves estimates out. */
  readonly estimates?: boolean
}

/** A plan as a format can hold it, and a sentence for each thing that it cannot. */
export interface HeldPlan {
  readonly plan: Plan
  readonly dropped: readonly string[]
}

/** One way to write a plan down. The laws of all of them: `read(write(plan))` is `hold(plan)`, and own writing is recognised. */
export interface PlanFormat {
  readonly id: string
  /** For people, in a picker. */
  readonly label: string
  /** The file it is written to beside a design. */
  readonly file: string
  /** The requirements file beside which this format is at home. */
  readonly besides?: RegExp
  /** The placeholders it leaves where nobody can know what belongs there. */
  readonly slots: readonly string[]
  /** How well a document fits, from 0 (not at all) to 1 (surely). */
  recognise(document: PlanDocument): number
  read(document: PlanDocument): Plan
  hold(plan: Plan): HeldPlan
  /** A generated plan in the shape this format gives plans: its stories, order and estimates, taken from the context. */
  arrange(plan: Plan, context: WriteContext): Plan
  /** The whole document, with `\n` line ends. */
  write(plan: Plan, context?: WriteContext): string
}
