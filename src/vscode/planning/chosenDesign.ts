import * as vscode from 'vscode'
import { baseName, isDesign } from '../fileNames.ts'
import { fileNames } from '../folder.ts'
import { openFiles } from '../openFiles.ts'

/**
 * The design a person means: the one they point at, else the one they look at, else the one beside what they look at,
 * else the only one that is open, else the one they pick from the workspace.
 */
export async function chosenDesign(resource: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  if (resource) return resource
  const { active, visible, all } = openFiles()
  return active.find(isDesign) ?? (await designBeside(active)) ?? only(visible) ?? only(all) ?? pickedDesign()
}

/** The design that a plan or a requirements document belongs to by its name, else the only one in its folder. */
async function designBeside(uris: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  const spec = uris.find(uri => /(?:^|[-_.])(?:requirements|spec|bugfix|tasks)\.md$/i.test(baseName(uri)))
  if (!spec) return undefined
  const folder = vscode.Uri.joinPath(spec, '..')
  const namedAlike = baseName(spec).replace(/requirements|spec|bugfix|tasks/i, 'design')
  const designs = (await fileNames(folder)).map(name => vscode.Uri.joinPath(folder, name)).filter(isDesign)
  return designs.find(uri => baseName(uri).toLowerCase() === namedAlike.toLowerCase()) ?? only(designs)
}

function only(uris: readonly vscode.Uri[]): vscode.Uri | undefined {
  const designs = new Map(uris.filter(isDesign).map(uri => [uri.toString(), uri] as const))
  return designs.size === 1 ? [...designs.values()][0] : undefined
}

async function pickedDesign(): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles('**/*{design,Design,DESIGN}*.md', '**/node_modules/**')
  const designs = found.filter(isDesign)
  if (designs.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Planwright makes a plan from a file named design.md. Open one, or a folder that has one.'),
    )
    return undefined
  }
  const items = designs
    .map(uri => ({ label: vscode.workspace.asRelativePath(uri), uri }))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
  const placeHolder = vscode.l10n.t('The design to make a plan from')
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.uri
}
