import { stronglyConnected } from './stronglyConnected.ts'
import type { TaskEdge, TaskGraph } from './taskGraph.ts'
import type { TaskTree } from './taskTree.ts'

/** Tasks that wait for each other. */
export interface DependencyCycle {
  /** The edges that close a circle, each leading to the next: the task waited for is, or holds, the next one's. */
  readonly edges: readonly TaskEdge[]
}

/**
 * Every knot of tasks that cannot be done in any order, one circle of each. A task waits for the required subtasks of
 * what it waits for, and a subtask for what its parent waits for.
 */
export function dependencyCycles(tree: TaskTree, graph: TaskGraph): readonly DependencyCycle[] {
  if (graph.edges.length === 0) return []
  const arcs = waitingArcs(tree, graph)
  const component = stronglyConnected(2 * tree.tasks.length, node => arcs[node] ?? none)
  const told = new Set<number>()
  return graph.edges.flatMap(edge => {
    const knot = component[startOf(edge.from)] ?? -1
    if (component[finishOf(edge.to)] !== knot || told.has(knot)) return []
    told.add(knot)
    return [{ edges: circle(edge, graph, arcs, node => component[node] === knot) }]
  })
}

const startOf = (task: number): number => 2 * task
export const finishOf = (task: number): number => 2 * task + 1

/** For each task two nodes, its start and its finish, and what each waits for. */
export function waitingArcs(
  { tasks, children, required }: TaskTree,
  { edgesOf }: TaskGraph,
): readonly (readonly number[])[] {
  return tasks.flatMap(({ parent }, task) => [
    [...(parent < 0 ? [] : [startOf(parent)]), ...(edgesOf[task] ?? []).map(({ to }) => finishOf(to))],
    [startOf(task), ...(children[task] ?? []).filter(child => required[child]).map(finishOf)],
  ])
}

const none: readonly number[] = []

/** The shortest way from what `edge` waits for back to the task that waits. */
function circle(
  edge: TaskEdge,
  { edgesOf }: TaskGraph,
  arcs: readonly (readonly number[])[],
  isInside: (node: number) => boolean,
): readonly TaskEdge[] {
  const goal = startOf(edge.from)
  const cameFrom = new Map<number, number>([[finishOf(edge.to), -1]])
  for (const node of cameFrom.keys()) {
    if (node === goal) break
    for (const next of arcs[node] ?? none) if (isInside(next) && !cameFrom.has(next)) cameFrom.set(next, node)
  }
  const way: TaskEdge[] = []
  for (let node = goal; node >= 0;) {
    const before = cameFrom.get(node) ?? -1
    const taken = before % 2 === 0 ? edgesOf[before / 2]?.find(({ to }) => finishOf(to) === node) : undefined
    if (taken) way.push(taken)
    node = before
  }
  return [edge, ...way.reverse()]
}
