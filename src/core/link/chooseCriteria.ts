import { bestOf } from './bestOf.ts'

/** More references than this tell a reader nothing. */
const most = 5
/** A criterion is chosen while its score is this part of the best one. */
const closeToBest = 0.7

/** Positions of the criteria a task would cite, in their own order: the best one and those close behind it. */
export function chooseCriteria(scores: Float32Array): readonly number[] {
  const best = bestOf(scores, most, at => (scores[at] ?? 0) > 0)
  const least = closeToBest * (scores[best[0] ?? 0] ?? 0)
  return best.filter(at => (scores[at] ?? 0) >= least).sort((a, b) => a - b)
}
