import type { Plan } from '../plan/plan.ts'

/** One way to write a plan down. */
export interface PlanFormat {
  readonly id: string
  /** For people, in a picker. */
  readonly label: string
  /** The file it is written to beside a design. */
  readonly file: string
  /** The whole document, with `\n` line ends. */
  write(plan: Plan): string
}
