import * as vscode from 'vscode'
import { renameableAt, renameAt, type Refused } from '../../core/language/renameAt.ts'
import { toLocations, toOffset, toRange } from '../convert.ts'
import type { SpecStore } from '../specStore.ts'
import { specFiles } from './specFiles.ts'

/** Renames the ids of requirements, criteria and tasks in all documents of a spec. */
export function registerRename(store: SpecStore): vscode.Disposable {
  return vscode.languages.registerRenameProvider(specFiles, {
    async prepareRename(text, position) {
      const read = await store.read(text)
      if (!read) throw new Error(vscode.l10n.t('There is no id to rename here.'))
      const { spec, document } = read
      const found = renameableAt(spec, document, toOffset(document, position))
      if (found.kind === 'refused') throw new Error(refusalText(found))
      return { range: toRange(document, found.range), placeholder: found.id }
    },
    async provideRenameEdits(text, position, newName) {
      const read = await store.read(text)
      if (!read) return undefined
      const { spec, document } = read
      const renamed = renameAt(spec, document, toOffset(document, position), newName.trim())
      if (renamed.kind === 'refused') throw new Error(refusalText(renamed))
      const edit = new vscode.WorkspaceEdit()
      for (const place of renamed.edits) {
        for (const { uri, range } of toLocations(spec, [place])) edit.replace(uri, range, place.newText)
      }
      return edit
    },
  })
}

function refusalText({ reason, id }: Refused): string {
  if (reason === 'taken') return vscode.l10n.t('{0} is taken: nothing was renamed.', id)
  if (reason === 'unknown') return vscode.l10n.t('Nothing in this spec is numbered {0}.', id)
  if (reason === 'repeated') return vscode.l10n.t('{0} is given more than once: change the wrong one by hand.', id)
  if (reason === 'by-place') {
    return vscode.l10n.t('{0} comes from a place in a list: rename its requirement, or move the criterion.', id)
  }
  if (reason === 'not-an-id') {
    return vscode.l10n.t('{0} is no id: write a number such as 2.1, or letters and a number such as FR-012.', id)
  }
  return vscode.l10n.t('There is no id to rename here.')
}
