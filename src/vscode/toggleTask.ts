import * as vscode from 'vscode'
import { toggledState } from '../core/language/tickableBoxes.ts'
import { boxWithKey } from '../core/plan/boxKeys.ts'
import { aimsAt, liveBoxes, selectedBoxes, type LiveBoxes } from './liveBoxes.ts'
import type { SpecStore } from './specStore.ts'
import type { TickOutcome } from './tickOutcome.ts'
import { toldTaskState } from './toldTaskState.ts'

/** Ticks the box that is named, else those on the selected lines; where all of them are done, opens them again. */
export async function toggleTask(store: SpecStore, address?: unknown, key?: unknown): Promise<TickOutcome | undefined> {
  if (typeof address === 'string' && typeof key === 'string') return toggleNamed(store, address, key)
  const editor = vscode.window.activeTextEditor
  const found = editor && (await selectedBoxes(store, editor))
  if (found) return toggle(store, found)
  void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on the line of a task first.'))
  return undefined
}

/** Sets the boxes to done, or to open where all of them are done. */
export function toggle(store: SpecStore, found: LiveBoxes): Promise<TickOutcome> {
  return toldTaskState(store, found.text.uri, aimsAt(found, toggledState(found.plan, found.boxes)))
}

async function toggleNamed(store: SpecStore, address: string, key: string): Promise<TickOutcome | undefined> {
  const text = await vscode.workspace.openTextDocument(vscode.Uri.parse(address, true))
  const found = await liveBoxes(store, text, plan => {
    const checkbox = boxWithKey(plan, key)?.checkbox ?? -1
    return checkbox < 0 ? [] : [checkbox]
  })
  return found && toggle(store, found)
}
