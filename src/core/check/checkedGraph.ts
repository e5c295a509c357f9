import type { DependencyMention, DocumentTask, PlanDocument } from '../plan/planDocument.ts'
import type { TextRange } from '../text/range.ts'
import { lastAtOrBefore } from '../text/lastAtOrBefore.ts'
import { dependencyCycles, type DependencyCycle } from '../trace/dependencyCycles.ts'
import { taskGraph, type TaskEdge, type TaskGraph } from '../trace/taskGraph.ts'
import { taskTree } from '../trace/taskTree.ts'
import { placedRange, type StretchPlace } from './checkedPlan.ts'
import { perStretch } from './checkedStretch.ts'

/** What waits for what in a whole plan. Tasks are counted in the plan; ranges are to be asked for by `rangeOf`. */
export interface CheckedGraph extends Pick<TaskGraph, 'dangling'> {
  /** The edges of each task that waits for others, in the order of the plan. */
  readonly waiting: readonly (readonly TaskEdge[])[]
  readonly cycles: readonly DependencyCycle[]
  /** Where in the plan the mention stands now that an edge or a mention was made of. */
  readonly rangeOf: (range: TextRange) => TextRange
}

/** A graph, with what it was made of: as long as that is the same, only the ranges are others. */
export interface HeldGraph {
  readonly shapes: readonly string[]
  readonly graph: Omit<CheckedGraph, 'rangeOf'>
  /** By the range that the graph knows it by: the place of a mention's stretch, and its index there. */
  readonly mentions: ReadonlyMap<TextRange, readonly [number, number]>
}

/** Of a plan that mentions no task. */
export const noGraph: HeldGraph = {
  shapes: [],
  graph: { waiting: [], cycles: [], dangling: [] },
  mentions: new Map(),
}

export function heldGraph(places: readonly StretchPlace[], before: HeldGraph | undefined): HeldGraph {
  const shapes = places.map(({ stretch }) => shapeOf(stretch))
  const isSame = before?.shapes.length === shapes.length && before.shapes.every((shape, at) => shape === shapes[at])
  return before && isSame ? before : madeGraph(places, shapes)
}

export function checkedGraph({ graph, mentions }: HeldGraph, places: readonly StretchPlace[]): CheckedGraph {
  return {
    ...graph,
    rangeOf(range) {
      const [at = -1, mention = -1] = mentions.get(range) ?? []
      const place = places[at]
      const held = place?.stretch.plan.dependencies[mention]
      return place && held ? placedRange(held.range, place.start) : range
    },
  }
}

/** All that the graph depends on: no title and no offset is among it, so that it seldom changes. */
const shapeOf = perStretch(({ plan, tree }): string => {
  const { tasks } = plan
  return JSON.stringify([
    tasks.map(({ id, depth, parent, phase }, at) => [id, depth, parent, phase, tree.required[at]]),
    plan.dependencies.map(mention => {
      const { start } = mention.range
      const before = lastAtOrBefore(tasks, start, task => task.range.start)
      let around = before
      while (around >= 0 && (tasks[around]?.range.end ?? 0) <= start) around = tasks[around]?.parent ?? -1
      return [mention.from, mention.to, mention.notation, kindOf(plan, mention), before, around]
    }),
  ])
})

/** Mentions under tasks go first, then those in the lines outside of them, then those in fences. */
function kindOf({ scan }: PlanDocument, { range, notation }: DependencyMention): 0 | 1 | 2 {
  if (notation === 'field' || notation === 'inline') return 0
  const fence = scan.fences[lastAtOrBefore(scan.fences, range.start, ({ body }) => body.start)]
  return fence && range.start <= fence.body.end ? 2 : 1
}

function madeGraph(places: readonly StretchPlace[], shapes: readonly string[]): HeldGraph {
  const tasks = places.flatMap(({ stretch, start, task: first }) =>
    stretch.plan.tasks.map((task): DocumentTask => ({
      ...task,
      range: placedRange(task.range, start),
      parent: task.parent < 0 ? -1 : task.parent + first,
    })),
  )
  const mentions = new Map<TextRange, readonly [number, number]>()
  const byKind: readonly [DependencyMention[], DependencyMention[], DependencyMention[]] = [[], [], []]
  for (const [at, { stretch, start }] of places.entries()) {
    for (const [mention, own] of stretch.plan.dependencies.entries()) {
      const range = placedRange(own.range, start)
      mentions.set(range, [at, mention])
      byKind[kindOf(stretch.plan, own)].push({ ...own, range })
    }
  }
  const { edges, edgesOf, dangling } = taskGraph({ tasks, dependencies: byKind.flat() })
  const graph = {
    waiting: edgesOf.filter(own => own.length > 0),
    cycles: edges.length === 0 ? [] : dependencyCycles(taskTree(tasks), { edges, edgesOf, dangling }),
    dangling,
  }
  return { shapes, graph, mentions }
}
