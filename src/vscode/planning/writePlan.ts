import * as vscode from 'vscode'
import type { TextEdit } from '../../core/text/range.ts'
import { toRangeIn } from '../convert.ts'
import { chosenReplacement } from './chosenReplacement.ts'
import { baseName } from '../fileNames.ts'
import type { FreshPlans } from './freshPlans.ts'
import { readText, reasonOf } from '../readText.ts'

export type Written = 'written' | 'kept' | 'update' | { readonly problem: string }

/** Writes a plan so that one undo takes it back; an existing one only after its person has seen the difference. */
export async function writePlan(
  freshPlans: FreshPlans,
  target: vscode.Uri,
  text: string,
  options: { readonly offersUpdate: boolean },
): Promise<Written> {
  if (!(await exists(target))) return created(target, text)
  const existing = await readText(target)
  if ('problem' in existing) return existing
  if (sameLines(existing.text, text)) {
    await vscode.window.showTextDocument(target, { preview: false })
    return 'written'
  }
  const choice = await chosenReplacement(freshPlans, target, text, options)
  if (choice === 'beside') {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text })
    await vscode.window.showTextDocument(document, { preview: false, viewColumn: vscode.ViewColumn.Beside })
  }
  if (choice === 'update') return 'update'
  return choice === 'replace'
    ? replacedPlan(target, existing.text, [{ range: { start: 0, end: existing.text.length }, newText: text }])
    : 'kept'
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri)
    return true
  } catch {
    // What cannot be asked for is not there; if it is there after all, creating it fails and says so.
    return false
  }
}

async function created(target: vscode.Uri, text: string): Promise<Written> {
  const edit = new vscode.WorkspaceEdit()
  edit.createFile(target, { contents: new TextEncoder().encode(text) })
  if (!(await applied(edit))) return notWritten(target)
  await vscode.window.showTextDocument(target, { preview: false })
  return 'written'
}

/** The person has chosen by a difference to `compared`: if the file says something else by now, nothing is written. */
export async function replacedPlan(
  target: vscode.Uri,
  compared: string,
  edits: readonly TextEdit[],
): Promise<Exclude<Written, 'kept' | 'update'>> {
  try {
    const document = await vscode.workspace.openTextDocument(target)
    if (document.getText() !== compared) {
      return { problem: vscode.l10n.t('{0} was changed meanwhile and was left as it is.', baseName(target)) }
    }
    const wasClean = !document.isDirty
    const edit = new vscode.WorkspaceEdit()
    for (const { range, newText } of edits) edit.replace(target, toRangeIn(document, range), newText)
    if (!(await applied(edit))) return notWritten(target)
    await vscode.window.showTextDocument(document, { preview: false })
    if (wasClean && !(await document.save())) {
      return { problem: vscode.l10n.t('{0} was changed, but could not be saved.', baseName(target)) }
    }
    return 'written'
  } catch (error) {
    return { problem: vscode.l10n.t('{0} could not be written: {1}', baseName(target), reasonOf(error)) }
  }
}

async function applied(edit: vscode.WorkspaceEdit): Promise<boolean> {
  try {
    return await vscode.workspace.applyEdit(edit)
  } catch {
    // A refused edit and a failed one are the same to the person: nothing was written.
    return false
  }
}

function notWritten(target: vscode.Uri): { readonly problem: string } {
  return { problem: vscode.l10n.t('{0} could not be written. Is its folder writable?', baseName(target)) }
}

function sameLines(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n')
}
