import * as vscode from 'vscode'
import { baseName } from './fileNames.ts'
import { setTaskState } from './setTaskState.ts'
import type { SpecStore } from './specStore.ts'
import { stateName } from './stateName.ts'
import type { BoxAim, SuggestedParent, TickOutcome, SaveOutcome } from './tickOutcome.ts'

/** Sets boxes and shows what a person must know of it: nothing where all went well. */
export async function toldTaskState(store: SpecStore, uri: vscode.Uri, aims: readonly BoxAim[]): Promise<TickOutcome> {
  const outcome = await setTaskState(store, uri, aims)
  toldOutcome(store, uri, outcome)
  return outcome
}

/** Shows what a person must know of a change of boxes that was asked for elsewhere. */
export function toldOutcome(store: SpecStore, uri: vscode.Uri, outcome: TickOutcome): void {
  const message = tickMessage(baseName(uri), outcome)
  if (message !== undefined) void vscode.window.showWarningMessage(message)
  if (outcome.kind === 'done') for (const parent of outcome.parents) void offer(store, uri, parent)
}

/** What to say of a change of boxes that did not go as it was wanted; undefined for one that did. */
export function tickMessage(name: string, outcome: TickOutcome): string | undefined {
  switch (outcome.kind) {
    case 'done':
      return unsavedText(name, outcome.saved)
    case 'stale':
      return staleMessage(name, outcome.why)
    case 'refused':
      return refusal(name, outcome)
  }
}

function unsavedText(name: string, saved: SaveOutcome): string | undefined {
  if (saved === 'changed') return vscode.l10n.t('{0} is kept unsaved: the file on the disk changed meanwhile.', name)
  if (saved === 'failed') return vscode.l10n.t('{0} is kept unsaved: it cannot be written.', name)
  return undefined
}

function staleMessage(name: string, why: (TickOutcome & { readonly kind: 'stale' })['why']): string {
  if (why === 'gone') return vscode.l10n.t('{0} changed: this task is not there now.', name)
  if (why === 'other-marker') return vscode.l10n.t('{0} changed: the box of this task holds something else now.', name)
  return vscode.l10n.t('{0} changed: several tasks read like this one, so none was touched. Try again.', name)
}

function refusal(name: string, { reason, detail = '' }: TickOutcome & { readonly kind: 'refused' }): string {
  if (reason === 'no-box') return vscode.l10n.t('{0}: this task is a heading without a box.', name)
  if (reason === 'no-marker') return vscode.l10n.t('{0}: no marker means this state. A setting can name one.', name)
  if (reason === 'busy') return vscode.l10n.t('{0} is being changed: its task was left as it is.', name)
  if (reason === 'unverified') return vscode.l10n.t('{0} did not change as it should have: look at its tasks.', name)
  return vscode.l10n.t('{0} could not be changed: {1}', name, detail)
}

async function offer(store: SpecStore, uri: vscode.Uri, parent: SuggestedParent): Promise<void> {
  const { key, title, marker, state } = parent
  const message =
    state === 'done'
      ? vscode.l10n.t('All tasks beneath “{0}” are done.', title)
      : vscode.l10n.t('Not all tasks beneath “{0}” are done.', title)
  const action = vscode.l10n.t('Set to “{0}”', stateName(state))
  const chosen = await vscode.window.showInformationMessage(message, action)
  if (chosen === action) await toldTaskState(store, uri, [{ key, state, marker }])
}
