import * as vscode from 'vscode'
import { type FoundSpec } from '../../core/language/specsAmong.ts'
import { baseName } from '../fileNames.ts'

/** A spec of the workspace, known by the names of its files. */
export interface SpecEntry {
  /** Its folder with what its files are named after: the same whichever of its documents come and go. */
  readonly id: string
  readonly folder: vscode.Uri
  readonly members: FoundSpec['members']
  /** Whether names alone say that it is one. */
  readonly isSure: boolean
  /** What people call it: its folder, or what stands before `-tasks.md`. */
  readonly name: string
  /** Where it is, from the workspace on; empty at its top. */
  readonly path: string
}

export function specEntry(folder: vscode.Uri, { members, isSure }: FoundSpec): SpecEntry {
  const [first] = members
  const stem = first.name
    .replace(/\.\w+$/, '')
    .replace(/(?:^|[-_.])(?:tasks|design|requirements|spec|bugfix|plan)(?=$|[-_.])/i, '')
  const bare = stem.replace(/^[-_.]+/, '')
  const path = vscode.workspace.asRelativePath(folder, (vscode.workspace.workspaceFolders ?? []).length > 1)
  const isTop = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString()) === true
  return {
    id: vscode.Uri.joinPath(folder, bare).toString(),
    folder,
    members,
    isSure,
    name: bare || baseName(folder),
    path: isTop ? '' : path,
  }
}

export function memberUri(
  { folder, members }: SpecEntry,
  role: 'plan' | 'design' | 'requirements',
): vscode.Uri | undefined {
  const member = members.find(own => own.role === role)
  return member && vscode.Uri.joinPath(folder, member.name)
}

/** By where they are, so that the list is the same each time. */
export function inOrder(entries: Iterable<SpecEntry>): readonly SpecEntry[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
