import type { Plan, PlanTask } from '../plan/plan.ts'

/** A task of the fresh plan that holds work itself, with the main task it stands beneath. */
export interface FreshLeaf {
  readonly task: PlanTask
  /** Index of its main task. A main task without subtasks is its own leaf. */
  readonly main: number
}

/** Checkpoints are no work: nothing is missing where one is. */
export function freshLeaves({ tasks }: Plan): readonly FreshLeaf[] {
  return tasks.flatMap((task, main) => leavesOf(task).map(leaf => ({ task: leaf, main })))
}

function leavesOf(task: PlanTask): readonly PlanTask[] {
  if (task.children.length > 0) return task.children.flatMap(leavesOf)
  return task.checkpoint ? [] : [task]
}
