import * as vscode from 'vscode'
import { chosenTaskState } from './chosenTaskState.ts'
import { commands } from './commands.ts'
import { FreshPlans } from './freshPlans.ts'
import { generatePlan } from './generatePlan.ts'
import { loadedLanguage } from './loadedLanguage.ts'
import { registerCommands } from './registerCommands.ts'

export async function activate({ subscriptions }: vscode.ExtensionContext): Promise<void> {
  const freshPlans = new FreshPlans()
  const log = vscode.window.createOutputChannel('Planwright', { log: true })
  subscriptions.push(
    freshPlans,
    log,
    registerCommands({
      [commands.generatePlan]: (resource?: vscode.Uri) => generatePlan(freshPlans, log, resource),
      [commands.setTaskState]: chosenTaskState,
    }),
  )
  await loadedLanguage(subscriptions)
}
