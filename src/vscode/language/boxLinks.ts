import * as vscode from 'vscode'
import { boxRange, tickableBoxes } from '../../core/language/tickableBoxes.ts'
import { boxKey } from '../../core/plan/boxKeys.ts'
import { commands } from '../commands.ts'
import { toRange } from '../convert.ts'
import { settings } from '../settings.ts'
import type { SpecStore } from '../specStore.ts'
import { markdown } from './specFiles.ts'

/** A link that finds out what it ticks when somebody points at it: a plan has many, and few are clicked. */
class BoxLink extends vscode.DocumentLink {
  readonly key: () => string
  readonly uri: vscode.Uri

  constructor(range: vscode.Range, uri: vscode.Uri, key: () => string) {
    super(range)
    this.uri = uri
    this.key = key
    this.tooltip = vscode.l10n.t('Toggle the task')
  }
}

/** Where the setting wants Ctrl (or Cmd) with the click, boxes are links: only a link knows of the key. */
export function registerBoxLinks(store: SpecStore): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(markdown, {
    async provideDocumentLinks(text, token): Promise<BoxLink[]> {
      if (settings.clickToToggle(text.uri) !== 'ctrlClick') return []
      const read = await store.readWhole(text, token)
      if (read?.document.role !== 'plan') return []
      const { document } = read
      const { plan } = document
      return tickableBoxes(plan).map(
        at => new BoxLink(toRange(document, boxRange(plan, at)), text.uri, () => boxKey(plan, at)),
      )
    },
    resolveDocumentLink(link: BoxLink) {
      const given = encodeURIComponent(JSON.stringify([link.uri.toString(), link.key()]))
      link.target = vscode.Uri.parse(`command:${commands.toggleTask}?${given}`)
      return link
    },
  })
}
