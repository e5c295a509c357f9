import { fillerWords, headingEntries } from './headingWords.ts'
import { isEastAsian } from '../text/eastAsian.ts'

/** What a heading holds of one entry's words. */
export interface HeadingMatch {
  /** How many words of the heading the entry knows: those of its longest phrase, or all that begin as a word of it does. */
  readonly words: number
  /** The entry's first Chinese, Japanese or Korean word that the heading holds. */
  readonly eastAsian: string | undefined
}

/** The words of a heading in lower case. */
export function headingWordsOf(title: string): readonly string[] {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’/-]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean)
}

/** What a heading holds of the entries' words, by the entry's index. */
export function headingMatches(title: string, words: readonly string[]): ReadonlyMap<number, HeadingMatch> {
  const matches = new Map<number, HeadingMatch>()
  for (const [entry, count] of latinMatches(words)) matches.set(entry, { words: count, eastAsian: undefined })
  if (isEastAsian(title))
    for (const [entry, { word }] of eastAsianMatches(title))
      matches.set(entry, { words: matches.get(entry)?.words ?? 0, eastAsian: word })
  return matches
}

/** Whether a word begins as a known word does. */
export function isKnownWord(word: string): boolean {
  return candidates(latinWords, word.slice(0, 2)).some(known => known.phrase === 1 && word.startsWith(known.word))
}

/** Chinese, Japanese and Korean words and particles that say nothing of their own in a heading. */
const eastAsianFillers =
  /^(?:主要|核心|关键|各|基本|相关|主な|コア|各種|関連|핵심|주요|각|관련|策略|方案|处理|设计|考虑|机制|规范|要求|管理|与|和|及|的|戦略|設計|方針|対応|処理|ハンドリング|要件|考慮|と|の|・|전략|설계|처리|방안|고려|및|사항)/

/** Whether a title in Chinese, Japanese or Korean is made of known words alone. */
export function holdsOnlyKnownWords(title: string): boolean {
  for (let at = 0; at < title.length;) {
    const unit = title.charAt(at)
    const longest = candidates(eastAsianWords, unit)
      .filter(({ word }) => title.startsWith(word, at))
      .reduce((size, { word }) => Math.max(size, word.length), 0)
    const size = longest || (eastAsianFillers.exec(title.slice(at, at + 6))?.[0].length ?? (isEastAsian(unit) ? 0 : 1))
    if (size === 0) return false
    at += size
  }
  return true
}

interface KnownWord {
  readonly word: string
  readonly entry: number
  /** The place of the word in its entry's list. */
  readonly order: number
  /** How many words it is made of. */
  readonly phrase: number
}

const knownWords: readonly KnownWord[] = headingEntries.flatMap(({ words }, entry) =>
  words.split('|').map((word, order) => ({
    word: isEastAsian(word) ? word : word.toLowerCase(),
    entry,
    order,
    phrase: word.split(' ').length,
  })),
)
const latinWords = byBeginning(
  knownWords.filter(({ word }) => !isEastAsian(word)),
  2,
)
const eastAsianWords = byBeginning(
  knownWords.filter(({ word }) => isEastAsian(word)),
  1,
)

function byBeginning(words: readonly KnownWord[], size: number): ReadonlyMap<string, readonly KnownWord[]> {
  const index = new Map<string, KnownWord[]>()
  for (const known of words) {
    const held = index.get(known.word.slice(0, size))
    if (held) held.push(known)
    else index.set(known.word.slice(0, size), [known])
  }
  return index
}

const candidates = (index: ReadonlyMap<string, readonly KnownWord[]>, beginning: string): readonly KnownWord[] =>
  index.get(beginning) ?? []

function latinMatches(words: readonly string[]): ReadonlyMap<number, number> {
  const phrases = new Map<number, number>()
  const covered = new Map<number, number>()
  for (const [at, word] of words.entries()) {
    const entries = new Set<number>()
    for (const known of candidates(latinWords, word.slice(0, 2))) {
      if (
        !words
          .slice(at, at + known.phrase)
          .join(' ')
          .startsWith(known.word)
      )
        continue
      phrases.set(known.entry, Math.max(phrases.get(known.entry) ?? 0, known.phrase))
      if (known.phrase === 1 && !fillerWords.has(word)) entries.add(known.entry)
    }
    for (const entry of entries) covered.set(entry, (covered.get(entry) ?? 0) + 1)
  }
  for (const [entry, count] of covered) phrases.set(entry, Math.max(phrases.get(entry) ?? 0, count))
  return phrases
}

function eastAsianMatches(title: string): ReadonlyMap<number, KnownWord> {
  const first = new Map<number, KnownWord>()
  for (let at = 0; at < title.length; at += 1) {
    for (const known of candidates(eastAsianWords, title.charAt(at))) {
      const held = first.get(known.entry)
      if ((!held || known.order < held.order) && title.startsWith(known.word, at)) first.set(known.entry, known)
    }
  }
  return first
}
