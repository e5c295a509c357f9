import type { NaturalLanguage } from '../text/naturalLanguage.ts'

/** The label of a reference list; it follows the language of the design. */
export const requirementLabels: Readonly<Record<NaturalLanguage, string>> = {
  en: 'Requirements',
  zh: '需求',
  ja: '要件',
  ko: '요구사항',
  pt: 'Requisitos',
  es: 'Requisitos',
  fr: 'Exigences',
  de: 'Anforderungen',
  ru: 'Требования',
}
