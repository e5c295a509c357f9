import type { TextRange } from '../text/range.ts'
import { eastAsianMentions, sizesByBeginning } from './eastAsianMentions.ts'
import { nameKey } from './nameKey.ts'
import { beginningsOf, wordMentions, type WrittenWords } from './wordMentions.ts'

export interface NamedThing {
  readonly name: string
  readonly aliases: readonly string[]
}

/** Tells which things are named in some ranges of a text, in the order of first mention. */
export type MentionFinder = (ranges: readonly TextRange[]) => readonly string[]

/**
 * Looks for the named things in the ranges it is asked about, and only there: most elements are never asked. Names meet
 * by `nameKey`, so `auth service` mentions `AuthService`.
 */
export function mentionFinder(text: string, things: readonly NamedThing[]): MentionFinder {
  const names = namesByKey(things)
  const beginnings = beginningsOf(names)
  const sizes = sizesByBeginning(names)
  const words: WrittenWords = new Map()
  return ranges => [...new Set(outermost(ranges).flatMap(({ start, end }) => mentionsIn(text.slice(start, end))))]

  function mentionsIn(part: string): readonly string[] {
    return [...wordMentions(part, names, beginnings, words), ...eastAsianMentions(part, names, sizes)]
      .sort((a, b) => a.start - b.start)
      .map(({ name }) => name)
  }
}

/** Ranges in the order of the text, those inside another left out. */
function outermost(ranges: readonly TextRange[]): readonly TextRange[] {
  const ordered = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)
  let end = -1
  return ordered.filter(range => {
    if (range.end <= end) return false
    end = range.end
    return true
  })
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
