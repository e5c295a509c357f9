import type { Bag } from './bag.ts'
import type { TermIndex } from './termIndex.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The part of `asked`, weighed by how rare its terms are in `index`, that `held` holds: 0 to 1. */
export function coverage(asked: Bag, held: Bag, index: TermIndex, words: Vocabulary): number {
  const { places } = words
  for (const term of held.terms) places[term] = 1
  let whole = 0
  let shared = 0
  for (const term of asked.terms) {
    const rarity = index.rarity(term)
    whole += rarity
    if (places[term] === 1) shared += rarity
  }
  for (const term of held.terms) places[term] = 0
  return whole > 0 ? shared / whole : 0
}
