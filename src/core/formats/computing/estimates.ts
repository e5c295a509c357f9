import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import type { PlanTask } from '../../plan/plan.ts'
import { frameIn } from '../frames/frameText.ts'

/**
 * Minutes by a model that is simple enough to be argued with: a base for the kind of work, told from the phase, and a
 * quarter of an hour for each detail, rounded up to quarters. A task with subtasks takes what they take together. A
 * checkpoint takes none of its own. What an author has estimated stays.
 */
export function withEstimates(tasks: readonly PlanTask[]): readonly PlanTask[] {
  return tasks.map(task => {
    const children = withEstimates(task.children)
    if (task.checkpoint) return { ...task, children }
    return { ...task, children, estimate: task.estimate ?? minutesOfTask({ ...task, children }) }
  })
}

export function withoutEstimates(tasks: readonly PlanTask[]): readonly PlanTask[] {
  return tasks.map(({ estimate, ...task }) => ({ ...task, children: withoutEstimates(task.children) }))
}

/** In minutes, by the phase of the work. */
const baseMinutes: Readonly<Record<string, number>> = {
  setup: 15,
  core: 60,
  ui: 60,
  integration: 45,
  testing: 45,
  optimisation: 45,
  deployment: 30,
}
const minutesPerDetail = 15
const otherBase = 45

/** The model in one sentence, as it stands beside the figures it gives. */
export const estimateBasis = (language: NaturalLanguage): string => frameIn(language)(basis)

export const basis =
  'Each estimate is a base for the kind of work (setup 15 minutes, core and UI 60, integration, testing and optimisation 45, deployment 30) plus 15 minutes for each detail: a starting point for the team, not a promise.'

function minutesOfTask(task: PlanTask): number {
  const below = task.children.reduce((sum, child) => sum + (child.estimate ?? 0), 0)
  if (task.children.length > 0) return below
  return (baseMinutes[task.phase ?? ''] ?? otherBase) + minutesPerDetail * task.details.length
}

/** What the main tasks take together; undefined where nothing is estimated. */
export function totalMinutes(tasks: readonly PlanTask[]): number | undefined {
  const known = tasks.flatMap(task => ownMinutes(task) ?? [])
  return known.length === 0 ? undefined : known.reduce((sum, minutes) => sum + minutes, 0)
}

/** A task's estimate, or what its subtasks take together. */
export const ownMinutes = (task: PlanTask): number | undefined => task.estimate ?? totalMinutes(task.children)
