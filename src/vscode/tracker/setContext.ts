import * as vscode from 'vscode'

/** The context keys that package.json asks for, each behind `planwright.`. */
export type ContextKey =
  | 'requirementsView'
  | 'requirementsFilter'
  | 'requirementsGroup'
  | 'tasksView'
  | 'role'
  | 'hasPlan'
  | 'hasDesign'
  | 'hasRequirements'

export function setContext(key: ContextKey, value: string | boolean): void {
  void vscode.commands.executeCommand('setContext', `planwright.${key}`, value)
}
