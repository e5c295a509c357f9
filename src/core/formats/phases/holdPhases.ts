import { emptyTask } from '../../plan/emptyTask.ts'
import type { Plan, PlanTask } from '../../plan/plan.ts'
import { sectionRole } from '../../plan/sectionRole.ts'
import { anyOf, checkpointWords } from '../../plan/planWords.ts'
import { checkpointLabels, phaseLabels } from '../fieldLabels.ts'
import { frameIn } from '../frames/frameText.ts'
import { heldField } from '../holding/heldField.ts'
import { heldTask } from '../holding/heldTask.ts'
import { heldTitle } from '../holding/heldTitle.ts'
import { heldHeading } from '../holding/heldHeading.ts'
import { liftedTasks, onLevels } from '../holding/levels.ts'
import { renumbered } from '../holding/renumbered.ts'
import type { HeldPlan } from '../planFormat.ts'
import { boxItem } from '../text/boxItem.ts'
import { planTitles, subjectOf } from '../text/planTitle.ts'
import { requirementFields } from './phaseLines.ts'
import { phaseName } from './phaseNames.ts'

/** Tasks of one phase that stand together. A phase that comes again is another run. */
export interface PhaseRun {
  readonly name: string
  readonly tasks: readonly PlanTask[]
  /** What is looked over when the run is done. */
  readonly checkpoints: readonly PlanTask[]
}

export const featureSlot = '[Feature Name]'

export function heldPhases(plan: Plan): HeldPlan {
  const lost: string[] = [...liftedTasks(plan.tasks, levels)]
  const runs = runsOf({ ...plan, tasks: onLevels(plan.tasks, levels) })
  const places = new Map(runs.flatMap((run, at) => run.tasks.map((task, own) => [task, [at + 1, own + 1]] as const)))
  const mains = runs.flatMap(run => run.tasks)
  const { tasks, dropped } = renumbered(
    withoutStops(
      mains,
      runs.flatMap(run => run.checkpoints),
    ),
    {
      fits: (id, depth, parentId) => (depth === 0 ? /^\d{1,4}\.\d{1,4}$/.test(id) : isBelow(id, parentId)),
      idAt: ([at = 1, ...rest]) => [...(places.get(mains[at - 1] ?? emptyTask) ?? [1, at]), ...rest].join('.'),
    },
  )
  const held = (task: PlanTask, phase: string): PlanTask => {
    const own = heldTask(task, {
      language: plan.language,
      lead: ({ id }) => `**${id}** `,
      lists: ({ requirements }) => requirementFields(requirements, plan.language),
      requirement: withoutPrefix,
    })
    if (task.state === 'skipped') lost.push(`${task.id} was skipped and is written as deferred.`)
    const { story: given, ...rest } = own
    const story = heldField('Story', given) ?? sectionRole(`${phaseLabels[plan.language]} 1: ${phase}`).story
    return {
      ...rest,
      state: task.state === 'skipped' ? 'deferred' : task.state,
      ...(story === undefined ? {} : { story }),
      phase,
      children: own.children.map(child => held(child, phase)),
    }
  }
  let next = 0
  let stops = 0
  const ordered = runs.flatMap(run => {
    const own = tasks.slice(next, next + run.tasks.length).map(task => held(task, run.name))
    next += run.tasks.length
    return [...own, ...run.checkpoints.map(task => heldStop(task, ++stops, plan))]
  })
  return { plan: { title: titleOf(plan), language: plan.language, tasks: ordered }, dropped: [...dropped, ...lost] }
}

/** Ids with more numbers are not read in arrows. */
const levels = 5

const isBelow = (id: string, parentId: string) =>
  id.startsWith(`${parentId}.`) && /^\d{1,4}$/.test(id.slice(parentId.length + 1))

/** `REQ-1.1` is how this format writes `1.1`. */
export const withoutPrefix = (id: string): string => (/^REQ-\d+\.\d/.test(id) ? id.slice(4) : id)

export function runsOf({ tasks, language }: Plan): readonly PhaseRun[] {
  const runs: { name: string; tasks: PlanTask[]; checkpoints: PlanTask[] }[] = []
  const leading: PlanTask[] = []
  for (const task of tasks) {
    const last = runs.at(-1)
    if (isStop(task)) {
      if (last) last.checkpoints.push(task)
      else leading.push(task)
      continue
    }
    const name =
      heldHeading(phaseName(heldHeading(task.phase ?? ''), language)) ||
      (last?.name ?? frameIn(language)('Implementation'))
    if (last?.name === name) last.tasks.push(task)
    else runs.push({ name, tasks: [task], checkpoints: leading.splice(0) })
  }
  if (leading.length > 0) runs.push({ name: frameIn(language)('Implementation'), tasks: [], checkpoints: leading })
  return runs
}

/** A checkpoint that says nothing but what to look over: it becomes a section of boxes. */
export function isStop(task: PlanTask): boolean {
  const isBare = task.children.length + task.requirements.length === 0 && !task.optional && !task.parallel
  const isTicked = task.state === 'open' || task.state === 'done' || task.state === 'active'
  return task.checkpoint && isBare && isTicked && task.story === undefined && task.estimate === undefined
}

function heldStop(task: PlanTask, number: number, { language }: Plan): PlanTask {
  const { phase, story, estimate, ...rest } = task
  const [title, ...details] = stopItems(task, checkpointLabels[language])
  return {
    ...rest,
    id: `C${String(number)}`,
    title:
      title === undefined || title === checkpointLabels[language]
        ? checkpointLabels[language]
        : `${checkpointLabels[language]}: ${title}`,
    checkpoint: true,
    details,
    dependsOn: [],
  }
}

/** The boxes of a checkpoint: what its title asks for, then its details. */
export function stopItems({ title, details }: PlanTask, label: string): readonly string[] {
  const asked = title.replace(stopWord, '').trim()
  const first = boxItem(asked.charAt(0).toUpperCase() + asked.slice(1))?.held ?? label
  return [first, ...details.flatMap(detail => boxItem(detail)?.held ?? [])]
}

const stopWord = new RegExp(`^(?:(?:${anyOf(checkpointWords)})s?\\s*[\\d#]{0,3}\\s*[:：.–—-]?\\s*)+`, 'iu')

/** What waits for a checkpoint waits for what the checkpoint waits for. */
function withoutStops(tasks: readonly PlanTask[], stops: readonly PlanTask[]): readonly PlanTask[] {
  const awaited = new Map(stops.map(({ id, dependsOn }) => [id, dependsOn]))
  const mended = (task: PlanTask): PlanTask => ({
    ...task,
    dependsOn: task.dependsOn.flatMap(id => awaited.get(id)?.filter(other => !awaited.has(other)) ?? [id]),
    children: task.children.map(mended),
  })
  return tasks.map(mended)
}

/** `NAME - Implementation Plan`; what has no name keeps the format's slot. */
function titleOf({ title, language }: Plan): string {
  const subject = subjectOf(title)
  const held = heldTitle(title)
  if (subject !== undefined && held !== subject && held.startsWith(subject)) return held
  return `${subject ?? featureSlot} - ${planTitles[language]}`
}
