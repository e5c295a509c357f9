import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import type { PlanTask } from '../../plan/plan.ts'
import { estimateLabels } from '../fieldLabels.ts'
import { markerOf } from '../holding/heldTask.ts'
import { durationText } from './duration.ts'
import { bulletText } from './detailText.ts'
import { fieldTexts, type TextField } from '../textFields.ts'
import { isFence } from './isFence.ts'
import { titleText } from './titleText.ts'

/** Details as bullets at `indent`; a fence keeps its lines. */
export function detailBullets(details: readonly string[], indent: string): readonly string[] {
  return details.flatMap(detail =>
    isFence(detail)
      ? detail.split('\n').map((line, at) => (at === 0 ? `${indent}- ${line}` : `${indent}  ${line}`.trimEnd()))
      : [`${indent}- ${bulletText(detail)}`],
  )
}

/** A task at `indent`: its box with what leads its title, its details, its fields. */
export function boxLines(task: PlanTask, indent: string, lead: string, fields: readonly string[]): readonly string[] {
  return [
    `${indent}- [${markerOf(task)}] ${lead}${titleText(task.title, lead).written}`,
    ...detailBullets(task.details, `${indent}  `),
    ...fields.map(field => `${indent}  - ${field}`),
  ]
}

/** `_Estimated: 2 hours_`. */
export function estimateField({ estimate }: PlanTask, language: NaturalLanguage): readonly string[] {
  return estimate === undefined ? [] : [`_${estimateLabels[language]}: ${durationText(estimate, language)}_`]
}

/** A field for what a format has no place of its own for: `_Story: US1_`. */
export const textField = (field: TextField, value: string | undefined, language: NaturalLanguage): readonly string[] =>
  value === undefined || value === '' ? [] : [`_${fieldTexts[language][field]}: ${value}_`]

/** `_Parallel: yes_`. */
export const flagField = (field: TextField, isSet: boolean, language: NaturalLanguage): readonly string[] =>
  isSet ? textField(field, fieldTexts[language].yes, language) : []
