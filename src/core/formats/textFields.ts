import type { NaturalLanguage } from '../text/naturalLanguage.ts'

/** What a format may have no place of its own for and writes as a field: `_Story: US1_`, `_Optional: yes_`. */
export type TextField = 'story' | 'phase' | 'parallel' | 'optional'

/** What the fields are called, and what says that one is so. */
export const fieldTexts: Readonly<Record<NaturalLanguage, Readonly<Record<TextField | 'yes', string>>>> = {
  en: { story: 'Story', phase: 'Phase', parallel: 'Parallel', optional: 'Optional', yes: 'yes' },
  zh: { story: '故事', phase: '阶段', parallel: '并行', optional: '可选', yes: '是' },
  ja: { story: 'ストーリー', phase: 'フェーズ', parallel: '並行', optional: '任意', yes: 'はい' },
  ko: { story: '스토리', phase: '단계', parallel: '병렬', optional: '선택', yes: '예' },
  pt: { story: 'História', phase: 'Fase', parallel: 'Paralelo', optional: 'Opcional', yes: 'sim' },
  es: { story: 'Historia', phase: 'Fase', parallel: 'En paralelo', optional: 'Opcional', yes: 'sí' },
  fr: { story: 'Story', phase: 'Phase', parallel: 'En parallèle', optional: 'Facultatif', yes: 'oui' },
  de: { story: 'Story', phase: 'Phase', parallel: 'Parallel', optional: 'Optional', yes: 'ja' },
  ru: { story: 'История', phase: 'Этап', parallel: 'Параллельно', optional: 'Необязательно', yes: 'да' },
}

/** The field that a label names, in any language. */
export const textFieldOf = (label: string): TextField | undefined => fields.get(label.toLowerCase())

const fields: ReadonlyMap<string, TextField> = new Map(
  Object.values(fieldTexts).flatMap(({ story, phase, parallel, optional }) => [
    [story.toLowerCase(), 'story' as const] as const,
    [phase.toLowerCase(), 'phase' as const] as const,
    [parallel.toLowerCase(), 'parallel' as const] as const,
    [optional.toLowerCase(), 'optional' as const] as const,
  ]),
)
