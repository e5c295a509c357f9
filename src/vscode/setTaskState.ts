import * as vscode from 'vscode'
import type { TaskState } from '../core/plan/plan.ts'
import { readPlan } from '../core/plan/readPlan.ts'
import { setTaskState as stateEdits } from '../core/plan/setTaskState.ts'
import { baseName } from './fileNames.ts'

/** A task by what stays the same when lines move. */
export interface WantedState {
  readonly uri: vscode.Uri
  readonly key: string
  readonly state: TaskState
}

/** Changes follow one another within a document: of edits that are made at once only the first would succeed. */
const queues = new Map<string, Promise<void>>()

/** Sets the box of a task, wherever it stands by then, and changes nothing else. Says so where it cannot be done. */
export async function setTaskState(wanted: WantedState): Promise<void> {
  const address = wanted.uri.toString()
  const before = queues.get(address) ?? Promise.resolve()
  const run = before.then(() => applied(wanted))
  const done = run.then(() => {
    if (queues.get(address) === done) queues.delete(address)
  })
  queues.set(address, done)
  await done
}

const mostTries = 8

async function applied({ uri, key, state }: WantedState): Promise<void> {
  const name = baseName(uri)
  try {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const document = await vscode.workspace.openTextDocument(uri)
      const edit = editOf(document, key, state)
      if (edit === 'none') return
      if (edit === undefined) {
        void vscode.window.showWarningMessage(vscode.l10n.t('{0} changed: this task has no box there now.', name))
        return
      }
      if (await vscode.workspace.applyEdit(edit)) return
      await new Promise<void>(resolve => {
        setTimeout(resolve, 50 * tries)
      })
    }
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} is being changed: its task was left as it is.', name))
  } catch {
    // Whatever made opening or editing fail, the person needs to know one thing.
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be changed.', name))
  }
}

/** Read from the live text and made in the same turn, so that no offset is old. */
function editOf(
  document: vscode.TextDocument,
  key: string,
  state: TaskState,
): vscode.WorkspaceEdit | 'none' | undefined {
  const plan = readPlan(document.getText())
  const index = plan.tasks.findIndex(task => task.key === key)
  const result = stateEdits(plan, index, state)
  if (result.kind === 'refused') return undefined
  if (result.edits.length === 0) return 'none'
  const edit = new vscode.WorkspaceEdit()
  for (const { range, newText } of result.edits) {
    edit.replace(
      document.uri,
      new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)),
      newText,
    )
  }
  return edit
}
