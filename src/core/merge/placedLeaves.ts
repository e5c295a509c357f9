import type { Plan, PlanTask } from '../plan/plan.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import type { FreshLeaf } from './freshLeaves.ts'
import { isFlat, mostCounted } from './mainTasks.ts'
import type { Addition, NewTask } from './newTask.ts'
import { titleMatches } from './titleMatches.ts'

export interface LeafPlaces {
  /** The task that a fresh leaf goes beneath, or -1. */
  homeOf(leaf: FreshLeaf): number
  additionsOf(leaves: readonly FreshLeaf[]): readonly Addition[]
}

interface Placing {
  readonly document: PlanDocument
  readonly fresh: Plan
  readonly all: readonly FreshLeaf[]
  /** The task of the plan that each leaf is, or -1. */
  readonly matches: ReadonlyMap<FreshLeaf, number>
  readonly mains: readonly number[]
}

/** Where fresh leaves go: beneath the main task of the same title, else beneath the one that holds most of their siblings. */
export function leavesPlaced({ document, fresh, all, matches, mains }: Placing): LeafPlaces {
  const { tasks } = document
  const titles = titleMatches(tasks)
  const siblings = new Map<number, Map<number, number>>()
  // A main task that is a leaf itself is no home for its siblings: they were never beneath it.
  const flat = isFlat(tasks)
  const hasSubtasks = new Set(mains.filter((main, at) => main !== at))
  for (const leaf of all) {
    const match = matches.get(leaf) ?? -1
    if (match < 0) continue
    const counts = siblings.get(leaf.main) ?? new Map<number, number>()
    const home = mains[match] ?? match
    if (!hasSubtasks.has(home) && !flat) continue
    counts.set(home, (counts.get(home) ?? 0) + 1)
    siblings.set(leaf.main, counts)
  }
  const homes = new Map<number, number>()
  return { homeOf, additionsOf }

  function homeOf({ main, task }: FreshLeaf): number {
    const known = homes.get(main)
    if (known !== undefined) return known
    const own = fresh.tasks[main]
    // A main task without subtasks has no home but itself.
    const byTitle = own && own !== task ? titles.take(own.title) : -1
    const home =
      byTitle >= 0 ? (mains[byTitle] ?? byTitle) : mostCounted(siblings.get(main) ?? new Map<number, number>())
    const usable = home >= 0 && !tasks[home]?.checkpoint ? home : -1
    homes.set(main, usable)
    return usable
  }

  function additionsOf(leaves: readonly FreshLeaf[]): readonly Addition[] {
    const beneathNew = new Map<number, PlanTask[]>()
    const additions: Addition[] = []
    for (const leaf of leaves) {
      const parent = homeOf(leaf)
      const held = beneathNew.get(leaf.main)
      if (parent >= 0 || flat) additions.push({ task: newTaskOf(leaf.task), parent })
      else if (held) held.push(leaf.task)
      else beneathNew.set(leaf.main, [leaf.task])
    }
    for (const [main, children] of beneathNew) {
      const { phase } = fresh.tasks[main] ?? {}
      const task = mainTaskOf(fresh.tasks[main], children)
      additions.push({ task, parent: -1, ...(phase === undefined ? {} : { phase }) })
    }
    return additions
  }
}

/** A main task with a single subtask says everything twice. */
function mainTaskOf(main: PlanTask | undefined, leaves: readonly PlanTask[]): NewTask {
  const children = leaves.map(newTaskOf)
  const [only, ...others] = children
  if (only && others.length === 0) return only
  return { title: main?.title ?? '', details: [], requirements: [], optional: false, children }
}

export function newTaskOf({ title, details, requirements, optional, children }: PlanTask): NewTask {
  return { title, details, requirements, optional, children: children.map(newTaskOf) }
}
