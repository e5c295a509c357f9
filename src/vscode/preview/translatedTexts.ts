import * as vscode from 'vscode'
import { pageTexts } from '../../core/preview/pageTexts.ts'

/** What the page says, in the language of the editor. */
export function translatedTexts(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(pageTexts).map(([key, text]) => [key, vscode.l10n.t(text)]))
}
