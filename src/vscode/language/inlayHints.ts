import * as vscode from 'vscode'
import { requirementHints } from '../../core/language/requirementHints.ts'
import { toOffset, toRange } from '../convert.ts'
import { settings } from '../settings.ts'
import type { SpecStore } from '../specStore.ts'
import { specFiles } from './specFiles.ts'

const longestTitle = 40

/** The titles of requirements behind the ids that cite them, where the setting wants them. */
export function registerInlayHints(store: SpecStore): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>()
  return vscode.Disposable.from(
    changes,
    store.onDidChange(() => changes.fire()),
    vscode.languages.registerInlayHintsProvider(specFiles, {
      onDidChangeInlayHints: changes.event,
      async provideInlayHints(text, { start, end }, token) {
        if (!settings.requirementTitles(text.uri)) return []
        const read = await store.readWhole(text, token)
        if (!read) return []
        const { spec, document } = read
        const shown = { start: toOffset(document, start), end: toOffset(document, end) }
        return requirementHints(spec, document, shown).map(({ offset, title }) => {
          const short = title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title
          const hint = new vscode.InlayHint(toRange(document, { start: offset, end: offset }).start, short)
          hint.paddingLeft = true
          hint.tooltip = title
          return hint
        })
      },
    }),
  )
}
