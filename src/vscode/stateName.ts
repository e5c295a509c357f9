import * as vscode from 'vscode'
import type { TaskState } from '../core/plan/plan.ts'

/** What a state is called in the editor's language. */
export function stateName(state: TaskState): string {
  const names: Readonly<Record<TaskState, string>> = {
    open: vscode.l10n.t('open'),
    done: vscode.l10n.t('done'),
    active: vscode.l10n.t('in progress'),
    queued: vscode.l10n.t('queued'),
    blocked: vscode.l10n.t('blocked'),
    deferred: vscode.l10n.t('deferred'),
    skipped: vscode.l10n.t('skipped'),
  }
  return names[state]
}
