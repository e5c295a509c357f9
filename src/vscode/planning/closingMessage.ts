import * as vscode from 'vscode'
import type { PlanTask } from '../../core/plan/plan.ts'
import type { Coverage } from '../../core/trace/coverage.ts'
import type { RequirementsBeside } from './requirementsBeside.ts'

/** What was planned, from which files, and what a person should still look at. */
export function closingMessage(
  design: string,
  { documents, problems }: RequirementsBeside,
  tasks: readonly PlanTask[],
  { criteria, covered, uncovered }: Coverage,
  notes: number,
): string {
  const { required, optional } = countOf(tasks)
  const read = [design, ...documents.map(({ name }) => name)].join(', ')
  return [
    optional === 0
      ? vscode.l10n.t('Planned {0} tasks from {1}.', required, read)
      : vscode.l10n.t('Planned {0} tasks and {1} optional ones from {2}.', required, optional, read),
    criteria === 0
      ? vscode.l10n.t('No acceptance criteria were found in them.')
      : uncovered.length === 0
        ? vscode.l10n.t('All {0} criteria are covered.', criteria)
        : vscode.l10n.t('{0} of {1} criteria are covered; not covered: {2}.', covered, criteria, uncovered.join(', ')),
    ...problems,
    ...(notes === 0 ? [] : [vscode.l10n.t('Notes on the documents: {0}.', notes)]),
  ].join(' ')
}

interface Counted {
  readonly required: number
  readonly optional: number
}

/** What the views count too: tasks without subtasks, since the box of a main task says nothing about the work. */
function countOf(tasks: readonly PlanTask[], isOptional = false): Counted {
  const counted = { required: 0, optional: 0 }
  for (const task of tasks) {
    const isLeft = isOptional || task.optional
    const own = isLeft ? { required: 0, optional: 1 } : { required: 1, optional: 0 }
    const { required, optional } = task.children.length === 0 ? own : countOf(task.children, isLeft)
    counted.required += required
    counted.optional += optional
  }
  return counted
}
