import * as vscode from 'vscode'
import { ok } from './facts.ts'

/** A file of the workspace under test. */
export function file(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]
  ok(folder, 'a folder is open')
  return vscode.Uri.joinPath(folder.uri, path)
}

export async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  await vscode.workspace.fs.writeFile(file(path), bytes)
  return file(path)
}

/** The bytes on the disk as text, or nothing where there is no file. */
export async function onDisk(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file(path)))
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined
    throw error
  }
}

export async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(file(path), { recursive: true })
}

export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(open => open.isDirty)) {
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}
