import * as vscode from 'vscode'
import { defaultMarkers, markerOfState } from '../core/plan/markers.ts'
import type { TaskState } from '../core/plan/plan.ts'
import { readPlan } from '../core/plan/readPlan.ts'
import { setTaskState } from './setTaskState.ts'
import { stateName } from './stateName.ts'

const states: readonly TaskState[] = ['open', 'active', 'done', 'queued', 'blocked', 'deferred']

/** Sets the state of a task that is named, else of those on the selected lines, to one that the person picks. */
export async function chosenTaskState(address?: unknown, key?: unknown, state?: unknown): Promise<void> {
  const wanted = states.find(known => known === state)
  if (typeof address === 'string' && typeof key === 'string' && wanted) {
    return setTaskState({ uri: vscode.Uri.parse(address, true), key, state: wanted })
  }
  const editor = vscode.window.activeTextEditor
  const keys = editor ? selectedTasks(editor) : []
  if (!editor || keys.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on the line of a task first.'))
    return
  }
  const items = states.map(known => ({
    label: stateName(known),
    description: `[${markerOfState(known, defaultMarkers) ?? ' '}]`,
    state: known,
  }))
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('The state of the task') })
  if (!picked) return
  for (const one of keys) await setTaskState({ uri: editor.document.uri, key: one, state: picked.state })
}

function selectedTasks({ document, selections }: vscode.TextEditor): readonly string[] {
  if (document.languageId !== 'markdown') return []
  return readPlan(document.getText())
    .tasks.filter(({ checkbox, titleRange }) => {
      const { line } = document.positionAt(titleRange.start)
      return checkbox >= 0 && selections.some(({ start, end }) => start.line <= line && line <= end.line)
    })
    .map(({ key }) => key)
}
