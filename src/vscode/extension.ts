import * as vscode from 'vscode'
import { chosenTaskState } from './chosenTaskState.ts'
import { commands } from './commands.ts'
import { FreshPlans } from './freshPlans.ts'
import { generatePlan } from './generatePlan.ts'
import { registerLanguage } from './language/registerLanguage.ts'
import { registerCommands } from './registerCommands.ts'
import { SpecStore } from './specStore.ts'

export function activate({ subscriptions }: vscode.ExtensionContext): void {
  const freshPlans = new FreshPlans()
  const store = new SpecStore()
  const log = vscode.window.createOutputChannel('Planwright', { log: true })
  subscriptions.push(
    freshPlans,
    log,
    store,
    registerLanguage(store),
    registerCommands({
      [commands.generatePlan]: (resource?: vscode.Uri) => generatePlan(freshPlans, log, resource),
      [commands.setTaskState]: chosenTaskState,
    }),
  )
}
