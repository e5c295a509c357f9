import { finishOf, waitingArcs } from './dependencyCycles.ts'
import { stronglyConnected } from './stronglyConnected.ts'
import type { TaskGraph } from './taskGraph.ts'
import type { TaskTree } from './taskTree.ts'

/** The longest chain of open work: nothing shortens the rest of the plan but shortening this. */
export interface CriticalPath {
  /** Minutes when all open work is estimated, else a count of tasks. */
  readonly unit: 'minutes' | 'tasks'
  readonly length: number
  /** In the order in which they are to be done; indices into the plan's tasks. */
  readonly tasks: readonly number[]
}

/** Linear in tasks and edges. Tasks that wait for each other are counted as if they did not. */
export function criticalPath(tree: TaskTree, graph: TaskGraph): CriticalPath {
  const { unit, weights } = openWork(tree)
  const arcs = waitingArcs(tree, graph)
  const size = arcs.length
  const component = stronglyConnected(size, node => arcs[node] ?? [])
  const length = new Float64Array(size)
  const longest = new Int32Array(size).fill(-1)
  for (const node of inOrder(component)) {
    let best = 0
    for (const before of arcs[node] ?? []) {
      if (component[before] === component[node] || (length[before] ?? 0) <= best) continue
      best = length[before] ?? 0
      longest[node] = before
    }
    length[node] = best + (node % 2 === 1 ? (weights[(node - 1) / 2] ?? 0) : 0)
  }
  let last = -1
  for (let task = 0; task < tree.tasks.length; task++) {
    if ((length[finishOf(task)] ?? 0) > (last < 0 ? 0 : (length[last] ?? 0))) last = finishOf(task)
  }
  const tasks: number[] = []
  for (let node = last; node >= 0; node = longest[node] ?? -1) {
    if (node % 2 === 1 && (weights[(node - 1) / 2] ?? 0) > 0) tasks.push((node - 1) / 2)
  }
  return { unit, length: last < 0 ? 0 : (length[last] ?? 0), tasks: tasks.reverse() }
}

/** Nodes by the number of their component, what is waited for first. */
function inOrder(component: Int32Array): Int32Array {
  const starts = new Int32Array(component.length + 1)
  for (const number of component) starts[number + 1] = (starts[number + 1] ?? 0) + 1
  for (let number = 1; number < starts.length; number++)
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0)
  const order = new Int32Array(component.length)
  for (const [node, number] of component.entries()) {
    const place = starts[number] ?? 0
    order[place] = node
    starts[number] = place + 1
  }
  return order
}

/** What each task adds to a chain: its own estimate where no subtask has one, or 1 for a task without subtasks. */
function openWork({ tasks, children, required, finished }: TaskTree): {
  unit: CriticalPath['unit']
  weights: Float64Array
} {
  const isOpen = (at: number) => required[at] === true && !finished[at]
  const estimatedBelow = new Uint8Array(tasks.length)
  for (let at = tasks.length - 1; at >= 0; at--) {
    const task = tasks[at]
    if (task && task.parent >= 0 && (estimatedBelow[at] || task.estimate !== undefined)) estimatedBelow[task.parent] = 1
  }
  const minutes = new Float64Array(tasks.length)
  const counts = new Float64Array(tasks.length)
  const covered = new Uint8Array(tasks.length)
  let isEstimated = true
  for (const [at, { estimate, parent }] of tasks.entries()) {
    const own = !estimatedBelow[at] && estimate !== undefined
    if (own || covered[parent]) covered[at] = 1
    if (!isOpen(at)) continue
    if (own) minutes[at] = estimate
    if ((children[at] ?? []).some(isOpen)) continue
    counts[at] = 1
    if (!covered[at]) isEstimated = false
  }
  return isEstimated && minutes.some(weight => weight > 0)
    ? { unit: 'minutes', weights: minutes }
    : { unit: 'tasks', weights: counts }
}
