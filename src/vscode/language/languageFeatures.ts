import * as vscode from 'vscode'
import { chosenTaskState } from '../chosenTaskState.ts'
import { commands, type LanguageCommandId } from '../commands.ts'
import { Previews } from '../preview/previews.ts'
import { SpecStore } from '../specStore.ts'
import { toggleTask } from '../toggleTask.ts'
import { registerLanguage } from './registerLanguage.ts'

export interface LanguageFeatures extends vscode.Disposable {
  readonly previews: Previews
  readonly commands: Readonly<Record<LanguageCommandId, (...given: readonly unknown[]) => unknown>>
}

/** What shares the store: the entry of a bundle that is loaded with the first Markdown file or command. */
export function languageFeatures(): LanguageFeatures {
  const store = new SpecStore()
  const previews = new Previews(store)
  const registered = vscode.Disposable.from(store, previews, registerLanguage(store))
  return {
    previews,
    commands: {
      [commands.setTaskState]: (address, key, state) => chosenTaskState(store, address, key, state),
      [commands.toggleTask]: (address, key) => toggleTask(store, address, key),
      [commands.openPreview]: resource => previews.open('here', resource),
      [commands.openPreviewToSide]: resource => previews.open('beside', resource),
    },
    dispose() {
      registered.dispose()
    },
  }
}
