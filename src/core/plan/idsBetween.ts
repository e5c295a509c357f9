/** A range that spans more is taken for its two ends. */
const longestRange = 500

/**
 * All ids from the first to the last, where only their last number differs: `1.2` to `1.4`, `T008` to `T011`,
 * `REQ-1.1` to `3`. Other ends stay two ids.
 */
export function idsBetween(first: string, last: string): readonly string[] {
  const low = first.slice(numberStart(first))
  const high = last.slice(numberStart(last))
  const head = first.slice(0, numberStart(first))
  const size = Number(high) - Number(low)
  const alike = head.endsWith(last.slice(0, numberStart(last)))
  if (low === '' || high === '' || !alike || size < 0 || size > longestRange) return [first, last]
  return Array.from({ length: size + 1 }, (_, step) => head + String(Number(low) + step).padStart(low.length, '0'))
}

/** Where the number at the end of an id begins. */
function numberStart(id: string): number {
  let at = id.length
  while (at > 0 && id.charCodeAt(at - 1) >= 48 && id.charCodeAt(at - 1) <= 57) at--
  return at
}
