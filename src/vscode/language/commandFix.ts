import * as vscode from 'vscode'
import type { Problem } from '../../core/text/problem.ts'
import { commands } from '../commands.ts'

/** A command that mends a problem for which no edit is known beforehand. */
export function commandFix(uri: vscode.Uri, { code, words }: Problem): vscode.Command | undefined {
  if (code === 'task-without-reference')
    return { command: commands.suggestRequirements, title: vscode.l10n.t('Suggest requirements for this task…') }
  const [id, ...others] = words?.values ?? []
  // One problem may speak of many criteria; a task is added for one.
  if (code !== 'uncovered-criterion' || typeof id !== 'string' || others.length > 0) return undefined
  const title = vscode.l10n.t('Add a task for criterion {0}', id)
  return { command: commands.addTask, title, arguments: [uri.toString(), id] }
}
