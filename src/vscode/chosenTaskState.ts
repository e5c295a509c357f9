import * as vscode from 'vscode'
import { markerOfState, type Markers } from '../core/plan/markers.ts'
import { taskStates, type TaskState } from '../core/plan/plan.ts'
import { aimsAt, selectedBoxes } from './liveBoxes.ts'
import type { SpecStore } from './specStore.ts'
import { stateName } from './stateName.ts'
import type { TickOutcome } from './tickOutcome.ts'
import { toldTaskState } from './toldTaskState.ts'

/** Sets the state of a task that is named, else of the boxes on the selected lines, to one that the person picks. */
export async function chosenTaskState(
  store: SpecStore,
  address?: unknown,
  key?: unknown,
  state?: unknown,
): Promise<TickOutcome | undefined> {
  const wanted = taskStates.find(known => known === state)
  if (typeof address === 'string' && typeof key === 'string' && wanted) {
    return toldTaskState(store, vscode.Uri.parse(address, true), [{ key, state: wanted }])
  }
  const editor = vscode.window.activeTextEditor
  const found = editor && (await selectedBoxes(store, editor))
  if (!found) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on the line of a task first.'))
    return undefined
  }
  const { markers } = await store.checkSettings(found.text.uri)
  const picked = await pickedState(markers)
  return picked && toldTaskState(store, found.text.uri, aimsAt(found, picked))
}

/** Asks for one of the states that some marker stands for. */
export async function pickedState(markers: Markers): Promise<TaskState | undefined> {
  const items = taskStates.flatMap(known => {
    const marker = markerOfState(known, markers)
    return marker === undefined ? [] : [{ label: stateName(known), description: `[${marker}]`, state: known }]
  })
  const placeHolder = vscode.l10n.t('The state of the task')
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.state
}
