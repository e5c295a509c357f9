/** More than this no bullet list can hold, however joined: keeps the joining linear. */
const mostConsidered = 40
/** A bullet joined from several short ones stays below this. */
const longestJoined = 170

/** At most `most` bullets: neighbours that are short are joined; what still is too much at the end is left out. */
export function compactDetails(details: readonly string[], most: number): readonly string[] {
  let list = [...new Set(details.filter(Boolean))].slice(0, mostConsidered)
  while (list.length > most) {
    const at = shortestPair(list)
    if (at < 0) break
    list = [...list.slice(0, at), `${list[at] ?? ''}; ${list[at + 1] ?? ''}`, ...list.slice(at + 2)]
  }
  return list.slice(0, most)
}

function shortestPair(list: readonly string[]): number {
  let best = -1
  let length = longestJoined
  for (let at = 0; at + 1 < list.length; at += 1) {
    const joined = (list[at]?.length ?? 0) + (list[at + 1]?.length ?? 0) + 2
    if (joined < length) {
      best = at
      length = joined
    }
  }
  return best
}
