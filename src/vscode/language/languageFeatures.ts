import * as vscode from 'vscode'
import { SpecStore } from '../specStore.ts'
import { registerLanguage } from './registerLanguage.ts'

/** The language features with the store they share: the entry of a bundle that is loaded with the first Markdown file. */
export function languageFeatures(): vscode.Disposable {
  const store = new SpecStore()
  return vscode.Disposable.from(store, registerLanguage(store))
}
