import { bestOf } from './bestOf.ts'
import type { LinkIndex } from './linkIndex.ts'

/** More than this many references tell a reader nothing. */
const most = 6
/** A criterion is chosen while its score is this part of the best one. */
const closeToBest = 0.7

/** Positions of the criteria a task would cite, in their own order. */
export function chooseCriteria(scores: Float64Array, index: LinkIndex): readonly number[] {
  const best = bestOf(scores, most)
  const least = closeToBest * (scores[best[0] ?? 0] ?? 0)
  return best
    .filter(at => (scores[at] ?? 0) > 0 && (scores[at] ?? 0) >= least && index.criteria[at])
    .sort((a, b) => a - b)
}
