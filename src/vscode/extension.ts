import type * as vscode from 'vscode'
import { languageCommands, type LanguageCommandId } from './commands.ts'
import { markdownExtension, type MarkdownExtension } from './markdownExtension.ts'
import { languageOnDemand, type LanguageOnDemand } from './loadedLanguage.ts'
import { registerPreviews } from './preview/registerPreviews.ts'
import { registerCommands } from './registerCommands.ts'
import { registerViews } from './tracker/registerViews.ts'

export async function activate(context: vscode.ExtensionContext): Promise<MarkdownExtension> {
  const { subscriptions } = context
  const language = languageOnDemand(context, () => views)
  const views = registerViews(subscriptions, name => language.treeOf(name))
  subscriptions.push(registerCommands(onDemand(language)), registerPreviews(language))
  await language.whereSpecIsOpen()
  return markdownExtension(language)
}

/** The commands whose code comes with the language features. */
function onDemand({ runs }: LanguageOnDemand): Record<LanguageCommandId, (...given: readonly unknown[]) => unknown> {
  const handlers = Object.values(languageCommands).map(id => [id, runs(id)] as const)
  return Object.fromEntries(handlers) as Record<LanguageCommandId, (typeof handlers)[number][1]>
}
