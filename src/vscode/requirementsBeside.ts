import * as vscode from 'vscode'
import { nameBeside } from './fileNames.ts'
import { fileNames } from './folder.ts'
import type { ReadDocument } from './problemLog.ts'
import { readText } from './readText.ts'

export interface RequirementsBeside {
  readonly documents: readonly ReadDocument[]
  /** Files that look like requirements in a form that is not read yet. */
  readonly unread: readonly string[]
  /** Why a file that should have been read was not. */
  readonly problems: readonly string[]
}

const usual = ['requirements.md', 'spec.md', 'bugfix.md']

/** The requirements in the folder of `design`: those named after it, else those with a usual name. */
export async function requirementsBeside(design: vscode.Uri): Promise<RequirementsBeside> {
  const folder = vscode.Uri.joinPath(design, '..')
  const names = await fileNames(folder)
  const own = nameBeside(design, 'requirements').toLowerCase()
  const isNamedAfter = !usual.includes(own) && names.some(name => name.toLowerCase() === own)
  const wanted = isNamedAfter ? [own] : usual
  const documents: ReadDocument[] = []
  const problems: string[] = []
  for (const name of wanted.flatMap(one => names.filter(name => name.toLowerCase() === one))) {
    const reading = await readText(vscode.Uri.joinPath(folder, name))
    if ('text' in reading) documents.push({ name, text: reading.text })
    else problems.push(reading.problem)
  }
  return { documents, unread: names.filter(name => /\.feature$|^requirements\.ya?ml$/i.test(name)), problems }
}
