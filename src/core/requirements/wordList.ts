/** Words to look for, found by their first letter so that a look-up costs little. */
export interface WordList {
  readonly words: readonly string[]
  readonly byFirst: ReadonlyMap<number, readonly string[]>
}

/** A list from words separated by bars, all in lower case. */
export function wordList(words: string): WordList {
  const list = words.split('|')
  const byFirst = new Map<number, string[]>()
  for (const word of list) {
    const first = word.charCodeAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), word])
  }
  return { words: list, byFirst }
}

/**
 * True when `text` (any case) holds one of the words. A Latin or Cyrillic word must stand at the start of a word;
 * Chinese, Japanese and Korean words may stand anywhere.
 */
export function holdsWord(text: string, { byFirst }: WordList): boolean {
  const lower = text.toLowerCase()
  let isInside = false
  for (let at = 0; at < lower.length; at += 1) {
    const first = lower.charCodeAt(at)
    const isSpaced = isSpacedLetter(first)
    if (!(isInside && isSpaced) && byFirst.get(first)?.some(word => lower.startsWith(word, at))) return true
    isInside = isSpaced || (isInside && first >= 0x30 && first <= 0x39)
  }
  return false
}

/** Of a script that puts spaces between words. Nearly all are ASCII, for which asking a pattern would take long. */
const isSpacedLetter = (unit: number): boolean =>
  unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : spaced.test(String.fromCharCode(unit))

/** True when `text` (any case) begins with one of the words. */
export function beginsWithWord(text: string, { byFirst }: WordList): boolean {
  const lower = text.toLowerCase()
  return byFirst.get(lower.charCodeAt(0))?.some(word => lower.startsWith(word)) ?? false
}

/** True when `text` (any case) is one of the words, inflected at most: four further letters, two further ideographs. */
export function isWord(text: string, { byFirst }: WordList): boolean {
  const lower = text.toLowerCase()
  const words = byFirst.get(lower.charCodeAt(0))
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
