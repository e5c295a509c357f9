import * as vscode from 'vscode'
import { baseName, isDesign } from './fileNames.ts'
import { openFiles } from './openFiles.ts'

/**
 * The design a person means: the one they point at, else the one they look at, else the one beside what they look at,
 * else the only one that is open, else the one they pick from the workspace.
 */
export async function chosenDesign(resource: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  if (resource) return resource
  const { active, visible, all } = openFiles()
  return active.find(isDesign) ?? (await designBeside(active)) ?? only(visible) ?? only(all) ?? pickedDesign()
}

/** The design in the folder of a plan or a requirements document. */
async function designBeside(uris: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  const spec = uris.find(uri => /^(?:requirements|spec|bugfix|tasks)\.md$/i.test(baseName(uri)))
  if (!spec) return undefined
  const folder = vscode.Uri.joinPath(spec, '..')
  try {
    const entry = (await vscode.workspace.fs.readDirectory(folder)).find(([name]) => name.toLowerCase() === 'design.md')
    return entry && vscode.Uri.joinPath(folder, entry[0])
  } catch {
    // The tab may show a file whose folder is gone or cannot be listed: then there is nothing beside it.
    return undefined
  }
}

function only(uris: readonly vscode.Uri[]): vscode.Uri | undefined {
  const designs = new Map(uris.filter(isDesign).map(uri => [uri.toString(), uri] as const))
  return designs.size === 1 ? [...designs.values()][0] : undefined
}

async function pickedDesign(): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles('**/*{design,Design,DESIGN}.md', '**/node_modules/**')
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
