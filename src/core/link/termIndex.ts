import type { Bag } from './bag.ts'

/** Which documents hold a term, and what the term is worth in each. */
interface Postings {
  readonly documents: number[]
  readonly worth: number[]
  idf: number
}

/** Documents that can be scored against a bag of terms at once. */
export interface TermIndex {
  readonly size: number
  /** The score of every document, in `into` where one is given to be used again. */
  scores(query: Bag, into?: Float32Array): Float32Array
  /** How rare a term is among the documents, rarest where none holds it. */
  rarity(term: string): number
}

/** How soon further occurrences of a term stop counting, and how much a long document is held back. */
const saturation = 1.2
const lengthShare = 0.75

/**
 * An inverted index with BM25 weights (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009), the
 * idf in the form that is never negative. Documents are bags whose weights already hold the weights of their
 * fields, which makes it BM25F with one length.
 */
export function termIndex(documents: readonly Bag[]): TermIndex {
  const size = documents.length
  const postings = new Map<string, Postings>()
  const lengths = documents.map(lengthOf)
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size) || 1
  documents.forEach((bag, document) => {
    const long = saturation * (1 - lengthShare + (lengthShare * (lengths[document] ?? 0)) / average)
    for (const [term, weight] of bag) {
      let list = postings.get(term)
      if (!list) postings.set(term, (list = { documents: [], worth: [], idf: 0 }))
      list.documents.push(document)
      list.worth.push((weight * (saturation + 1)) / (weight + long))
    }
  })
  for (const list of postings.values()) {
    const held = list.documents.length
    list.idf = Math.log(1 + (size - held + 0.5) / (held + 0.5))
  }
  return {
    size,
    scores(query, into) {
      const scores = into?.fill(0) ?? new Float32Array(size)
      for (const [term, weight] of query) {
        const list = postings.get(term)
        if (!list) continue
        const { documents: holders, worth } = list
        const factor = weight * list.idf
        for (let i = 0; i < holders.length; i++) {
          const document = holders[i] ?? 0
          scores[document] = (scores[document] ?? 0) + factor * (worth[i] ?? 0)
        }
      }
      return scores
    },
    rarity: term => postings.get(term)?.idf ?? Math.log(1 + (size + 0.5) / 0.5),
  }
}

function lengthOf(bag: Bag): number {
  let length = 0
  for (const weight of bag.values()) length += weight
  return length
}
