import type { Plan, PlanTask } from '../../plan/plan.ts'
import { markerOf } from '../holding/heldTask.ts'
import { requirementLabels } from '../requirementLabels.ts'
import { detailBullets, estimateField, flagField, textField } from '../text/taskLines.ts'
import { titleText } from '../text/titleText.ts'

/** `T014: [P] [US1] `. */
export function leadOf({ id, parallel, story }: PlanTask): string {
  return [`${id}:`, ...(parallel ? ['[P]'] : []), ...(isLabel(story) ? [`[${story}]`] : []), ''].join(' ')
}

const isLabel = (story: string | undefined): story is string => story !== undefined && /^US\d{1,3}$/.test(story)

/** `- [ ] T014: [US1] Title (FR-003) (depends on T012, T013)` with its details below. */
export function speckitTaskLines(task: PlanTask, plan: Plan): readonly string[] {
  const lead = leadOf(task)
  const closing = [
    ...(isShort(task.requirements) ? [`(${task.requirements.join(', ')})`] : []),
    ...(task.dependsOn.length > 0 ? [`(depends on ${task.dependsOn.join(', ')})`] : []),
  ]
  const fields = [
    ...textField('story', isLabel(task.story) ? undefined : task.story, plan.language),
    ...flagField('optional', task.optional, plan.language),
    ...(isShort(task.requirements) ? [] : requirementFields(task.requirements, plan.language)),
    ...estimateField(task, plan.language),
  ]
  return [
    `- [${markerOf(task)}] ${[`${lead}${titleText(task.title, lead).written}`, ...closing].join(' ')}`,
    ...detailBullets(task.details, '  '),
    ...fields.map(field => `  - ${field}`),
  ]
}

/** A few ids that are known for requirements wherever they stand close the line; others need their label. */
const isShort = (ids: readonly string[]): boolean =>
  ids.length > 0 && ids.length <= 4 && ids.every(id => /^(?:FR|SC)-\d{1,4}$/.test(id))

export const requirementFields = (ids: readonly string[], language: Plan['language']): readonly string[] =>
  ids.length === 0 ? [] : [`_${requirementLabels[language]}: ${ids.join(', ')}_`]
