/**
 * Positions of the highest scores, best first, ties in their order. The usual few are picked in one pass without
 * sorting the rest.
 */
export function bestOf(
  scores: Float32Array,
  limit: number,
  accepted: (position: number) => boolean = () => true,
): readonly number[] {
  const before = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b
  const best: number[] = []
  const few = limit <= 64
  let least = -Infinity
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0
    if (score <= least || !accepted(at)) continue
    best.push(at)
    if (few && best.length >= limit * 2) {
      best.sort(before).length = limit
      least = scores[best[limit - 1] ?? 0] ?? 0
    }
  }
  return best.sort(before).slice(0, limit)
}
