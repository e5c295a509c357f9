import * as vscode from 'vscode'
import { fileMentions } from '../../core/language/fileMentions.ts'
import { toRange } from '../convert.ts'
import type { SpecStore } from '../specStore.ts'
import { markdown } from './specFiles.ts'

/** No plan names more files that are worth asking the disk for. */
const mostPaths = 500

/** Links to the files that tasks name, as far as they exist: from the workspace folder, or from the spec's own. */
export function registerDocumentLinks(store: SpecStore): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(markdown, {
    async provideDocumentLinks(text, cancellation) {
      const read = await store.readWhole(text, cancellation)
      if (!read) return []
      const { document } = read
      const mentions = fileMentions(document)
      const root = vscode.workspace.getWorkspaceFolder(text.uri)?.uri
      const roots = [...(root ? [root] : []), vscode.Uri.joinPath(text.uri, '..')]
      const paths = [...new Set(mentions.map(({ path }) => path))].slice(0, mostPaths)
      const files = new Map(await Promise.all(paths.map(async path => [path, await firstFile(roots, path)] as const)))
      if (cancellation.isCancellationRequested) return []
      return mentions.flatMap(({ range, path }) => {
        const uri = files.get(path)
        return uri ? [new vscode.DocumentLink(toRange(document, range), uri)] : []
      })
    },
  })
}

async function firstFile(roots: readonly vscode.Uri[], path: string): Promise<vscode.Uri | undefined> {
  for (const root of roots) {
    const uri = vscode.Uri.joinPath(root, path)
    if (await isFile(uri)) return uri
  }
  return undefined
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri)
    return (type & vscode.FileType.File) !== 0
  } catch {
    // A file that is not there yet is no fault of the plan: it will be made.
    return false
  }
}
