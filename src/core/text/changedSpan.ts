/** The entries of a list that came, and those of the one before that went: all others are the same, in the same order. */
export interface ChangedSpan {
  /** Where both begin. */
  readonly start: number
  readonly end: number
  readonly endBefore: number
}

export function changedSpan<Entry>(before: readonly Entry[], now: readonly Entry[]): ChangedSpan {
  let start = 0
  while (start < now.length && start < before.length && now[start] === before[start]) start++
  let [end, endBefore] = [now.length, before.length]
  while (end > start && endBefore > start && now[end - 1] === before[endBefore - 1]) {
    end--
    endBefore--
  }
  return { start, end, endBefore }
}
