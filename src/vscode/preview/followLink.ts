import * as vscode from 'vscode'
import type { LinkTarget } from '../../core/preview/linkTarget.ts'
import type { HostMessage } from '../../core/preview/messages.ts'
import type { PreviewReading } from '../../core/preview/readPreview.ts'
import { headingWithFragment } from '../../core/preview/rowsAndLines.ts'
import { columnBeside } from './openPlace.ts'
import { workspaceFile } from './workspaceFile.ts'

/** Goes where a link of a document leads; its address was checked when it was read. */
export async function followLink(
  target: LinkTarget,
  document: vscode.Uri,
  shown: PreviewReading,
  from: vscode.ViewColumn | undefined,
  tell: (message: HostMessage) => void,
): Promise<void> {
  if (target.kind === 'web') {
    await vscode.env.openExternal(vscode.Uri.parse(target.address, true))
    return
  }
  if (target.kind === 'heading') {
    const key = headingWithFragment(shown, target.fragment)
    if (key !== undefined) tell({ type: 'reveal', key })
    return
  }
  const uri = workspaceFile(document, target.path)
  if (!uri) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} lies outside of the workspace.', target.path))
    return
  }
  try {
    await vscode.workspace.fs.stat(uri)
    await vscode.commands.executeCommand('vscode.open', uri, { viewColumn: columnBeside(from) })
  } catch {
    // Whatever hinders it, the person who clicked needs to know that nothing will come.
    void vscode.window.showWarningMessage(vscode.l10n.t('There is no file {0}.', target.path))
  }
}
