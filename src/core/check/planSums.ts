import { changedSpan } from '../text/changedSpan.ts'
import type { CheckedStretch } from './checkedStretch.ts'

/** What is counted of a stretch. */
export type Counts = Readonly<Record<string, number>>

/** Adds up over a plan what is counted of its stretches: an edit has only those counted again that it changed. */
export class PlanSums {
  readonly #sums = new Map<(stretch: CheckedStretch) => Counts, Map<string, number>>()
  #stretches: readonly CheckedStretch[] = []

  /** Takes in the plan as it is now. */
  follow(stretches: readonly CheckedStretch[]): void {
    const { start, end, endBefore } = changedSpan(this.#stretches, stretches)
    for (const [countsOf, sum] of this.#sums) {
      for (let at = start; at < endBefore; at++) addTo(sum, this.#stretches[at], countsOf, -1)
      for (let at = start; at < end; at++) addTo(sum, stretches[at], countsOf, 1)
    }
    this.#stretches = stretches
  }

  /** The sum of what `countsOf` says of each stretch, by the name that it has there: 0 where there is no stretch. */
  of<Name extends string>(
    countsOf: (stretch: CheckedStretch) => Readonly<Record<Name, number>>,
  ): (name: Name) => number {
    let sum = this.#sums.get(countsOf)
    if (!sum) {
      sum = new Map()
      this.#sums.set(countsOf, sum)
      for (const stretch of this.#stretches) addTo(sum, stretch, countsOf, 1)
    }
    const found = sum
    return name => found.get(name) ?? 0
  }
}

function addTo(
  sum: Map<string, number>,
  stretch: CheckedStretch | undefined,
  countsOf: (stretch: CheckedStretch) => Counts,
  sign: 1 | -1,
): void {
  if (!stretch) return
  for (const [name, count] of Object.entries(countsOf(stretch))) sum.set(name, (sum.get(name) ?? 0) + sign * count)
}
