import * as vscode from 'vscode'
import { commands } from './commands.ts'
import { FreshPlans } from './freshPlans.ts'
import { generatePlan } from './generatePlan.ts'
import { languageOnDemand } from './loadedLanguage.ts'
import { registerPreviews } from './preview/registerPreviews.ts'
import { registerCommands } from './registerCommands.ts'

export async function activate({ subscriptions }: vscode.ExtensionContext): Promise<void> {
  const freshPlans = new FreshPlans()
  const log = vscode.window.createOutputChannel('Planwright', { log: true })
  const language = languageOnDemand(subscriptions)
  subscriptions.push(
    freshPlans,
    log,
    registerCommands({
      [commands.generatePlan]: (resource?: vscode.Uri) => generatePlan(freshPlans, log, resource),
      [commands.setTaskState]: language.runs(commands.setTaskState),
      [commands.toggleTask]: language.runs(commands.toggleTask),
      [commands.openPreview]: language.runs(commands.openPreview),
      [commands.openPreviewToSide]: language.runs(commands.openPreviewToSide),
    }),
    registerPreviews(language),
  )
  await language.whereMarkdownIsOpen()
}
