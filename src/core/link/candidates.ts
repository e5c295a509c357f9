import type { Bag } from './bag.ts'
import type { Postings } from './postings.ts'

/**
 * The accepted documents that may be among the `limit` best for a query, and few others. Terms are taken from the one
 * that can add most. When what is left could lift no new document among the best, only those seen so far go on, and
 * fewer with each term: words that nearly all documents hold are hardly ever looked at (Turtle and Flood, Query
 * Evaluation: Strategies and Optimizations, 1995). `sums` has a place for each document, all 0, and is left so.
 */
export function candidates(
  postings: Postings,
  query: Bag,
  limit: number,
  accepted: (document: number) => boolean,
  sums: Float64Array,
): readonly number[] {
  const { starts, holders, worth } = postings
  const asked = strongestFirst(postings, query)
  let left = asked.reduce((sum, { bound }) => sum + bound, 0)
  const slack = left * rounding
  let seen: number[] = []
  let least = 0
  for (const { term, factor, bound } of asked) {
    const isOpen = least <= left + slack
    if (!isOpen && seen.length <= fewTimes * limit) break
    const end = starts[term + 1] ?? 0
    for (let place = starts[term] ?? 0; place < end; place++) {
      const document = holders[place] ?? 0
      const sum = sums[document] ?? 0
      if (sum === 0) {
        if (!isOpen || !accepted(document)) continue
        seen.push(document)
      }
      sums[document] = sum + factor * (worth[place] ?? 0)
    }
    left -= bound
    least = leastOfBest(seen, sums, limit)
    if (least > left + slack) seen = reaching(least - left - slack, seen, sums)
  }
  for (const document of seen) sums[document] = 0
  return seen
}

/** Scores are single precision: sums that differ by less may be in another order. */
const rounding = 1e-5

/** So many times more than are wanted are cheaper scored than thinned out. */
export const fewTimes = 8

interface AskedTerm {
  readonly term: number
  readonly factor: number
  /** The most that it adds to any document. */
  readonly bound: number
}

function strongestFirst({ idf, most }: Postings, { terms, weights }: Bag): readonly AskedTerm[] {
  const asked: AskedTerm[] = []
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0
    const factor = (weights[at] ?? 0) * (idf[term] ?? 0)
    const bound = factor * (most[term] ?? 0)
    if (bound > 0) asked.push({ term, factor, bound })
  }
  return asked.sort((a, b) => b.bound - a.bound)
}

/** The documents whose sums are that high. The others' places are 0 afterwards. */
function reaching(least: number, seen: readonly number[], sums: Float64Array): number[] {
  const kept: number[] = []
  for (const document of seen) {
    if ((sums[document] ?? 0) >= least) kept.push(document)
    else sums[document] = 0
  }
  return kept
}

/** The lowest of the best sums, or 0 where there are not that many. */
function leastOfBest(seen: readonly number[], sums: Float64Array, limit: number): number {
  if (seen.length < limit) return 0
  const best = new Float64Array(limit)
  for (const document of seen) {
    const sum = sums[document] ?? 0
    let at = limit - 1
    if (sum <= (best[at] ?? 0)) continue
    for (; at > 0 && sum > (best[at - 1] ?? 0); at--) best[at] = best[at - 1] ?? 0
    best[at] = sum
  }
  return best[limit - 1] ?? 0
}
