import * as vscode from 'vscode'
import type { Spec, SpecTask } from '../../core/language/spec.ts'
import { suggestedCriteria, type SuggestedCriterion } from '../../core/language/suggestedCriteria.ts'
import { languageOf } from '../../core/text/languageOf.ts'
import { toOffset, toRangeIn, toUri } from '../convert.ts'
import { baseName } from '../fileNames.ts'
import { reasonText } from '../language/specMarkdown.ts'
import { TreeNode } from '../tracker/liveTree.ts'
import { titledText } from '../tracker/rowTexts.ts'
import { chosenPlan } from './chosenSpec.ts'
import { loadedPlanner } from './loadedPlanner.ts'
import type { Planning } from './planning.ts'

/** Shows which criteria a task may serve and why, and writes those that the person picks as its references. */
export async function suggestRequirements(planning: Planning, given: unknown): Promise<void> {
  const chosen = await chosenPlan(planning, given)
  if (!chosen) return
  const { spec, plan } = chosen
  const held = taskGiven(spec, given) ?? taskUnderCursor(spec)
  if (!held || held.task.checkbox < 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on the line of a task first.'))
    return
  }
  const { ignore } = await planning.store.checkSettings(toUri(plan))
  const suggestions = suggestedCriteria(spec, held, ignore)
  if (suggestions.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This spec has no requirements that a task could serve.'))
    return
  }
  const picked = await vscode.window.showQuickPick(itemsOf(spec, suggestions), {
    title: titledText(held.task.id, held.task.title),
    placeHolder: vscode.l10n.t('The criteria that the task serves, the likeliest first'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  })
  if (picked)
    await write(
      spec,
      held,
      picked.map(({ id }) => id),
    )
}

function itemsOf(spec: Spec, suggestions: readonly SuggestedCriterion[]) {
  return suggestions.map(({ target, isWritten, isSuggested, why }) => {
    const id = target.criterion?.id ?? target.requirement.id
    const reasons = why.map(reason => reasonText(spec, reason)).filter(reason => reason !== '')
    return {
      label: id,
      description: target.criterion?.text ?? target.requirement.title,
      detail: [...(isWritten ? [vscode.l10n.t('cited already')] : []), ...reasons].join('; '),
      picked: isSuggested,
      id,
    }
  })
}

function taskGiven(spec: Spec, given: unknown): SpecTask | undefined {
  const subject = given instanceof TreeNode ? given.row.row?.subject : undefined
  if (subject?.kind !== 'task') return undefined
  // The row may be older than the plan: the task is found by its key.
  return tasksIn(spec).find(({ task }) => task.key === subject.held.task.key)
}

function taskUnderCursor(spec: Spec): SpecTask | undefined {
  const editor = vscode.window.activeTextEditor
  const document = spec.documents.find(({ name }) => name === editor?.document.uri.toString())
  if (!editor || document?.role !== 'plan') return undefined
  const at = toOffset(document, editor.selection.active)
  return tasksIn(spec).findLast(({ task }) => task.range.start <= at && at <= task.range.end)
}

function tasksIn({ documents }: Spec): readonly SpecTask[] {
  return documents.flatMap(document =>
    document.role === 'plan' ? document.plan.tasks.map((task, index) => ({ document, index, task })) : [],
  )
}

async function write(spec: Spec, { document, index }: SpecTask, ids: readonly string[]): Promise<void> {
  const { referenceEdits } = await loadedPlanner()
  const requirements = spec.requirements.map(({ requirement }) => requirement)
  const edits = referenceEdits(document.plan, index, ids, requirements, languageOf(document.text))
  const uri = toUri(document)
  const text = await vscode.workspace.openTextDocument(uri)
  const edit = new vscode.WorkspaceEdit()
  for (const { range, newText } of edits ?? []) edit.replace(uri, toRangeIn(text, range), newText)
  const isWritten = edits && text.getText() === document.text && (await vscode.workspace.applyEdit(edit))
  if (!isWritten) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The references could not be written to {0}. Try again.', baseName(uri)),
    )
  }
}
