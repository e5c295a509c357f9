import type { Plan, PlanTask } from '../../plan/plan.ts'
import { heldField } from '../holding/heldField.ts'
import { heldTask, markerOf } from '../holding/heldTask.ts'
import { everyTask, renumbered, type Numbering } from '../holding/renumbered.ts'
import { liftedTasks, onLevels } from '../holding/levels.ts'
import { heldTitle } from '../holding/heldTitle.ts'
import type { HeldPlan, PlanFormat } from '../planFormat.ts'
import { documentPlan } from '../reading/documentPlan.ts'
import { fitOf } from '../reading/fitOf.ts'
import { requirementLabels } from '../requirementLabels.ts'
import { detailBullets, estimateField, flagField, textField } from '../text/taskLines.ts'
import { titleText } from '../text/titleText.ts'
import { waveLines } from './waves.ts'

/** `- [ ] 2.1 Title` with details as bullets and `_Requirements: 1.1, 4.2_` as the last of them. */
export const kiro: PlanFormat = {
  id: 'kiro',
  label: 'Kiro',
  file: 'tasks.md',
  slots: [],
  recognise: document =>
    fitOf(document, {
      fits: (task, before) =>
        task.checkbox >= 0 && /^\d+(?:\.\d+)*[a-z]?$/.test(task.id) && !/[*_]{2}|\p{L}/u.test(before),
      headings: /^task dependency graph$/i,
    }),
  read: document => documentPlan(document),
  hold: heldPlan,
  arrange: plan => plan,
  write(plan) {
    const { plan: held } = heldPlan(plan)
    return [`# ${held.title}`, '', ...taskList(held), ...waveLines(held.tasks)].join('\n')
  },
}

/** The tasks alone, a blank line behind each main one. */
export const taskList = (held: Plan): readonly string[] => held.tasks.flatMap(task => [...taskLines(task, 0, held), ''])

/** Ids with more numbers are not read in the closing graph. */
const levels = 6

const numbering: Numbering = {
  fits: (id, depth) => (depth === 0 ? /^\d{1,4}[a-z]?$/ : /^\d{1,4}(?:\.\d{1,4}){1,5}[a-z]?$/).test(id),
  idAt: place => place.join('.'),
}

function heldPlan(plan: Plan): HeldPlan {
  const { tasks, dropped } = renumbered(onLevels(plan.tasks, levels), numbering)
  const lost: string[] = [...liftedTasks(plan.tasks, levels), ...dropped]
  const phases = new Set(everyTask(tasks).flatMap(({ phase }) => phase ?? []))
  if (phases.size > 0) lost.push(`The names of the phases (${[...phases].join(', ')}): only their order stays.`)
  const held = (task: PlanTask, depth: number): PlanTask => {
    const lead = leadOf(task, depth)
    const { phase, story, ...own } = heldTask(task, {
      language: plan.language,
      lead: () => lead,
      lists: ({ requirements }) => requirementFields(requirements, plan.language),
    })
    if (task.state === 'skipped') lost.push(`${task.id} was skipped and is written as deferred.`)
    const name = heldField('Story', story)
    return {
      ...own,
      state: task.state === 'skipped' ? 'deferred' : task.state,
      ...(name === undefined ? {} : { story: name }),
      children: own.children.map(child => held(child, depth + 1)),
    }
  }
  return {
    plan: {
      title: heldTitle(plan.title),
      language: plan.language,
      tasks: tasks.map(task => held(task, 0)),
    },
    dropped: lost,
  }
}

const leadOf = (task: PlanTask, depth: number) => (depth === 0 ? `${task.id}. ` : `${task.id} `)

function taskLines(task: PlanTask, depth: number, plan: Plan): readonly string[] {
  const indent = '  '.repeat(depth)
  const lead = leadOf(task, depth)
  const fields = [
    ...textField('story', task.story, plan.language),
    ...flagField('parallel', task.parallel, plan.language),
    ...estimateField(task, plan.language),
    ...requirementFields(task.requirements, plan.language),
  ]
  return [
    `${indent}- [${markerOf(task)}]${task.optional ? '*' : ''} ${lead}${titleText(task.title, lead).written}`,
    ...detailBullets(task.details, `${indent}  `),
    ...fields.map(field => `${indent}  - ${field}`),
    ...task.children.flatMap(child => taskLines(child, depth + 1, plan)),
  ]
}

/** Numbers and prefixed ids (`DR1.2`, `FR-003`) go on lines of their own: one list, one numbering. */
function requirementFields(ids: readonly string[], language: Plan['language']): readonly string[] {
  const numbers = ids.filter(id => /^\d/.test(id))
  const prefixed = ids.filter(id => !/^\d/.test(id))
  return [numbers, prefixed]
    .filter(list => list.length > 0)
    .map(list => `_${requirementLabels[language]}: ${list.join(', ')}_`)
}
