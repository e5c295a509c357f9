import * as vscode from 'vscode'
import { trackedSpec } from '../../core/tracker/trackedSpec.ts'
import { toRange, toUri } from '../convert.ts'
import { titledText } from '../tracker/rowTexts.ts'
import { chosenPlan } from './chosenSpec.ts'
import type { Planning } from './planning.ts'

/** Goes to the next task that can start, from the cursor on and then from the top. */
export async function goToNextTask(planning: Planning, given: unknown): Promise<void> {
  const chosen = await chosenPlan(planning, given)
  if (!chosen) return
  const { trace, tasks } = trackedSpec(chosen.spec)
  const ready = trace.next.ready.flatMap(at => tasks[at] ?? [])
  const uri = toUri(chosen.plan)
  const editor = vscode.window.activeTextEditor
  const line = editor?.document.uri.toString() === uri.toString() ? editor.selection.active.line : -1
  const lineOf = (start: number) => toRange(chosen.plan, { start, end: start }).start
  const next = ready.find(({ titleRange }) => lineOf(titleRange.start).line > line) ?? ready[0]
  if (!next) {
    const { required, done } = trace.progress
    void vscode.window.showInformationMessage(
      required > 0 && done === required
        ? vscode.l10n.t('Every task is done.')
        : vscode.l10n.t('No task can start: what is open waits for others.'),
    )
    return
  }
  const start = lineOf(next.titleRange.start)
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(start, start), preview: false })
  vscode.window.setStatusBarMessage(vscode.l10n.t('Next: {0}', titledText(next.id, next.title)), 5000)
}
