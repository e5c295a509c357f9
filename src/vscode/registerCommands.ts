import * as vscode from 'vscode'
import type { CommandId } from './commands.ts'

/** A command without a handler does not compile. */
export function registerCommands(handlers: Record<CommandId, (...args: never[]) => unknown>): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(handlers).map(([id, handler]) => vscode.commands.registerCommand(id, handler)),
  )
}
