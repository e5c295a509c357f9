import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { termReader } from './terms.ts'

/**
 * Reads the words of texts by the terms they are compared by, because a stem (`fre`) is nothing for a person to read. A term
 * stands for the first word that gave it. Chinese, Japanese and Korean have no words here: their terms are read as they
 * are.
 */
export function wordReader(language: NaturalLanguage): (text: string) => ReadonlyMap<string, string> {
  const read = termReader(language, term => term)
  return text => {
    const words = new Map<string, string>()
    for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}_-]+/gu)) {
      if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)) continue
      const found: string[] = []
      read(word, found)
      for (const term of found) if (!words.has(term)) words.set(term, word)
    }
    return words
  }
}
