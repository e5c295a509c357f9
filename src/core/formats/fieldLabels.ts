import type { NaturalLanguage } from '../text/naturalLanguage.ts'

/** The label of an estimate; it follows the language of the design. */
export const estimateLabels: Readonly<Record<NaturalLanguage, string>> = {
  en: 'Estimated',
  zh: '预计时间',
  ja: '見積時間',
  ko: '예상 시간',
  pt: 'Estimativa',
  es: 'Estimación',
  fr: 'Durée',
  de: 'Aufwand',
  ru: 'Оценка',
}

/** What a phase is called in a heading. */
export const phaseLabels: Readonly<Record<NaturalLanguage, string>> = {
  en: 'Phase',
  zh: '阶段',
  ja: 'フェーズ',
  ko: '단계',
  pt: 'Fase',
  es: 'Fase',
  fr: 'Phase',
  de: 'Phase',
  ru: 'Этап',
}

/** What a task that only looks over what is done is called. */
export const checkpointLabels: Readonly<Record<NaturalLanguage, string>> = {
  en: 'Checkpoint',
  zh: '检查点',
  ja: 'チェックポイント',
  ko: '체크포인트',
  pt: 'Ponto de verificação',
  es: 'Punto de control',
  fr: 'Point de contrôle',
  de: 'Kontrollpunkt',
  ru: 'Контрольная точка',
}
