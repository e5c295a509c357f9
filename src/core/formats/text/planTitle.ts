import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import { anyOf } from '../../plan/planWords.ts'
import { inEveryLanguage } from '../frames/frameText.ts'
import { heldTitle } from '../holding/heldTitle.ts'

/** What a plan is called. */
export const planTitles: Readonly<Record<NaturalLanguage, string>> = {
  en: 'Implementation Plan',
  zh: '实施计划',
  ja: '実装計画',
  ko: '구현 계획',
  pt: 'Plano de Implementação',
  es: 'Plan de implementación',
  fr: 'Plan d’implémentation',
  de: 'Umsetzungsplan',
  ru: 'План реализации',
}

const names = anyOf([
  ...Object.values(planTitles),
  ...inEveryLanguage('Technical Implementation Plan'),
  ...'tasks|task list|实现计划|任务列表|タスク|plan de mise en œuvre|implementierungsplan|план внедрения'.split('|'),
  "plan d'implémentation",
])
const whole = new RegExp(`^(?:${names})$`, 'iu')
const before = new RegExp(`^(?:${names})\\s?[:：–—-]\\s?(?=\\S)`, 'iu')
const after = new RegExp(`\\s?[:：–—-]\\s?(?:${names})$`, 'iu')

/** What a plan is for, as far as its title says: `Photo Upload` of `Implementation Plan: Photo Upload`. */
export function subjectOf(title: string): string | undefined {
  const plain = heldTitle(title)
  if (whole.test(plain)) return undefined
  const subject = plain.replace(before, '').replace(after, '').trim()
  return subject === '' || whole.test(subject) || isPlaceholder(subject) ? undefined : subject
}

const isPlaceholder = (text: string) => /^(?:\[[\w ]+\]|\{\{\w+\}\})$/.test(text)

/** What a design is about: its title without the word for "design". */
export function featureOf(designTitle: string | undefined, folder?: string): string | undefined {
  const plain = heldTitle(designTitle ?? '')
  const feature = plain.replace(designBefore, '').replace(designAfter, '').trim()
  if (feature !== '' && !designOnly.test(feature) && !whole.test(feature)) return feature
  return folder === undefined || folder === '' ? undefined : folder
}

const design =
  '(?:technical |system |software |feature )?design(?: document| doc| specification| spec| overview)?|技术设计(?:文档)?|设计文档|设计说明书|设计|' +
  '技術設計書?|設計書|設計ドキュメント|設計|기술 설계|설계 문서|설계서|설계|documento de (?:design|projeto|diseño)|diseño técnico|diseño|design técnico|' +
  'document de conception|conception technique|conception|entwurf|technisches design|entwurfsdokument|технический дизайн|проектирование|дизайн'
const designOnly = new RegExp(`^(?:${design})$`, 'iu')
const designBefore = new RegExp(`^(?:${design})\\s?[:：–—-]\\s?(?=\\S)`, 'iu')
const designAfter = new RegExp(
  `(?:\\s?[:：–—-]\\s?|\\s)(?:${design})$|(?:の)?(?:技術設計書?|設計書|设计文档|技术设计)$`,
  'iu',
)
