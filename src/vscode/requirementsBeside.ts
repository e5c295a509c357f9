import * as vscode from 'vscode'
import { readText } from './readText.ts'

export interface RequirementsBeside {
  readonly documents: readonly { readonly name: string; readonly text: string }[]
  /** Files that look like requirements in a form that is not read yet. */
  readonly unread: readonly string[]
  /** Why a file that should have been read was not. */
  readonly problems: readonly string[]
}

const read = ['requirements.md', 'spec.md', 'bugfix.md']

/** The requirements that stand in the folder of `design`. */
export async function requirementsBeside(design: vscode.Uri): Promise<RequirementsBeside> {
  const folder = vscode.Uri.joinPath(design, '..')
  const names = await fileNames(folder)
  const documents: { name: string; text: string }[] = []
  const problems: string[] = []
  for (const wanted of read) {
    for (const name of names.filter(name => name.toLowerCase() === wanted)) {
      const reading = await readText(vscode.Uri.joinPath(folder, name))
      if ('text' in reading) documents.push({ name, text: reading.text })
      else problems.push(reading.problem)
    }
  }
  return { documents, unread: names.filter(name => /\.feature$|^requirements\.ya?ml$/i.test(name)), problems }
}

async function fileNames(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder)
    return entries.filter(([, type]) => !(type & vscode.FileType.Directory)).map(([name]) => name)
  } catch {
    // An untitled design or one in an archive has no folder to list: then it stands alone.
    return []
  }
}
