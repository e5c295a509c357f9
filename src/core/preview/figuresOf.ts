import type { DocumentTask } from '../plan/planDocument.ts'
import type { TaskTree } from '../trace/taskTree.ts'
import type { Figures } from './previewModel.ts'

/**
 * What each task, by its index, adds to the figures of the plan and of the sections it stands in: tasks with subtasks
 * and those that need not be done add nothing. Minutes are not rounded.
 */
export function sharesOf({ tasks, children, required, finished }: TaskTree): readonly (Figures | undefined)[] {
  const estimates = leafEstimates(tasks, children)
  return tasks.map(({ state }, at) => {
    if ((children[at] ?? []).length > 0 || !required[at]) return undefined
    if (finished[at]) return doneShare
    const remaining = estimates[at]
    return {
      total: 1,
      done: 0,
      active: state === 'active' ? 1 : 0,
      blocked: state === 'blocked' ? 1 : 0,
      ...(remaining === undefined ? {} : { remaining }),
    }
  })
}

const doneShare: Figures = { total: 1, done: 1, active: 0, blocked: 0 }

export const noFigures: Figures = { total: 0, done: 0, active: 0, blocked: 0 }

export function withShare(figures: Figures, { total, done, active, blocked, remaining }: Figures): Figures {
  const minutes = remaining === undefined ? figures.remaining : (figures.remaining ?? 0) + remaining
  return {
    total: figures.total + total,
    done: figures.done + done,
    active: figures.active + active,
    blocked: figures.blocked + blocked,
    ...(minutes === undefined ? {} : { remaining: minutes }),
  }
}

/**
 * Minutes of each task without subtasks. Where only a task above has an estimate, its subtasks share it, so that what
 * is left of it shrinks with every one that is done.
 */
function leafEstimates(
  tasks: readonly DocumentTask[],
  children: TaskTree['children'],
): readonly (number | undefined)[] {
  const leaves = new Float64Array(tasks.length)
  const isEstimatedBelow = new Uint8Array(tasks.length)
  for (let at = tasks.length - 1; at >= 0; at--) {
    const task = tasks[at]
    if (!task) continue
    if ((children[at] ?? []).length === 0) leaves[at] = 1
    if (task.parent < 0) continue
    leaves[task.parent] = (leaves[task.parent] ?? 0) + (leaves[at] ?? 0)
    if (isEstimatedBelow[at] || task.estimate !== undefined) isEstimatedBelow[task.parent] = 1
  }
  const minutes: (number | undefined)[] = []
  for (const [at, { estimate, parent }] of tasks.entries()) {
    const own = !isEstimatedBelow[at] && estimate !== undefined ? estimate / Math.max(1, leaves[at] ?? 1) : undefined
    minutes.push(own ?? (isEstimatedBelow[parent] ? undefined : minutes[parent]))
  }
  return minutes
}
