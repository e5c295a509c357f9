import type { TaskGraph } from './taskGraph.ts'
import { contains, isClosed, type TaskTree } from './taskTree.ts'

/** A task that cannot start now, and why. */
export interface BlockedTask {
  readonly task: number
  /** The open tasks it waits for. */
  readonly by: readonly number[]
  /** `waits` for others, or is `marked` as blocked or deferred by its author. */
  readonly reason: 'waits' | 'marked'
}

export interface NextTasks {
  /** Open tasks that can start now, in the order of the plan. */
  readonly ready: readonly number[]
  readonly blocked: readonly BlockedTask[]
}

/** No list of what a task waits for is longer. */
const mostNamed = 40

/**
 * What can start now. A task with open subtasks is its subtasks; each of them waits for what its parents wait for. A
 * checkpoint waits for all required work before it. Optional and skipped tasks hold nobody up.
 */
export function nextTasks(tree: TaskTree, graph: TaskGraph): NextTasks {
  const { tasks, children, required, finished } = tree
  const ready: number[] = []
  const blocked: BlockedTask[] = []
  const waitingFor: (readonly number[])[] = []
  const isSkipped: boolean[] = []
  let sinceCheckpoint: number[] = []
  for (const [at, task] of tasks.entries()) {
    isSkipped.push(task.state === 'skipped' || isSkipped[task.parent] === true)
    const own = (graph.edgesOf[at] ?? []).map(({ to }) => to).filter(isOpen)
    const implied = task.checkpoint
      ? sinceCheckpoint.slice(0, mostNamed).filter(before => !contains(tasks, before, at))
      : []
    waitingFor.push(joined(waitingFor[task.parent] ?? [], [...own, ...implied]))
    const hasOpenSubtasks = (children[at] ?? []).some(child => isOpen(child))
    if (isOpen(at) && !hasOpenSubtasks) {
      if (task.checkpoint) sinceCheckpoint = [at]
      else sinceCheckpoint.push(at)
    }
    if (isSkipped[at] || isClosed(task.state) || hasOpenSubtasks) continue
    const by = waitingFor[at] ?? []
    if (by.length > 0) blocked.push({ task: at, by, reason: 'waits' })
    else if (task.state === 'blocked' || task.state === 'deferred') blocked.push({ task: at, by, reason: 'marked' })
    else ready.push(at)
  }
  return { ready, blocked }

  function isOpen(task: number): boolean {
    return required[task] === true && !finished[task]
  }
}

function joined(before: readonly number[], added: readonly number[]): readonly number[] {
  if (added.length === 0 || before.length >= mostNamed) return before
  return [...new Set([...before, ...added])].slice(0, mostNamed)
}
