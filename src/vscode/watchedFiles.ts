import * as vscode from 'vscode'

export interface FileWatch {
  readonly changed: (uri: vscode.Uri) => void
  /** A file came or went; with a folder, everything in it. */
  readonly moved: (uri: vscode.Uri) => void
  readonly settingsChanged: () => void
}

export const settingsName = '.planwright.json'

/** Tells of the files that specs are made of. */
export function watchedFiles({ changed, moved, settingsChanged }: FileWatch): vscode.Disposable {
  const files = vscode.workspace.createFileSystemWatcher('**/{*.md,*.feature,requirements.yaml,requirements.yml}')
  const settings = vscode.workspace.createFileSystemWatcher(`**/${settingsName}`)
  // Of a folder that is deleted nobody tells file by file.
  const anything = vscode.workspace.createFileSystemWatcher('**', true, true, false)
  return vscode.Disposable.from(
    files,
    settings,
    anything,
    files.onDidChange(changed),
    files.onDidCreate(moved),
    files.onDidDelete(moved),
    settings.onDidChange(settingsChanged),
    settings.onDidCreate(settingsChanged),
    settings.onDidDelete(settingsChanged),
    anything.onDidDelete(uri => {
      if (!/\.[^/]{1,10}$/.test(uri.path)) moved(uri)
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => removed.forEach(({ uri }) => moved(uri))),
  )
}
