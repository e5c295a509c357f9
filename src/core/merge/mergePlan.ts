import type { DesignElement } from '../design/designModel.ts'
import type { Plan } from '../plan/plan.ts'
import type { DocumentTask, PlanDocument } from '../plan/planDocument.ts'
import type { Requirement } from '../requirements/requirement.ts'
import type { Problem } from '../text/problem.ts'
import type { TextEdit } from '../text/range.ts'
import { citedCriteria } from './citedCriteria.ts'
import { movedProblems } from './mergedOffsets.ts'
import { mergeProblems } from './mergeProblems.ts'
import { missingWork } from './missingWork.ts'
import { orphanedTasks } from './orphanedTasks.ts'
import { unlistedProblems } from './unlistedProblems.ts'
import type { AddedTask } from './writeAdditions.ts'
import { writeSafely } from './writeSafely.ts'

export interface MergeContext {
  readonly requirements: readonly Requirement[]
  readonly elements: readonly DesignElement[]
  /** Titles of tasks, names of elements and ids of criteria or requirements that nothing is to be added for. */
  readonly ignore?: readonly string[]
  /** The texts themselves, in which the names that tasks use are looked for. */
  readonly designText?: string
  readonly requirementTexts?: readonly string[]
  /** The design as it was when the plan was made. */
  readonly earlierDesign?: string
  /** The requirements as they were when tasks were done. */
  readonly earlier?: readonly Requirement[]
}

export interface MergedPlan {
  /** Insertions only: no line of the plan is changed, moved or removed. */
  readonly edits: readonly TextEdit[]
  readonly added: readonly AddedTask[]
  /** Every task that stood there. */
  readonly kept: readonly DocumentTask[]
  /** Those of them whose source is gone. */
  readonly orphaned: readonly DocumentTask[]
  /** In the order of the plan; their ranges, and those of their fixes, refer to the text that the edits give. */
  readonly problems: readonly Problem[]
}

/**
 * Brings a plan up to its design and requirements: adds work for criteria that no task cites and for elements that no
 * task mentions, each where it belongs and in the plan's own form. Merging again adds nothing more.
 */
export function mergePlan(document: PlanDocument, fresh: Plan, context: MergeContext): MergedPlan {
  const {
    requirements,
    elements,
    ignore = [],
    earlier = [],
    designText,
    requirementTexts = [],
    earlierDesign,
  } = context
  const cited = citedCriteria(document, requirements)
  const { additions, phases, isOurs, matched } = missingWork({ document, fresh, requirements, cited, elements, ignore })
  const { edits, added } = writeSafely(document, additions, requirements, fresh.language, phases)
  const texts = designText === undefined ? [] : [designText, ...requirementTexts]
  const orphaned = orphanedTasks(document.tasks, cited, { texts, earlierDesign, isOurs, matched })
  return {
    edits,
    added,
    kept: document.tasks,
    orphaned: orphaned.map(({ task }) => task),
    problems: [
      ...movedProblems(mergeProblems(document, cited, requirements, earlier, added, orphaned), edits),
      ...unlistedProblems(document, edits, added),
    ].sort((a, b) => a.range.start - b.range.start),
  }
}
