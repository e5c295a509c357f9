/** Words to look for, found by their first two letters so that a look-up costs little. */
export interface WordList {
  readonly words: readonly string[]
  readonly byStart: ReadonlyMap<number, readonly string[]>
}

/** A list from words separated by bars, all in lower case. */
export function wordList(words: string): WordList {
  const list = words.split('|')
  const byStart = new Map<number, string[]>()
  for (const word of list) {
    const start = startAt(word, 0)
    byStart.set(start, [...(byStart.get(start) ?? []), word])
  }
  return { words: list, byStart }
}

/** Two letters of a text as one number; every word has two. */
const startAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)

/** The words of several lists as one. */
export const joinedList = (...lists: readonly WordList[]): WordList =>
  wordList([...new Set(lists.flatMap(({ words }) => words))].join('|'))

/**
 * True when `text` (any case) holds one of the words. A Latin or Cyrillic word must stand at the start of a word;
 * Chinese, Japanese and Korean words may stand anywhere.
 */
export function holdsWord(text: string, { byStart }: WordList): boolean {
  const lower = text.toLowerCase()
  let isInside = false
  for (let at = 0; at < lower.length; at += 1) {
    const first = lower.charCodeAt(at)
    const isSpaced = isSpacedLetter(first)
    if (!(isInside && isSpaced)) {
      const words = byStart.get(startAt(lower, at))
      if (words?.some(word => lower.startsWith(word, at))) return true
    }
    isInside = isSpaced || (isInside && first >= 0x30 && first <= 0x39)
  }
  return false
}

/** Of a script that puts spaces between words. Nearly all are ASCII, for which asking a pattern would take long. */
const isSpacedLetter = (unit: number): boolean =>
  unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : spaced.test(String.fromCharCode(unit))

/** True when `text` (any case) begins with one of the words. */
export function beginsWithWord(text: string, { byStart }: WordList): boolean {
  const lower = text.toLowerCase()
  return byStart.get(startAt(lower, 0))?.some(word => lower.startsWith(word)) ?? false
}

/** True when `text` (any case) is one of the words, inflected at most: four further letters, two further ideographs. */
export function isWord(text: string, { byStart }: WordList): boolean {
  const lower = text.toLowerCase()
  const words = byStart.get(startAt(lower, 0))
  if (!words) return false
  const spare = isSpacedLetter(lower.charCodeAt(0)) ? 4 : 2
  return words.some(
    word =>
      lower.startsWith(word) &&
      lower.length - word.length <= spare &&
      !lower.slice(word.length, word.length + spare).includes(' '),
  )
}

const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}]/u
