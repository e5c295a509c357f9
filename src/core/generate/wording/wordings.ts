import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import { chinese, japanese, korean } from './eastAsian.ts'
import { english } from './english.ts'
import { german, russian } from './germanAndRussian.ts'
import { french, portuguese, spanish } from './romance.ts'
import type { Wording } from './wording.ts'

/** One wording a language; tasks follow the design's language. */
export const wordings: Readonly<Record<NaturalLanguage, Wording>> = {
  en: english,
  zh: chinese,
  ja: japanese,
  ko: korean,
  pt: portuguese,
  es: spanish,
  fr: french,
  de: german,
  ru: russian,
}
