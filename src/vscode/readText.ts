import * as vscode from 'vscode'
import { baseName } from './fileNames.ts'

export type Reading = { readonly text: string } | { readonly problem: string }

/** What is larger is left alone: so many bytes of a file, or UTF-16 units in an editor. */
const most = 10_000_000

/** The text of a file as its editor holds it, else as it lies on the disk; or why it cannot be read. */
export async function readText(uri: vscode.Uri): Promise<Reading> {
  const name = baseName(uri)
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString())
  if (open) return isTooLong(open) ? tooLarge(uri) : { text: open.getText() }
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri)
    if (type & vscode.FileType.Directory) return { problem: vscode.l10n.t('{0} is a folder, not a file.', name) }
    if (size > most) return tooLarge(uri)
    return decoded(await vscode.workspace.fs.readFile(uri), name)
  } catch (error) {
    return { problem: vscode.l10n.t('{0} cannot be read: {1}', name, reasonOf(error)) }
  }
}

/** What a person can be told about something that was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Without putting the text together. */
export function isTooLong(text: vscode.TextDocument): boolean {
  return text.offsetAt(text.lineAt(text.lineCount - 1).range.end) > most
}

export function tooLarge(uri: vscode.Uri): { readonly problem: string } {
  return { problem: vscode.l10n.t('{0} is larger than 10 MB; split it into smaller documents.', baseName(uri)) }
}

function decoded(bytes: Uint8Array, name: string): Reading {
  const problem = vscode.l10n.t('{0} is not a UTF-8 text file; save it as UTF-8 and try again.', name)
  if (bytes.includes(0)) return { problem }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    // A fatal decoder throws on the first wrong byte, and that is all there is to say.
    return { problem }
  }
}
