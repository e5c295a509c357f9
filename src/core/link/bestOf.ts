/**
 * Positions of the highest scores, best first, ties in their order. The usual few are picked in one pass without
 * sorting the rest.
 */
export function bestOf(
  scores: Float32Array,
  limit: number,
  accepted: (position: number) => boolean = () => true,
): readonly number[] {
  const best: number[] = []
  const few = limit <= 64
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0
    if (few && best.length >= limit && score <= (scores[best[limit - 1] ?? 0] ?? 0)) continue
    if (!accepted(at)) continue
    if (few) place(best, at, scores, limit)
    else best.push(at)
  }
  if (few) return best
  return best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, limit)
}

/** Puts a position behind those that score as high, and keeps the best of all. */
function place(best: number[], position: number, scores: Float32Array, limit: number): void {
  const score = scores[position] ?? 0
  let at = Math.min(best.length, limit - 1)
  for (; at > 0 && score > (scores[best[at - 1] ?? 0] ?? 0); at--) best[at] = best[at - 1] ?? 0
  best[at] = position
}
