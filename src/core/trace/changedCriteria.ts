import { setTaskState } from '../plan/setTaskState.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import type { Criterion, Requirement } from '../requirements/requirement.ts'
import { foldedSpaces } from '../text/foldedSpaces.ts'
import type { Problem } from '../text/problem.ts'
import { citationsOf } from './citations.ts'
import { titled, told } from '../text/told.ts'

/** Finds the tasks of a plan that are done for a criterion whose text is another one now than in the earlier requirements. */
export function changedCriteria(
  requirements: readonly Requirement[],
  earlier: readonly Requirement[],
): (plan: PlanDocument) => readonly Problem[] {
  if (earlier.length === 0) return () => []
  const before = new Map(everyCriterion(earlier).map(({ id, text }) => [id, text]))
  const changed = new Set(
    everyCriterion(requirements)
      .filter(({ id, text }) => before.has(id) && words(before.get(id) ?? '') !== words(text))
      .map(({ id }) => id),
  )
  if (changed.size === 0) return () => []
  const { criteriaOf } = citationsOf(requirements)
  return document =>
    document.tasks.flatMap((task, at): readonly Problem[] => {
      if (task.state !== 'done') return []
      const found = task.requirements.filter(id => (criteriaOf(id) ?? []).some(criterion => changed.has(criterion.id)))
      if (found.length === 0) return []
      const opened = setTaskState(document, at, 'open')
      return [
        {
          code: 'changed-criterion',
          severity: 'warning',
          range: task.titleRange,
          ...told('This task is done, but the text of {0} has changed since.', found.join(', ')),
          ...(opened.kind === 'changed' && opened.edits.length > 0
            ? { fixes: [{ ...titled('Open the task again'), edits: opened.edits }] }
            : {}),
        },
      ]
    })
}

const everyCriterion = (requirements: readonly Requirement[]): readonly Criterion[] =>
  requirements.flatMap(({ criteria }) => criteria)

/** White space and case say nothing. */
const words = (text: string): string => foldedSpaces(text).toLowerCase()
