import * as vscode from 'vscode'
import { defaultMarkers, markerOfState } from '../core/plan/markers.ts'
import type { TaskState } from '../core/plan/plan.ts'
import { aimsAt, selectedBoxes } from './liveBoxes.ts'
import type { SpecStore } from './specStore.ts'
import { stateName } from './stateName.ts'
import type { TickOutcome } from './tickOutcome.ts'
import { toldTaskState } from './toldTaskState.ts'

const states: readonly TaskState[] = ['open', 'active', 'done', 'queued', 'blocked', 'deferred']

/** Sets the state of a task that is named, else of the boxes on the selected lines, to one that the person picks. */
export async function chosenTaskState(
  store: SpecStore,
  address?: unknown,
  key?: unknown,
  state?: unknown,
): Promise<TickOutcome | undefined> {
  const wanted = states.find(known => known === state)
  if (typeof address === 'string' && typeof key === 'string' && wanted) {
    return toldTaskState(store, vscode.Uri.parse(address, true), [{ key, state: wanted }])
  }
  const editor = vscode.window.activeTextEditor
  const found = editor && (await selectedBoxes(store, editor))
  if (!found) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on the line of a task first.'))
    return undefined
  }
  const picked = await pickedState()
  return picked && toldTaskState(store, found.text.uri, aimsAt(found, picked))
}

export async function pickedState(): Promise<TaskState | undefined> {
  const items = states.map(known => ({
    label: stateName(known),
    description: `[${markerOfState(known, defaultMarkers) ?? ' '}]`,
    state: known,
  }))
  const placeHolder = vscode.l10n.t('The state of the task')
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.state
}
