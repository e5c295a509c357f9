import type { Bag } from './bag.ts'

/** Which documents hold a term, and what it is worth in each: from the term's start to the next one's. */
export interface Postings {
  /** How many documents there are. */
  readonly size: number
  /** One entry a term, and one more. */
  readonly starts: Int32Array
  /** Documents, in rising order for each term. */
  readonly holders: Int32Array
  readonly worth: Float64Array
  /** What a term is worth in any document, by how rare it is. */
  readonly idf: Float64Array
  /** The highest worth of each term. */
  readonly most: Float64Array
}

/** How soon further occurrences of a term stop counting, and how much a long document is held back. */
const saturation = 1.2
const lengthShare = 0.75

/**
 * An inverted index with BM25 weights (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009), the
 * idf in the form that is never negative. Documents are bags whose weights already hold the weights of their
 * fields, which makes it BM25F with one length.
 */
export function postingsOf(documents: readonly Bag[]): Postings {
  const size = documents.length
  const lengths = documents.map(lengthOf)
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size) || 1
  const starts = termStarts(documents)
  const held = starts[starts.length - 1] ?? 0
  const [holders, worth] = [new Int32Array(held), new Float64Array(held)]
  const most = new Float64Array(Math.max(0, starts.length - 1))
  const filled = starts.slice()
  for (const [document, { terms, weights }] of documents.entries()) {
    const long = saturation * (1 - lengthShare + (lengthShare * (lengths[document] ?? 0)) / average)
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0
      const weight = weights[at] ?? 0
      const place = filled[term] ?? 0
      filled[term] = place + 1
      holders[place] = document
      const own = (worth[place] = (weight * (saturation + 1)) / (weight + long))
      if (own > (most[term] ?? 0)) most[term] = own
    }
  }
  return { size, starts, holders, worth, idf: rarities(starts, size), most }
}

/** The idf of a term that so many of the documents hold. */
export const rarityOf = (holders: number, size: number) => Math.log(1 + (size - holders + 0.5) / (holders + 0.5))

function rarities(starts: Int32Array, size: number): Float64Array {
  const idf = new Float64Array(Math.max(0, starts.length - 1))
  for (let term = 0; term < idf.length; term++) {
    idf[term] = rarityOf((starts[term + 1] ?? 0) - (starts[term] ?? 0), size)
  }
  return idf
}

/** Room for every term of every document, and no more. */
function termStarts(documents: readonly Bag[]): Int32Array {
  let size = 0
  for (const { terms } of documents) for (const term of terms) if (term >= size) size = term + 1
  const starts = new Int32Array(size + 1)
  for (const { terms } of documents) for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let term = 0; term < size; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  return starts
}

function lengthOf({ weights }: Bag): number {
  let length = 0
  for (const weight of weights) length += weight
  return length
}
