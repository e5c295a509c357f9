import type { Fix, Severity } from '../text/problem.ts'
import type { TextRange } from '../text/range.ts'
import type { Words } from '../text/told.ts'
import type { SpecProblem } from '../trace/spec.ts'
import { placedRange } from './checkedPlan.ts'

/**
 * The problem of a stretch as one of the plan that the stretch stands in. A letter that is typed moves all problems
 * behind it, and few of them are looked at: where each is now is told when somebody asks.
 */
export class PlacedProblem implements SpecProblem {
  readonly words?: Words
  readonly #own: SpecProblem
  readonly #by: number

  /** @param by how many units stand before the stretch */
  constructor(own: SpecProblem, by: number) {
    if (own.words) this.words = own.words
    this.#own = own
    this.#by = by
  }

  get code(): string {
    return this.#own.code
  }

  get severity(): Severity {
    return this.#own.severity
  }

  /** Asked of all of them at each letter that is typed. */
  get document(): 'plan' {
    return 'plan'
  }

  get message(): string {
    return this.#own.message
  }

  get range(): TextRange {
    return placedRange(this.#own.range, this.#by)
  }

  get fixes(): readonly Fix[] {
    return (this.#own.fixes ?? []).map(({ edits, ...fix }) => ({
      ...fix,
      edits: edits.map(({ range, newText }) => ({ range: placedRange(range, this.#by), newText })),
    }))
  }
}
