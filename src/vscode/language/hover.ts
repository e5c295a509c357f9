import * as vscode from 'vscode'
import { hoverAt } from '../../core/language/hoverAt.ts'
import { toOffset, toRange } from '../convert.ts'
import type { SpecStore } from '../specStore.ts'
import { hoverText } from './hoverText.ts'
import { specFiles } from './specFiles.ts'

/** What an id means, and where a task comes from. */
export function registerHover(store: SpecStore): vscode.Disposable {
  return vscode.languages.registerHoverProvider(specFiles, {
    async provideHover(text, position) {
      const read = await store.read(text)
      if (!read) return undefined
      const { spec, document } = read
      const hover = hoverAt(spec, document, toOffset(document, position))
      return hover && new vscode.Hover(hoverText(spec, hover), toRange(document, hover.range))
    },
  })
}
