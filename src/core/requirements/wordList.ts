/** Words to look for, found by their first letter so that a look-up costs little. */
export interface WordList {
  readonly words: readonly string[]
  readonly byFirst: ReadonlyMap<string, readonly string[]>
}

/** A list from words separated by bars, all in lower case. */
export function wordList(words: string): WordList {
  const list = words.split('|')
  const byFirst = new Map<string, string[]>()
  for (const word of list) {
    const first = word[0] ?? ''
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
    const first = lower.charAt(at)
    const isSpaced = isSpacedLetter(first)
    if (!(isInside && isSpaced) && byFirst.get(first)?.some(word => lower.startsWith(word, at))) return true
    isInside = isSpaced || (isInside && first >= '0' && first <= '9')
  }
  return false
}

/** Of a script that puts spaces between words. Nearly all are ASCII, for which asking a pattern would take long. */
const isSpacedLetter = (letter: string): boolean =>
  letter < '\u0080' ? letter >= 'a' && letter <= 'z' : spaced.test(letter)

/** True when `text` (any case) begins with one of the words. */
export function beginsWithWord(text: string, { byFirst }: WordList): boolean {
  const lower = text.toLowerCase()
  return (byFirst.get(lower[0] ?? '') ?? []).some(word => lower.startsWith(word))
}

/** True when `text` (any case) is one of the words, inflected at most: four further letters, two further ideographs. */
export function isWord(text: string, { byFirst }: WordList): boolean {
  const lower = text.toLowerCase()
  const spare = spaced.test(lower[0] ?? '') ? 4 : 2
  return (byFirst.get(lower[0] ?? '') ?? []).some(
    word =>
      lower.startsWith(word) &&
      lower.length - word.length <= spare &&
      !lower.slice(word.length, word.length + spare).includes(' '),
  )
}

const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}]/u
