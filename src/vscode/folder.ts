import * as vscode from 'vscode'

export function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..')
}

/** The files of a folder, without what lies deeper. */
export async function fileNames(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder)
    return entries.filter(([, type]) => !(type & vscode.FileType.Directory)).map(([name]) => name)
  } catch {
    // An untitled document or one in an archive has no folder to list: then it stands alone.
    return []
  }
}

/** The folders in a folder. */
export async function folderNames(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder)
    return entries.filter(([, type]) => type & vscode.FileType.Directory).map(([name]) => name)
  } catch {
    // No such folder has no folders in it.
    return []
  }
}
