import * as vscode from 'vscode'
import type { FreshPlans } from './freshPlans.ts'

/** Something that a person should know of a plan. */
export interface Note {
  readonly message: string
  /** `line` counts from 0, as the core counts. */
  readonly place?: { readonly uri: vscode.Uri; readonly name: string; readonly line: number }
}

interface NotesDocument {
  readonly title: string
  readonly folder: vscode.Uri
}

/** Opens a document that lists notes, each with a link to its line. It stands in no file. */
export async function showNotes(
  freshPlans: FreshPlans,
  { title, folder }: NotesDocument,
  notes: readonly Note[],
): Promise<void> {
  const lines = [`# ${title}`]
  const links: vscode.DocumentLink[] = []
  let group: string | undefined
  for (const { message, place } of notes) {
    if (place?.name !== group || lines.length === 1) lines.push('', ...(place ? [`## ${place.name}`, ''] : []))
    group = place?.name
    const where = place ? vscode.l10n.t('Line {0}', place.line + 1) : ''
    if (place) links.push(linkTo(place, new vscode.Range(lines.length, 2, lines.length, 2 + where.length)))
    lines.push(`- ${where === '' ? '' : `${where}: `}${message.replace(/\s+/g, ' ')}`)
  }
  const uri = freshPlans.hold(vscode.Uri.joinPath(folder, `${title}.md`), `${lines.join('\n')}\n`, links)
  const closed = vscode.workspace.onDidCloseTextDocument(document => {
    if (document.uri.toString() !== uri.toString()) return
    freshPlans.forget(uri)
    closed.dispose()
  })
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true })
}

/** The opener takes the line from the fragment. */
function linkTo({ uri, line }: NonNullable<Note['place']>, range: vscode.Range): vscode.DocumentLink {
  return new vscode.DocumentLink(range, uri.with({ fragment: `L${line + 1}` }))
}
