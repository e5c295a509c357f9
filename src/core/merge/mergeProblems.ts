import type { PlanDocument } from '../plan/planDocument.ts'
import type { Requirement } from '../requirements/requirement.ts'
import type { Problem } from '../text/problem.ts'
import { changedCriteria } from '../trace/changedCriteria.ts'
import type { CitedCriteria } from './citedCriteria.ts'
import { goneReferences } from './goneReferences.ts'
import { openBelowDone } from './openBelowDone.ts'
import type { OrphanedTask } from './orphanedTasks.ts'
import { staleFigures } from './staleFigures.ts'
import { staleArrows } from './staleArrows.ts'
import type { AddedTask } from './writeAdditions.ts'

/** What merging leaves to the user, in the order of the plan. */
export function mergeProblems(
  document: PlanDocument,
  cited: CitedCriteria,
  requirements: readonly Requirement[],
  earlier: readonly Requirement[],
  added: readonly AddedTask[],
  orphaned: readonly OrphanedTask[],
): readonly Problem[] {
  return [
    ...goneReferences(document.tasks, cited, requirements, earlier),
    ...changedCriteria(requirements, earlier)(document),
    ...orphaned.map(orphanedProblem),
    ...openBelowDone(document, added),
    ...staleFigures(document, added),
    ...staleArrows(document, added),
  ].sort((a, b) => a.range.start - b.range.start)
}

function orphanedProblem({ task, names }: OrphanedTask): Problem {
  const message =
    names.length > 0
      ? `Neither the design nor the requirements name ${names.map(name => `\`${name}\``).join(', ')}.`
      : `All that this task cites is gone: ${task.requirements.join(', ')}.`
  return { code: 'orphaned-task', severity: 'warning', range: task.titleRange, message }
}
