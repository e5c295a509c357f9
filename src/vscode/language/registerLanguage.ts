import * as vscode from 'vscode'
import type { SpecStore } from '../specStore.ts'
import { registerBoxClicks } from './boxClicks.ts'
import { registerBoxLinks } from './boxLinks.ts'
import { registerBoxPointers } from './boxPointers.ts'
import { registerCodeLens } from './codeLens.ts'
import { registerCompletion } from './completion.ts'
import { registerDiagnostics } from './diagnostics.ts'
import { registerDocumentLinks } from './documentLinks.ts'
import { registerHover } from './hover.ts'
import { registerInlayHints } from './inlayHints.ts'
import { registerNavigation } from './navigation.ts'
import { registerOutline } from './outline.ts'
import { registerRename } from './rename.ts'
import { registerSettingsProblems } from './settingsProblems.ts'

/** What the editor can be asked about the documents of a spec. */
export function registerLanguage(store: SpecStore): vscode.Disposable {
  return vscode.Disposable.from(
    registerHover(store),
    registerNavigation(store),
    registerCompletion(store),
    registerRename(store),
    registerSettingsProblems(),
    registerDiagnostics(store),
    registerOutline(store),
    registerCodeLens(store),
    registerInlayHints(store),
    registerDocumentLinks(store),
    registerBoxClicks(store),
    registerBoxPointers(store),
    registerBoxLinks(store),
  )
}
