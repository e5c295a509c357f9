import type { Vocabulary } from './vocabulary.ts'

/** Terms by their numbers in a vocabulary, each once and in the order of first mention, and how much each weighs. */
export interface Bag {
  readonly terms: readonly number[]
  readonly weights: readonly number[]
}

/** The bag of a text that says nothing. */
export const emptyBag: Bag = { terms: [], weights: [] }

/** A text and how much its terms count. */
export interface WeighedText {
  readonly text: string
  readonly weight: number
}

/** The terms of several texts together: a term weighs the sum over its occurrences. */
export function bagOf(parts: readonly WeighedText[], words: Vocabulary): Bag {
  const sums = words.places
  const terms: number[] = []
  const found: number[] = []
  for (const { text, weight } of parts) {
    if (weight <= 0) continue
    found.length = 0
    words.read(text, found)
    for (const term of found) addTo(sums, terms, term, weight)
  }
  return { terms, weights: taken(sums, terms) }
}

/** Weights under a square root: the second mention of a term in a question says less than the first. */
export function dampened({ terms, weights }: Bag): Bag {
  return { terms, weights: weights.map(weight => Math.sqrt(weight)) }
}

/** Two bags in one. */
export function joined(first: Bag, second: Bag, words: Vocabulary): Bag {
  const sums = words.places
  const terms: number[] = []
  for (const { terms: own, weights } of [first, second])
    for (let at = 0; at < own.length; at++) addTo(sums, terms, own[at] ?? 0, weights[at] ?? 0)
  return { terms, weights: taken(sums, terms) }
}

function addTo(sums: number[], terms: number[], term: number, weight: number): void {
  const held = sums[term] ?? 0
  if (held === 0) terms.push(term)
  sums[term] = held + weight
}

/** What the places of some terms hold; they are empty afterwards. */
function taken(places: number[], terms: readonly number[]): readonly number[] {
  const held: number[] = []
  for (const term of terms) {
    held.push(places[term] ?? 0)
    places[term] = 0
  }
  return held
}
