import * as vscode from 'vscode'
import { documentRole, isFollowedPlan, mayBePlan, roleOfName, type FoundFile } from '../core/language/documentRole.ts'
import { isSource } from '../core/language/isSource.ts'
import { followedDocument, readSpecDocument, type SpecDocument } from '../core/language/specDocument.ts'
import type { Markers } from '../core/plan/markers.ts'
import type { RequirementSet } from '../core/requirements/requirement.ts'
import { baseName } from './fileNames.ts'
import { followedPlan, isLongToRead, readFollowed } from './livePlan.ts'
import { parsedSet } from './parsedSet.ts'
import { settings } from './settings.ts'

/** Old versions and plans that stand in no file are shown, not worked on. */
const shown = new Set(['git', 'planwright-plan', 'output', 'vscode-scm', 'review'])

/** Markdown, and the sources of requirements that are none. */
export function isOurs({ languageId, uri }: vscode.TextDocument): boolean {
  return (languageId === 'markdown' || isSource(baseName(uri))) && !shown.has(uri.scheme)
}

/** What the parsers of Gherkin and YAML find; undefined where they find nothing, and for a file named as a plan. */
export async function openSet(
  text: vscode.TextDocument,
  beside: readonly string[],
): Promise<RequirementSet | undefined> {
  const name = baseName(text.uri)
  if (roleOfName(name, beside) === 'plan') return undefined
  return parsedSet(name, text.getText()).catch(() => undefined)
}

export interface DocumentPlace {
  /** The names of the files in its folder. */
  readonly beside: readonly string[]
  readonly markers: Markers
  readonly set: RequirementSet | undefined
}

/** Reads a long plan in turns of its own, so that `openDocument` has it at once. */
export async function prepareDocument(text: vscode.TextDocument, place: Omit<DocumentPlace, 'set'>): Promise<void> {
  if (isLongToRead(text, place.markers) && mayBePlan(foundFile(text, place))) await readFollowed(text, place.markers)
}

/**
 * A document as its editor holds it. A plan follows the typing: neither its text nor the plan as a whole is put together
 * before somebody asks for it.
 */
export function openDocument(
  text: vscode.TextDocument,
  { beside, markers, set }: DocumentPlace,
): SpecDocument | undefined {
  const name = text.uri.toString()
  const role = documentRole(foundFile(text, { beside, markers }))
  if (role === undefined) return undefined
  if (role === 'plan') return followedDocument(name, followedPlan(text, markers))
  const content = text.getText()
  return set && role === 'requirements' ? { name, role, text: content, set } : readSpecDocument(name, role, content)
}

function foundFile(text: vscode.TextDocument, { beside, markers }: Omit<DocumentPlace, 'set'>): FoundFile {
  return {
    path: text.uri.path,
    get text() {
      return text.getText()
    },
    beside,
    chosen: isChosen(text),
    isPlan: () => isFollowedPlan(followedPlan(text, markers)),
  }
}

/** Whether a setting says that the file is a spec's; globs count from the workspace folder, or anywhere. */
function isChosen(document: vscode.TextDocument): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri)
  return settings.files(document.uri).some(pattern => {
    const relative = folder && new vscode.RelativePattern(folder, pattern)
    return vscode.languages.match([{ pattern }, ...(relative ? [{ pattern: relative }] : [])], document) > 0
  })
}
