import * as vscode from 'vscode'
import type { SpecStore } from '../specStore.ts'
import { registerCompletion } from './completion.ts'
import { registerHover } from './hover.ts'
import { registerNavigation } from './navigation.ts'
import { registerRename } from './rename.ts'

/** What the editor can be asked about the documents of a spec. */
export function registerLanguage(store: SpecStore): vscode.Disposable {
  return vscode.Disposable.from(
    registerHover(store),
    registerNavigation(store),
    registerCompletion(store),
    registerRename(store),
  )
}
