import * as vscode from 'vscode'
import { toUri } from '../convert.ts'
import { folderOf } from '../folder.ts'
import type { Planning } from './planning.ts'

/** The files, and the snippets of this extension that begin them. */
const documents = {
  requirements: { file: 'requirements.md', snippet: 'Requirements document' },
  design: { file: 'design.md', snippet: 'Design document' },
} as const

/** Begins a document of the spec in front, or of a new one, from its snippet; one that is there is opened. */
export async function newDocument(planning: Planning, role: keyof typeof documents): Promise<void> {
  const folder = await chosenFolder(planning)
  if (!folder) return
  const { file, snippet } = documents[role]
  const uri = vscode.Uri.joinPath(folder, file)
  const edit = new vscode.WorkspaceEdit()
  edit.createFile(uri, { ignoreIfExists: true })
  await vscode.workspace.applyEdit(edit)
  const text = await vscode.workspace.openTextDocument(uri)
  await vscode.window.showTextDocument(text, { preview: false })
  if (text.getText() !== '') return
  await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: snippet })
}

async function chosenFolder({ active, tracker }: Planning): Promise<vscode.Uri | undefined> {
  const [document] = active.current?.spec.documents ?? []
  if (document) return folderOf(toUri(document))
  if (tracker.current) return tracker.current.folder
  const root = vscode.workspace.workspaceFolders?.[0]?.uri
  if (!root) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first.'))
    return undefined
  }
  const name = await vscode.window.showInputBox({
    prompt: vscode.l10n.t('The name of the new spec: its folder below specs'),
    validateInput: value =>
      /^[^\\/:*?"<>|.][^\\/:*?"<>|]*$/.test(value) ? '' : vscode.l10n.t('A folder cannot be named so.'),
  })
  return name === undefined ? undefined : vscode.Uri.joinPath(root, 'specs', name)
}
