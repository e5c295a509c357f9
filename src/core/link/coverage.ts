import type { Bag } from './bag.ts'
import type { TermIndex } from './termIndex.ts'

/** The part of `words`, weighed by how rare they are in `index`, that `held` holds: 0 to 1. */
export function coverage(words: Bag, held: Bag, index: TermIndex): number {
  let whole = 0
  let shared = 0
  for (const term of words.keys()) {
    const rarity = index.rarity(term)
    whole += rarity
    if (held.has(term)) shared += rarity
  }
  return whole > 0 ? shared / whole : 0
}
