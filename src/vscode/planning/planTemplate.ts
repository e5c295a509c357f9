import * as vscode from 'vscode'
import { readText } from '../readText.ts'
import { settings } from '../settings.ts'

export interface PlanTemplate {
  /** As the setting says it. */
  readonly name: string
  readonly text: string
  readonly uri: vscode.Uri
}

/**
 * The template that the setting names, from the folder of the design upwards to the workspace folder. Nothing above the
 * workspace is read: a folder that is only looked at has no say about other files.
 */
export async function planTemplate(
  design: vscode.Uri,
): Promise<PlanTemplate | { readonly problem: string } | undefined> {
  const name = settings.template(design)
  if (name === '') return undefined
  if (!staysInside(name))
    return { problem: vscode.l10n.t('The setting planwright.template is no path inside the workspace: {0}', name) }
  const root = vscode.workspace.getWorkspaceFolder(design)?.uri.path ?? vscode.Uri.joinPath(design, '..').path
  for (let folder = vscode.Uri.joinPath(design, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
    const uri = vscode.Uri.joinPath(folder, name)
    if (await isFile(uri)) {
      const reading = await readText(uri)
      return 'problem' in reading ? reading : { name, uri, text: reading.text }
    }
    if (folder.path.length <= root.length) return undefined
  }
}

const staysInside = (path: string): boolean => !/^[/\\]|^[A-Za-z]:|\0/.test(path) && !path.split(/[/\\]/).includes('..')

/** Links are not followed, so that a template never comes from outside. */
async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.File
  } catch {
    // What cannot be asked for is not there.
    return false
  }
}
