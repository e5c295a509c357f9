import type { TextRange } from '../text/range.ts'
import { eastAsianMentions } from './eastAsianMentions.ts'
import type { Mention } from './mention.ts'
import { nameKey } from './nameKey.ts'
import { wordMentions } from './wordMentions.ts'

export interface NamedThing {
  readonly name: string
  readonly aliases: readonly string[]
}

/** Tells which things are named in some ranges of a text, in the order of first mention. */
export type MentionFinder = (ranges: readonly TextRange[]) => readonly string[]

/**
 * Finds every mention of the named things, in one pass over the text. Names meet by `nameKey`, so `auth service`
 * mentions `AuthService`.
 */
export function mentionFinder(text: string, things: readonly NamedThing[]): MentionFinder {
  const names = namesByKey(things)
  const written = [...wordMentions(text, names), ...eastAsianMentions(text, names)].sort((a, b) => a.start - b.start)
  return ranges => {
    const found = new Set<string>()
    for (const { start, end } of ranges) {
      for (let at = firstFrom(written, start); at < written.length; at += 1) {
        const mention = written[at]
        if (!mention || mention.start >= end) break
        if (mention.end <= end) found.add(mention.name)
      }
    }
    return [...found]
  }
}

/** A shorter key is too easily met by chance. */
const shortestKey = 3

function namesByKey(things: readonly NamedThing[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const thing of things) {
    for (const name of [thing.name, ...thing.aliases]) {
      const key = nameKey(name)
      if (key.length >= shortestKey && !names.has(key)) names.set(key, thing.name)
    }
  }
  return names
}

/** The first mention that does not start before an offset. */
function firstFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
