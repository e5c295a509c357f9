import type { Plan, PlanTask } from '../../plan/plan.ts'
import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import { frameIn } from '../frames/frameText.ts'
import { heldField } from '../holding/heldField.ts'
import { heldTask } from '../holding/heldTask.ts'
import { heldTitle } from '../holding/heldTitle.ts'
import { liftedTasks, onLevels } from '../holding/levels.ts'
import { everyTask, renumbered } from '../holding/renumbered.ts'
import type { HeldPlan } from '../planFormat.ts'
import { subjectOf } from '../text/planTitle.ts'
import { requirementFields } from '../speckit/speckitLines.ts'

export const nameSlot = '{{TASK_NAME}}'

/** Steps, and steps of steps. */
export function heldTechnical(plan: Plan): HeldPlan {
  const { tasks, dropped } = renumbered(onLevels(plan.tasks, levels), {
    fits: (id, depth) => (depth === 0 ? /^[1-9]\d{0,3}$/ : /^\d{1,4}(?:\.\d{1,4}){1,5}$/).test(id),
    idAt: place => place.join('.'),
  })
  const lost: string[] = [...liftedTasks(plan.tasks, levels), ...dropped]
  const phases = new Set(everyTask(tasks).flatMap(({ phase }) => phase ?? []))
  if (phases.size > 0) lost.push(`The names of the phases (${[...phases].join(', ')}): only their order stays.`)
  const held = (task: PlanTask): PlanTask => {
    const {
      phase,
      story: given,
      ...own
    } = heldTask(task, {
      language: plan.language,
      lead: task => leadOf(task, plan.language),
      lists: ({ requirements }) => requirementFields(requirements, plan.language),
    })
    if (task.state === 'skipped') lost.push(`${task.id} was skipped and is written as deferred.`)
    const story = heldField('Story', given)
    return {
      ...own,
      state: task.state === 'skipped' ? 'deferred' : task.state,
      ...(story === undefined ? {} : { story }),
      children: own.children.map(held),
    }
  }
  return { plan: { title: titleOf(plan), language: plan.language, tasks: tasks.map(held) }, dropped: lost }
}

/** Ids with more numbers are not read as those of steps. */
const levels = 6

export const leadOf = ({ id }: PlanTask, language: NaturalLanguage): string =>
  `**${frameIn(language)('Step {0}', id)}**: `

/** `Technical Implementation Plan: NAME`; what has no name keeps the format's slot. */
function titleOf({ title, language }: Plan): string {
  const subject = subjectOf(title)
  const held = heldTitle(title)
  if (subject !== undefined && held !== subject && held.endsWith(subject)) return held
  return `${frameIn(language)('Technical Implementation Plan')}: ${subject ?? nameSlot}`
}
