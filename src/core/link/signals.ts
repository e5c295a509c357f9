/**
 * What the ranking looks at. All are on in the product; switching one off shows what it is worth
 * (`scripts/ablation.ts` prints the table).
 */
export interface Signals {
  /** Titles of parent tasks and headings, and of subtasks. */
  readonly surroundings: boolean
  /** The whole requirement's likeness counts for each of its criteria. */
  readonly requirement: boolean
  /** Criteria cited in design passages that the text resembles. */
  readonly design: boolean
  /** Ids in the text itself: `Requirement 3`, or `Property 4` where the design says what property 4 validates. */
  readonly mentions: boolean
  /** A criterion that resembles many tasks says less about each. */
  readonly competition: boolean
  /** Plans follow the order of the requirements. */
  readonly order: boolean
  /** A requirement's first criteria say what it is about and are cited most. */
  readonly precedence: boolean
  /** References that other tasks of the plan carry. */
  readonly written: boolean
}

export const allSignals: Signals = {
  surroundings: true,
  requirement: true,
  design: true,
  mentions: true,
  competition: true,
  order: true,
  precedence: true,
  written: true,
}
