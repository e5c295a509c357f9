import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import { article } from './englishPhrase.ts'

/** What a thing is built of before what goes with it: the first leaf below a main task of the thing's name. */
const templates: Readonly<Record<NaturalLanguage, string>> = {
  en: 'Implement the core of {}',
  zh: '实现 {} 的核心部分',
  ja: '{}の基本部分の実装',
  ko: '{}의 기본 부분 구현',
  pt: 'Implementar a base de {}',
  es: 'Implementar la base de {}',
  fr: 'Implémenter la base de {}',
  de: 'Grundlage von {} implementieren',
  ru: 'Реализовать основу {}',
}

export const basicsOf = (name: string, language: NaturalLanguage): string =>
  templates[language].replace('{}', () => (language === 'en' ? article(name) : name))
