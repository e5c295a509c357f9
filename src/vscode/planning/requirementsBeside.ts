import * as vscode from 'vscode'
import type { RequirementDocument } from '../../core/requirements/requirementDocument.ts'
import { nameBeside } from '../fileNames.ts'
import { fileNames, folderNames } from '../folder.ts'
import { parsedSet } from '../parsedSet.ts'
import { readText, reasonOf } from '../readText.ts'

export interface RequirementsBeside {
  readonly documents: readonly RequirementDocument[]
  /** Why a file that should have been read was not. */
  readonly problems: readonly string[]
}

const usual = ['requirements.md', 'spec.md', 'bugfix.md']
const parsed = /\.feature$|^requirements\.ya?ml$/i

/** The requirements in the folder of `design`: those named after it, else those with a usual name. */
export async function requirementsBeside(design: vscode.Uri): Promise<RequirementsBeside> {
  const folder = vscode.Uri.joinPath(design, '..')
  const names = await fileNames(folder)
  const own = nameBeside(design, 'requirements').toLowerCase()
  const isNamedAfter = !usual.includes(own) && names.some(name => name.toLowerCase() === own)
  const wanted = isNamedAfter
    ? names.filter(name => name.toLowerCase() === own)
    : [
        ...usual.flatMap(one => names.filter(name => name.toLowerCase() === one)),
        ...names.filter(name => parsed.test(name)).sort(),
        ...(await nestedSpecs(folder, names)),
      ]
  const documents: RequirementDocument[] = []
  const problems: string[] = []
  for (const name of wanted) {
    const reading = await readText(vscode.Uri.joinPath(folder, name))
    if ('problem' in reading) {
      problems.push(reading.problem)
      continue
    }
    try {
      const set = await parsedSet(name, reading.text)
      documents.push({ name, text: reading.text, ...(set ? { set } : {}) })
    } catch (error) {
      // Without its parser a file is told about; the others are planned from.
      problems.push(vscode.l10n.t('{0} cannot be read: {1}', name, reasonOf(error)))
    }
  }
  return { documents, problems }
}

/** A change folder with a proposal keeps its requirements one folder deeper, one file a capability. */
async function nestedSpecs(folder: vscode.Uri, names: readonly string[]): Promise<readonly string[]> {
  if (!names.includes('proposal.md')) return []
  const capabilities = await folderNames(vscode.Uri.joinPath(folder, 'specs'))
  const found: string[] = []
  for (const capability of [...capabilities].sort()) {
    const name = `specs/${capability}/spec.md`
    if ((await fileNames(vscode.Uri.joinPath(folder, 'specs', capability))).includes('spec.md')) found.push(name)
  }
  return found
}
