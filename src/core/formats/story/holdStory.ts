import { phases, type Plan, type PlanTask } from '../../plan/plan.ts'
import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import { sectionRole } from '../../plan/sectionRole.ts'
import { totalMinutes } from '../computing/estimates.ts'
import { frameIn } from '../frames/frameText.ts'
import { heldField } from '../holding/heldField.ts'
import { heldTask } from '../holding/heldTask.ts'
import { heldTitle } from '../holding/heldTitle.ts'
import { everyTask, renumbered } from '../holding/renumbered.ts'
import { openedStep } from './stepText.ts'
import { requirementLabels } from '../requirementLabels.ts'
import { planTitles } from '../text/planTitle.ts'
import { openedDetail } from '../text/openedDetail.ts'
import type { HeldPlan } from '../planFormat.ts'

/** Tasks on one level; what stands below one becomes its steps. Its boxes say how far it is. */
export function heldStory(plan: Plan): HeldPlan {
  const lost: string[] = []
  const { tasks: whole, dropped } = renumbered(withSteps(plan.tasks.map(withoutSigns), lost), {
    fits: id => /^[1-9]\d{0,3}$/.test(id),
    idAt: ([at = 1]) => String(at),
  })
  const tasks = whole.map(task => {
    const {
      story: given,
      phase: named,
      ...own
    } = heldTask(task, {
      language: plan.language,
      lead: task => leadOf(task, plan.language),
      lists: ({ requirements }) => requirementList(requirements, plan.language),
    })
    const state = stateOf(task)
    if (state !== task.state) lost.push(`${task.id} was ${task.state}: boxes say only open, begun or done.`)
    const story = heldField('Story', given)
    const phase = heldField('Phase', named)
    return { ...own, state, ...(story === undefined ? {} : { story }), ...(phase === undefined ? {} : { phase }) }
  })
  return { plan: { title: titleOf(plan), language: plan.language, tasks }, dropped: [...dropped, ...lost] }
}

/** A task with the phase that is written: what the planner calls its phases, the order and the graph say already. */
export function withWrittenPhase({ phase, ...task }: PlanTask): PlanTask {
  return phase === undefined || phases.some(own => own === phase) ? task : { ...task, phase }
}

/** A title that sounds like a list of boxes would make all below it such a list. */
function titleOf({ title, language }: Plan): string {
  const held = heldTitle(title)
  return sectionRole(held).items ? `${planTitles[language]}: ${held}` : held
}

/** What stands before a task's title in its heading. */
export const leadOf = ({ id }: PlanTask, language: NaturalLanguage): string => `${frameIn(language)('Task {0}', id)}: `

/** `**Requirements**: 1.1, 1.2`, with ids that are read as such first. */
export const requirementList = (ids: readonly string[], language: NaturalLanguage): readonly string[] =>
  ids.length === 0 ? [] : [`**${requirementLabels[language]}**: ${ids.join(', ')}`]

/** A chain of boxes that are all open, begun or all done. */
function stateOf({ state }: PlanTask): PlanTask['state'] {
  if (state === 'done' || state === 'open' || state === 'active') return state
  return state === 'skipped' ? 'done' : 'open'
}

/** A box among the steps would count for the task's state. */
export const withoutBox = (detail: string): string =>
  openedStep(openedDetail(detail)).replace(/^(?:\\?\[[^\]\n]\](?:\s|$)\s*)+/, '')

/** A sign in a heading says how far its task is. */
const withoutSigns = (task: PlanTask): PlanTask => ({ ...task, title: task.title.replace(/[✅✔☑🔄🚧⏳]\ufe0f?/gu, '') })

function withSteps(tasks: readonly PlanTask[], lost: string[]): readonly PlanTask[] {
  const owner = new Map(tasks.flatMap(task => everyTask([task]).map(({ id }) => [id, task.id] as const)))
  return tasks.map(task => {
    const below = everyTask(task.children)
    const dependsOn = [
      ...new Set(
        everyTask([task])
          .flatMap(one => one.dependsOn)
          .map(id => owner.get(id) ?? id),
      ),
    ]
    if (below.length === 0)
      return { ...task, details: task.details.map(withoutBox), dependsOn: dependsOn.filter(id => id !== task.id) }
    lost.push(
      `The subtasks ${below.map(({ id, title }) => id || title).join(', ')}: they are steps of ${task.id || task.title}, without a state of their own.`,
    )
    const estimate = task.estimate ?? totalMinutes(task.children)
    return {
      ...task,
      dependsOn: dependsOn.filter(id => id !== task.id),
      details: [...task.details, ...below.flatMap(({ title, details }) => [title, ...details])].map(withoutBox),
      requirements: [...new Set(everyTask([task]).flatMap(one => one.requirements))],
      ...(estimate === undefined ? {} : { estimate }),
      source: everyTask([task]).flatMap(({ source }) => source),
      children: [],
    }
  })
}
