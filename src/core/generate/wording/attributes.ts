import type { NaturalLanguage } from '../../text/naturalLanguage.ts'

/** What is asked of a whole system. Nobody implements reliability: what is asked of it is met. */
const attributes: Readonly<Record<NaturalLanguage, { readonly words: RegExp; readonly meet: string }>> = {
  en: {
    words:
      /^(?:non-functional |system )?((?:performance|reliability|usability|scalability|availability|maintainability|portability|testability|extensibility|robustness|accessibility|stability)(?:(?:,| and| &)+ (?:performance|reliability|usability|scalability|availability|maintainability|portability|testability|extensibility|robustness|accessibility|stability|compatibility|security))*)(?: requirements?)?$/i,
    meet: 'Meet the {} requirements',
  },
  zh: { words: /^(性能|可靠性|可用性|易用性|可扩展性|可维护性|稳定性)(?:要求|需求)?$/, meet: '满足{}要求' },
  ja: {
    words: /^(性能|信頼性|可用性|使いやすさ|ユーザビリティ|拡張性|保守性|パフォーマンス)(?:要件)?$/,
    meet: '{}要件の達成',
  },
  ko: { words: /^(성능|신뢰성|가용성|사용성|확장성|유지보수성)(?: ?요구사항)?$/, meet: '{} 요구사항 충족' },
  pt: {
    words: /^(?:requisitos de )?(desempenho|confiabilidade|usabilidade|escalabilidade|disponibilidade)$/i,
    meet: 'Atender aos requisitos de {}',
  },
  es: {
    words: /^(?:requisitos de )?(rendimiento|fiabilidad|usabilidad|escalabilidad|disponibilidad)$/i,
    meet: 'Cumplir los requisitos de {}',
  },
  fr: {
    words: /^(?:exigences de )?(performance|fiabilité|disponibilité|maintenabilité)$/i,
    meet: 'Satisfaire les exigences de {}',
  },
  de: {
    words: /^(Leistung|Zuverlässigkeit|Benutzbarkeit|Skalierbarkeit|Verfügbarkeit|Wartbarkeit)$/,
    meet: 'Anforderungen an {} erfüllen',
  },
  ru: {
    words: /^(производительность|надежность|надёжность|доступность|масштабируемость|удобство)$/i,
    meet: 'Выполнить требования: {}',
  },
}

/** What a requirement that only names an attribute asks to do, or undefined for others. */
export function attributeTitle(name: string, language: NaturalLanguage): string | undefined {
  const { words, meet } = attributes[language]
  const attribute = words.exec(name.trim())?.[1]
  if (attribute === undefined) return undefined
  return meet.replace('{}', () => (language === 'de' ? attribute : attribute.toLowerCase()))
}
