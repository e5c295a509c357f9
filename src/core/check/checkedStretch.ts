import type { PlanDocument } from '../plan/planDocument.ts'
import type { PlanStretch } from '../plan/planStretch.ts'
import type { TaskCitations } from '../trace/taskCitations.ts'
import { taskTree, type TaskTree } from '../trace/taskTree.ts'
import { unlinkedTasks } from '../trace/traceSpec.ts'
import type { CheckedDocuments } from './checkedDocuments.ts'

/** A stretch of the plan with what the documents beside it make of it. Tasks are indices into its own. */
export interface CheckedStretch extends Pick<TaskCitations, 'criteriaOf' | 'unknown'> {
  readonly documents: CheckedDocuments
  readonly plan: PlanDocument
  readonly tree: TaskTree
  readonly unlinkedTasks: readonly number[]
  readonly size: StretchSize
  /** For `perStretch`. */
  readonly kept: unknown[]
}

/** Kept by itself: at each letter that is typed, the sizes of all stretches are added up. */
export interface StretchSize {
  /** In UTF-16 units. */
  readonly length: number
  readonly lines: number
  readonly headings: number
  readonly tasks: number
  readonly dependencies: number
}

export function checkedStretch({ plan }: PlanStretch, documents: CheckedDocuments): CheckedStretch {
  const tree = taskTree(plan.tasks)
  const citations = documents.citations.read(plan.tasks)
  const { scan, tasks, dependencies } = plan
  const size = {
    length: scan.text.length,
    lines: scan.lines.length,
    headings: scan.headings.length,
    tasks: tasks.length,
    dependencies: dependencies.length,
  }
  return { documents, plan, tree, ...citations, unlinkedTasks: unlinkedTasks(citations, tree), size, kept: [] }
}

/**
 * What is made of a stretch, kept for as long as the stretch is. Every kept value has a place of its own in an array: a
 * long plan has a thousand stretches, and at each letter several values are asked of all.
 */
export function perStretch<Value>(make: (stretch: CheckedStretch) => Value): (stretch: CheckedStretch) => Value {
  const place = places++
  return stretch => {
    // Only this function writes at its place.
    const known = stretch.kept[place] as { readonly value: Value } | undefined
    if (known) return known.value
    const value = make(stretch)
    stretch.kept[place] = { value }
    return value
  }
}

let places = 0
