import type { TextRange } from '../text/range.ts'
import type { Mention } from './mention.ts'
import { foldedName, nameKey, withoutCodeEnding, withoutEnding } from './nameKey.ts'

/** Mentions in running text: a word, a part of a path or of a member's name, or several words that make up a name. */
export function wordMentions(
  text: string,
  names: ReadonlyMap<string, string>,
  beginnings: ReadonlySet<string>,
  known: WrittenWords,
): readonly Mention[] {
  const mentions: Mention[] = []
  const words = placedWords(text, names, beginnings, known)
  for (let at = 0; at < words.length; at += 1) {
    const placed = words[at]
    if (!placed || placed.word.isNothing) continue
    const { word, start, end } = placed
    if (word.alone) mentions.push({ name: word.alone, start, end })
    for (const name of word.parts) mentions.push({ name, start, end })
    if (!word.begins) continue
    let joined = word.folded
    let length = word.length
    for (let size = 1; size < mostWords && beginnings.has(joined.slice(0, longestBeginning)); size += 1) {
      const next = words[at + size]
      length += next?.word.length ?? longestName
      // A path begins a name of its own.
      if (!next || length > longestName || next.word.isPath) break
      const name = names.get(withoutEnding(joined + next.word.foldedEnd))
      if (name) mentions.push({ name, start, end: next.end })
      joined += next.word.folded
    }
  }
  return mentions
}

/** The most words, and the most units of them, that a name may have to be looked for in running text. */
const mostWords = 5
const longestName = 60

/** What a written word can be of a name. Kept a word, since a text repeats its words. */
interface WrittenWord {
  readonly length: number
  /** The thing that the word alone names. */
  readonly alone: string | undefined
  /** The things that its parts name: `TokenStore.rotate` mentions the store, whichever of its operations is meant. */
  readonly parts: readonly string[]
  /** The word as a part of a longer name, and as the end of one. */
  readonly folded: string
  readonly foldedEnd: string
  readonly isPath: boolean
  /** Whether names begin as the word does. */
  readonly begins: boolean
  /** Most words are no name, nor the beginning of one. */
  readonly isNothing: boolean
}

/** The words met before, as they are written: a document repeats its words. */
export type WrittenWords = Map<string, WrittenWord>

interface PlacedWord extends TextRange {
  readonly word: WrittenWord
}

function placedWords(
  text: string,
  names: ReadonlyMap<string, string>,
  beginnings: ReadonlySet<string>,
  known: WrittenWords,
): readonly PlacedWord[] {
  const placed: PlacedWord[] = []
  const ends = isAscii(text) ? asciiWordEnd : wordEnd
  for (let at = 0; at < text.length;) {
    const end = ends(text, at)
    if (end === at) {
      at += 1
      continue
    }
    const written = text.slice(at, end)
    let word = known.get(written)
    if (!word) {
      word = writtenWord(written, names, beginnings)
      known.set(written, word)
    }
    placed.push({ word, start: at, end })
    at = end
  }
  return placed
}

const words = /[\p{L}\p{N}_$]+(?:[./-][\p{L}\p{N}_$]+)*/uy

/** Where the word that begins at `at` ends; `at` itself where none does. */
function wordEnd(text: string, at: number): number {
  words.lastIndex = at
  return words.test(text) ? words.lastIndex : at
}

/** The same for a text without other letters than ASCII's, as most of code is: ten times faster. */
function asciiWordEnd(text: string, at: number): number {
  let end = at
  while (isWordUnit(text.charCodeAt(end))) {
    end += 1
    const unit = text.charCodeAt(end)
    if ((unit === 0x2e || unit === 0x2f || unit === 0x2d) && isWordUnit(text.charCodeAt(end + 1))) end += 1
  }
  return end
}

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x5f ||
    unit === 0x24
  )
}

const isAscii = (text: string): boolean => !/[\u0080-\uffff]/.test(text)

function writtenWord(
  written: string,
  names: ReadonlyMap<string, string>,
  beginnings: ReadonlySet<string>,
): WrittenWord {
  const short = written.length <= longestName
  const foldedEnd = short ? foldedName(withoutCodeEnding(written)) : ''
  const parts = /[./-]/.test(written) ? written.slice(0, longestPath).split(/[./-]/) : []
  const alone = short ? names.get(withoutEnding(foldedEnd)) : undefined
  const named = parts.flatMap(part => names.get(nameKey(part)) ?? [])
  const folded = short ? foldedName(written) : ''
  const begins = beginnings.has(folded.slice(0, longestBeginning))
  return {
    length: written.length,
    alone,
    parts: named,
    folded,
    foldedEnd,
    isPath: written.includes('/'),
    begins,
    isNothing: !begins && alone === undefined && named.length === 0,
  }
}

const longestPath = 400
const longestBeginning = 8

/** How names begin, up to a few units: most words begin none, and no longer name is tried from them. */
export function beginningsOf(names: ReadonlyMap<string, string>): ReadonlySet<string> {
  const beginnings = new Set<string>()
  for (const key of names.keys())
    for (let size = 1; size <= longestBeginning; size += 1) beginnings.add(key.slice(0, size))
  return beginnings
}
