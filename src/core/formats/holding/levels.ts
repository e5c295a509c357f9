import type { PlanTask } from '../../plan/plan.ts'

/** Tasks on at most so many levels: what stands deeper follows the task it stood under. */
export function onLevels(tasks: readonly PlanTask[], levels: number): readonly PlanTask[] {
  return tasks.flatMap(task =>
    levels > 1
      ? [{ ...task, children: onLevels(task.children, levels - 1) }]
      : [{ ...task, children: [] }, ...onLevels(task.children, 1)],
  )
}

/** How deep tasks stand in each other. */
function depthOf(tasks: readonly PlanTask[]): number {
  return tasks.reduce((deepest, { children }) => Math.max(deepest, 1 + depthOf(children)), 0)
}

/** What is said where `onLevels` has to lift tasks. */
export const liftedTasks = (tasks: readonly PlanTask[], levels: number): readonly string[] =>
  depthOf(tasks) > levels
    ? [`The levels below the ${String(levels)}th: tasks there follow the task they stood under.`]
    : []
