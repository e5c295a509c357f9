import type { FreshLeaf } from './freshLeaves.ts'
import { similarTasks } from './similarTasks.ts'
import { titleMatches, type TitledTask } from './titleMatches.ts'

/** What of a fresh plan stands in the plan at hand. */
export interface Survey {
  /** For each leaf the index of the task that does its work, or -1. */
  readonly matches: ReadonlyMap<FreshLeaf, number>
  /** Leaves whose title no task has. */
  readonly missing: readonly FreshLeaf[]
  /** Those of them that no task resembles either. */
  readonly unlike: readonly FreshLeaf[]
  /** Whether most titles were found: what such a plan lacks was taken out or is new, not put in other words. */
  readonly isOurs: boolean
}

const ours = 0.5

export function surveyPlan(tasks: readonly TitledTask[], leaves: readonly FreshLeaf[]): Survey {
  const titles = titleMatches(tasks)
  const matches = new Map<FreshLeaf, number>()
  for (const leaf of leaves) matches.set(leaf, titles.take(leaf.task.title))
  const missing = leaves.filter(leaf => (matches.get(leaf) ?? -1) < 0)
  if (missing.length > 0) {
    const similar = similarTasks(tasks, at => !titles.isTaken(at))
    for (const leaf of missing) matches.set(leaf, similar(leaf.task))
  }
  return {
    matches,
    missing,
    unlike: missing.filter(leaf => (matches.get(leaf) ?? -1) < 0),
    isOurs: leaves.length > 1 && leaves.length - missing.length >= leaves.length * ours,
  }
}
