import type * as vscode from 'vscode'
import { commands } from './commands.ts'
import { generatePlan } from './generatePlan.ts'
import { FreshPlans } from './freshPlans.ts'
import { registerCommands } from './registerCommands.ts'

export function activate({ subscriptions }: vscode.ExtensionContext): void {
  const freshPlans = new FreshPlans()
  subscriptions.push(
    freshPlans,
    registerCommands({
      [commands.generatePlan]: (resource?: vscode.Uri) => generatePlan(freshPlans, resource),
    }),
  )
}
