import * as vscode from 'vscode'
import { insidePath } from '../../core/preview/linkTarget.ts'

/**
 * The file that a path in a document means: beside the document, or from the workspace's root where it begins with a
 * slash. Undefined for one that lies outside of the document's workspace folder, or of its own folder where it has none.
 */
export function workspaceFile(document: vscode.Uri, path: string): vscode.Uri | undefined {
  const home = vscode.Uri.joinPath(document, '..')
  const root = vscode.workspace.getWorkspaceFolder(document)?.uri ?? home
  if (!isInside(home, root)) return undefined
  const steps = path.startsWith('/') ? '' : home.path.slice(root.path.length)
  const inside = insidePath(`${steps}/${path}`)
  return inside === undefined || inside === '' ? undefined : vscode.Uri.joinPath(root, inside)
}

const isInside = (uri: vscode.Uri, root: vscode.Uri): boolean =>
  uri.scheme === root.scheme &&
  uri.authority === root.authority &&
  `${uri.path}/`.startsWith(root.path.endsWith('/') ? root.path : `${root.path}/`)
