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
  const read = [design, ...documents.map(({ name }) => name)].join(', ')
  return [
    vscode.l10n.t('Planned {0} tasks from {1}.', countOf(tasks), read),
    criteria === 0
      ? vscode.l10n.t('No acceptance criteria were found in them.')
      : uncovered.length === 0
        ? vscode.l10n.t('All {0} criteria are covered.', criteria)
        : vscode.l10n.t('{0} of {1} criteria are covered; not covered: {2}.', covered, criteria, uncovered.join(', ')),
    ...problems,
    ...(notes === 0 ? [] : [vscode.l10n.t('Notes on the documents: {0}.', notes)]),
  ].join(' ')
}

function countOf(tasks: readonly PlanTask[]): number {
  return tasks.reduce((count, { children }) => count + 1 + countOf(children), 0)
}
