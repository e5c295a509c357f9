/** The index of the last entry that begins at `offset` or before it, or -1; the entries are in order. */
export function lastAtOrBefore<Entry>(
  entries: ArrayLike<Entry>,
  offset: number,
  startOf: (entry: Entry) => number,
): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = entries[middle]
    if (entry !== undefined && startOf(entry) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
