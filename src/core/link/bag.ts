import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { terms, type KnownWords } from './terms.ts'

/** Terms with how much each weighs. */
export type Bag = ReadonlyMap<string, number>

/** A text and how much its terms count. */
export interface WeighedText {
  readonly text: string
  readonly weight: number
}

/** The terms of several texts together: a term weighs the sum over its occurrences. */
export function bagOf(parts: readonly WeighedText[], language: NaturalLanguage, known?: KnownWords): Bag {
  const bag = new Map<string, number>()
  for (const { text, weight } of parts) {
    if (weight <= 0) continue
    for (const term of terms(text, language, known)) bag.set(term, (bag.get(term) ?? 0) + weight)
  }
  return bag
}

/** Weights under a square root: the second mention of a term in a question says less than the first. */
export function dampened(bag: Bag): Bag {
  const quiet = new Map<string, number>()
  for (const [term, weight] of bag) quiet.set(term, Math.sqrt(weight))
  return quiet
}

/** Two bags in one. */
export function joined(first: Bag, second: Bag): Bag {
  const bag = new Map(first)
  for (const [term, weight] of second) bag.set(term, (bag.get(term) ?? 0) + weight)
  return bag
}
