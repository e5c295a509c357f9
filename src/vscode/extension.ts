import * as vscode from 'vscode'
import { commands } from './commands.ts'
import { FreshPlans } from './freshPlans.ts'
import { generatePlan } from './generatePlan.ts'
import { registerCommands } from './registerCommands.ts'

export function activate({ subscriptions }: vscode.ExtensionContext): void {
  const freshPlans = new FreshPlans()
  const log = vscode.window.createOutputChannel('Planwright', { log: true })
  subscriptions.push(
    freshPlans,
    log,
    registerCommands({
      [commands.generatePlan]: (resource?: vscode.Uri) => generatePlan(freshPlans, log, resource),
    }),
  )
}
