import type { TaskState } from '../plan/plan.ts'
import type { DocumentTask } from '../plan/planDocument.ts'

/** How the tasks of a plan stand to each other, each list by the index of a task. */
export interface TaskTree {
  readonly tasks: readonly DocumentTask[]
  readonly children: readonly (readonly number[])[]
  /** Neither optional nor skipped, and beneath nothing that is. */
  readonly required: readonly boolean[]
  /**
   * A task without required subtasks by its own box, one that has them when all of them are finished: the box of a
   * parent says nothing about the work.
   */
  readonly finished: readonly boolean[]
}

export const isClosed = (state: TaskState): boolean => state === 'done' || state === 'skipped'

export function taskTree(tasks: readonly DocumentTask[]): TaskTree {
  const children: number[][] = tasks.map(() => none)
  const required: boolean[] = []
  for (const [at, { parent, optional, state }] of tasks.entries()) {
    required.push(!optional && state !== 'skipped' && (parent < 0 || required[parent] === true))
    if (parent < 0) continue
    if (children[parent] === none) children[parent] = [at]
    else children[parent]?.push(at)
  }
  const finished = tasks.map(({ state }) => isClosed(state))
  // Subtasks stand behind their parents, so that from the end all of them are known.
  for (let at = tasks.length - 1; at >= 0; at--) {
    const counting = (children[at] ?? none).filter(child => isCounted(tasks, required, at, child))
    if (counting.length > 0 && tasks[at]?.state !== 'skipped') finished[at] = counting.every(child => finished[child])
  }
  return { tasks, children, required, finished }
}

const none: number[] = []

/** A subtask that its parent waits for; under an optional parent those count that are not optional themselves. */
function isCounted(
  tasks: readonly DocumentTask[],
  required: readonly boolean[],
  parent: number,
  child: number,
): boolean {
  const task = tasks[child]
  return required[parent] ? required[child] === true : task !== undefined && !task.optional && task.state !== 'skipped'
}

/** Whether `outer` contains `inner`. */
export function contains(tasks: readonly DocumentTask[], outer: number, inner: number): boolean {
  let at = tasks[inner]?.parent ?? -1
  while (at > outer) at = tasks[at]?.parent ?? -1
  return at === outer && outer >= 0
}
