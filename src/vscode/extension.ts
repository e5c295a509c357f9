import * as vscode from 'vscode'
import { commands, languageCommands, type LanguageCommandId } from './commands.ts'
import { markdownExtension, type MarkdownExtension } from './markdownExtension.ts'
import { FreshPlans } from './freshPlans.ts'
import { generatePlan } from './generatePlan.ts'
import { languageOnDemand, type LanguageOnDemand } from './loadedLanguage.ts'
import { registerPreviews } from './preview/registerPreviews.ts'
import { registerCommands } from './registerCommands.ts'
import { registerViews } from './tracker/registerViews.ts'

export async function activate({ subscriptions }: vscode.ExtensionContext): Promise<MarkdownExtension> {
  const freshPlans = new FreshPlans()
  const log = vscode.window.createOutputChannel('Planwright', { log: true })
  const language = languageOnDemand(subscriptions, () => views)
  const views = registerViews(subscriptions, name => language.treeOf(name))
  subscriptions.push(
    freshPlans,
    log,
    registerCommands({
      [commands.generatePlan]: (resource?: vscode.Uri) => generatePlan(freshPlans, log, resource),
      ...onDemand(language),
    }),
    registerPreviews(language),
  )
  await language.whereMarkdownIsOpen()
  return markdownExtension(language)
}

/** The commands whose code comes with the language features. */
function onDemand({ runs }: LanguageOnDemand): Record<LanguageCommandId, (...given: readonly unknown[]) => unknown> {
  const handlers = Object.values(languageCommands).map(id => [id, runs(id)] as const)
  return Object.fromEntries(handlers) as Record<LanguageCommandId, (typeof handlers)[number][1]>
}
