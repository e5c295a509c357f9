import type { Plan, PlanTask } from '../../plan/plan.ts'
import { sectionRole } from '../../plan/sectionRole.ts'
import { heldField } from '../holding/heldField.ts'
import { heldHeading } from '../holding/heldHeading.ts'
import { heldTask } from '../holding/heldTask.ts'
import { heldTitle } from '../holding/heldTitle.ts'
import { everyTask, renumbered } from '../holding/renumbered.ts'
import type { HeldPlan } from '../planFormat.ts'
import { planTitles, subjectOf } from '../text/planTitle.ts'
import { leadOf, requirementFields } from './speckitLines.ts'
import { storyPhase } from './speckitPhases.ts'

export const featureSlot = '[FEATURE]'

/** All tasks on one level, numbered through the file. A task that only gathers others gives them its title as phase. */
export function heldSpeckit(plan: Plan): HeldPlan {
  const { tasks: flat, dropped: gathered } = flattened(plan.tasks)
  const { tasks, dropped } = renumbered(flat, {
    fits: id => /^T\d{3,4}[a-z]?$/.test(id),
    idAt: ([at = 1]) => `T${String(at).padStart(3, '0')}`,
  })
  const lost = [...gathered, ...dropped]
  let former = 'Setup'
  const held = tasks.map(given => {
    const phase = storyPhase(heldHeading(given.phase ?? '')) || former
    former = phase
    const story = storyOf(given.story, phase)
    const placed = { ...withoutPlace(given), phase, ...(story === undefined ? {} : { story }) }
    if (given.state === 'skipped') lost.push(`${given.id} was skipped and is written as deferred.`)
    return {
      ...heldTask(placed, {
        language: plan.language,
        lead: leadOf,
        lists: ({ requirements }) => requirementFields(requirements, plan.language),
      }),
      state: given.state === 'skipped' ? ('deferred' as const) : given.state,
    }
  })
  return { plan: { title: titleOf(plan), language: plan.language, tasks: held }, dropped: lost }
}

function withoutPlace({ phase, story, ...task }: PlanTask): PlanTask {
  return task
}

/** `US1` is a label; another name is a field. A task below a story's heading belongs to that story. */
function storyOf(story: string | undefined, phase: string): string | undefined {
  const label =
    story === undefined ? undefined : /^US-?\d{1,3}$/.test(story) ? story.replace('-', '') : heldField('Story', story)
  return label ?? sectionRole(`Phase 1: ${phase}`).story
}

function flattened(tasks: readonly PlanTask[]): {
  readonly tasks: readonly PlanTask[]
  readonly dropped: readonly string[]
} {
  const dropped: string[] = []
  const parts = new Map<string, readonly string[]>()
  for (const task of everyTask(tasks)) {
    if (task.children.length > 0 && isGathering(task))
      parts.set(
        task.id,
        everyTask(task.children)
          .filter(child => !isGathering(child) || child.children.length === 0)
          .map(({ id }) => id),
      )
  }
  const flat = (task: PlanTask, phase: string | undefined, awaited: readonly string[]): readonly PlanTask[] => {
    const own = [...new Set([...awaited, ...task.dependsOn].flatMap(id => parts.get(id) ?? [id]))]
    if (task.children.length === 0) return [withPhase({ ...task, dependsOn: own }, phase ?? task.phase)]
    if (!isGathering(task)) {
      const alone = withPhase({ ...task, dependsOn: own, children: [] }, phase ?? task.phase)
      return [alone, ...task.children.flatMap(child => flat(child, phase ?? task.phase, []))]
    }
    if (task.phase !== undefined)
      dropped.push(`"${task.title}" only gathers tasks; it stands in no heading of its own.`)
    const given = phase ?? task.phase ?? task.title
    return task.children.flatMap(child => flat(child, given, own))
  }
  return { tasks: tasks.flatMap(task => flat(task, task.phase, [])), dropped }
}

/** Whether a task says nothing beside its title: its subtasks say it all. */
const isGathering = (task: PlanTask): boolean =>
  task.children.length > 0 &&
  task.details.length + task.requirements.length === 0 &&
  task.story === undefined &&
  !task.parallel &&
  !task.optional

function withPhase(task: PlanTask, phase: string | undefined): PlanTask {
  const { phase: former, ...rest } = task
  return phase === undefined ? rest : { ...rest, phase }
}

/** `Implementation Plan: NAME`; what has no name keeps the format's slot. */
function titleOf({ title, language }: Plan): string {
  const subject = subjectOf(title)
  const held = heldTitle(title)
  if (subject !== undefined && held !== subject && held.endsWith(subject)) return held
  return `${planTitles[language]}: ${subject ?? featureSlot}`
}
