import type { Bag } from './bag.ts'

/** Documents that can be scored against a bag of terms at once. */
export interface TermIndex {
  readonly size: number
  /** The score of every document, in `into` where one is given to be used again. */
  scores(query: Bag, into?: Float32Array): Float32Array
  /** How rare a term is among the documents, rarest where none holds it. */
  rarity(term: number): number
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
  const lengths = documents.map(lengthOf)
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size) || 1
  const { starts, holders, worth } = emptyPostings(documents)
  const filled = starts.slice()
  for (const [document, { terms, weights }] of documents.entries()) {
    const long = saturation * (1 - lengthShare + (lengthShare * (lengths[document] ?? 0)) / average)
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0
      const weight = weights[at] ?? 0
      const place = filled[term] ?? 0
      filled[term] = place + 1
      holders[place] = document
      worth[place] = (weight * (saturation + 1)) / (weight + long)
    }
  }
  const last = starts.length - 1
  const idf = new Float64Array(Math.max(0, last))
  for (let term = 0; term < last; term++) {
    const held = (starts[term + 1] ?? 0) - (starts[term] ?? 0)
    idf[term] = Math.log(1 + (size - held + 0.5) / (held + 0.5))
  }
  const rarest = Math.log(1 + (size + 0.5) / 0.5)
  return {
    size,
    scores({ terms, weights }, into) {
      const scores = into?.fill(0) ?? new Float32Array(size)
      for (let at = 0; at < terms.length; at++) {
        const term = terms[at] ?? 0
        if (term >= last) continue
        const factor = (weights[at] ?? 0) * (idf[term] ?? 0)
        const end = starts[term + 1] ?? 0
        for (let place = starts[term] ?? 0; place < end; place++) {
          const document = holders[place] ?? 0
          scores[document] = (scores[document] ?? 0) + factor * (worth[place] ?? 0)
        }
      }
      return scores
    },
    rarity: term => idf[term] ?? rarest,
  }
}

/** Which documents hold a term, and what it is worth in each: from the term's start to the next one's. */
interface Postings {
  readonly starts: Int32Array
  readonly holders: Int32Array
  readonly worth: Float64Array
}

/** Room for every term of every document, and no more. */
function emptyPostings(documents: readonly Bag[]): Postings {
  let size = 0
  for (const { terms } of documents) for (const term of terms) if (term >= size) size = term + 1
  const starts = new Int32Array(size + 1)
  for (const { terms } of documents) for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let term = 0; term < size; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const held = starts[size] ?? 0
  return { starts, holders: new Int32Array(held), worth: new Float64Array(held) }
}

function lengthOf({ weights }: Bag): number {
  let length = 0
  for (const weight of weights) length += weight
  return length
}
