import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { stopWords } from './stopWords.ts'

const spelled = ['en', 'de', 'fr', 'es', 'pt', 'ru'] as const

/** How much text tells the language of all of it. */
const sample = 20_000

/**
 * The language to take a text's terms in: by its script where one in ten characters is East Asian, else by the
 * small words that occur most. English where nothing speaks.
 */
export function textLanguage(text: string): NaturalLanguage {
  const start = text.slice(0, sample)
  return eastAsian(start) ?? bySmallWords(start)
}

function eastAsian(text: string): NaturalLanguage | undefined {
  let kana = 0
  let han = 0
  let hangul = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x3041 && unit <= 0x30ff) kana++
    else if (unit >= 0x3400 && unit <= 0x9fff) han++
    else if (unit >= 0xac00 && unit <= 0xd7a3) hangul++
  }
  if ((kana + han + hangul) * 10 < text.length || text === '') return undefined
  if (hangul > han + kana) return 'ko'
  return kana * 10 > han ? 'ja' : 'zh'
}

function bySmallWords(text: string): NaturalLanguage {
  const counts = new Map<NaturalLanguage, number>()
  for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
    for (const language of spelled) {
      if (stopWords[language].has(word)) counts.set(language, (counts.get(language) ?? 0) + 1)
    }
  }
  let best: NaturalLanguage = 'en'
  for (const [language, count] of counts) if (count > (counts.get(best) ?? 0)) best = language
  return best
}
