import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { stopWords } from './stopWords.ts'

const candidates = ['en', 'de', 'fr', 'es', 'pt', 'ru'] as const

/** How much text tells the language of all of it. */
const sample = 20_000

/**
 * The language whose small words occur most: what stemmer and which stop words fit. Chinese, Japanese and Korean
 * need neither, so their texts count as the language of the foreign words in them, English where nothing speaks.
 */
export function latinLanguage(text: string): NaturalLanguage {
  const counts = new Map<NaturalLanguage, number>()
  for (const word of text
    .slice(0, sample)
    .toLowerCase()
    .split(/[^\p{L}]+/u)) {
    for (const language of candidates) {
      if (stopWords[language].has(word)) counts.set(language, (counts.get(language) ?? 0) + 1)
    }
  }
  let best: NaturalLanguage = 'en'
  for (const [language, count] of counts) if (count > (counts.get(best) ?? 0)) best = language
  return best
}
