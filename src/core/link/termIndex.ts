import type { Bag } from './bag.ts'
import { bestOf } from './bestOf.ts'
import { candidates, fewTimes } from './candidates.ts'
import { postingsOf, rarityOf } from './postings.ts'

/** Documents that can be scored against a bag of terms. */
export interface TermIndex {
  readonly size: number
  /** The score of every document, in `into` where one is given to be used again. */
  scores(query: Bag, into?: Float32Array): Float32Array
  /** The score of one document. */
  scoreOf(query: Bag, document: number): number
  /** The accepted documents that score best, best first, equal ones in their order, without those that share nothing. */
  best(query: Bag, limit: number, accepted: (document: number) => boolean): readonly ScoredDocument[]
  /** How rare a term is among the documents, rarest where none holds it. */
  rarity(term: number): number
}

export interface ScoredDocument {
  readonly document: number
  readonly score: number
}

/** Makes documents ready to be scored by the terms they share with a query. */
export function termIndex(documents: readonly Bag[]): TermIndex {
  const postings = postingsOf(documents)
  const { size, starts, holders, worth, idf } = postings
  const last = idf.length
  const rarest = rarityOf(0, size)
  const sums = new Float64Array(size)
  return { size, scores, scoreOf, best, rarity: term => idf[term] ?? rarest }

  function scores({ terms, weights }: Bag, into?: Float32Array): Float32Array {
    const found = into?.fill(0) ?? new Float32Array(size)
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0
      if (term >= last) continue
      const factor = (weights[at] ?? 0) * (idf[term] ?? 0)
      const end = starts[term + 1] ?? 0
      for (let place = starts[term] ?? 0; place < end; place++) {
        const document = holders[place] ?? 0
        found[document] = (found[document] ?? 0) + factor * (worth[place] ?? 0)
      }
    }
    return found
  }

  /** Adds in the order and with the precision of `scores`. */
  function scoreOf({ terms, weights }: Bag, document: number): number {
    let score = 0
    for (let at = 0; at < terms.length; at++) {
      const place = placeOf(terms[at] ?? 0, document)
      if (place < 0) continue
      const factor = (weights[at] ?? 0) * (idf[terms[at] ?? 0] ?? 0)
      score = Math.fround(score + factor * (worth[place] ?? 0))
    }
    return score
  }

  /** Where a term's entry for a document stands, or -1. */
  function placeOf(term: number, document: number): number {
    if (term >= last) return -1
    let low = starts[term] ?? 0
    const end = starts[term + 1] ?? 0
    for (let high = end; low < high;) {
      const middle = (low + high) >> 1
      if ((holders[middle] ?? 0) < document) low = middle + 1
      else high = middle
    }
    return low < end && holders[low] === document ? low : -1
  }

  function best(query: Bag, limit: number, accepted: (document: number) => boolean): readonly ScoredDocument[] {
    const found = candidates(postings, query, limit, accepted, sums)
    if (found.length > Math.max(fewTimes * limit, size / 16)) {
      // Where many are alike it is cheaper to score all at once.
      const all = scores(query)
      return bestOf(all, limit, at => (all[at] ?? 0) > 0 && accepted(at)).map(at => ({
        document: at,
        score: all[at] ?? 0,
      }))
    }
    return found
      .map(document => ({ document, score: scoreOf(query, document) }))
      .sort((a, b) => b.score - a.score || a.document - b.document)
      .slice(0, limit)
  }
}
