import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { termReader } from './terms.ts'

/**
 * The words of a text by the terms they are compared by, because a stem (`fre`) is nothing for a person to read. A term
 * stands for the first word that gave it. Chinese, Japanese and Korean have no words here: their terms are read as they
 * are.
 */
export function writtenWords(text: string, language: NaturalLanguage): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  const read = termReader(language, term => term)
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}_-]+/gu)) {
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)) continue
    const found: string[] = []
    read(word, found)
    for (const term of found) if (!words.has(term)) words.set(term, word)
  }
  return words
}
