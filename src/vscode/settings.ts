import * as vscode from 'vscode'

/** The settings of package.json, each with its value as it holds for a file. What is no valid value counts as unset. */
export const settings = {
  files: (uri: vscode.Uri): readonly string[] => {
    const globs: unknown = read(uri, 'files')
    return Array.isArray(globs) ? globs.filter(glob => typeof glob === 'string') : []
  },
  /** A path inside the workspace. Empty where no template is wanted. */
  template: (uri: vscode.Uri): string => {
    const path: unknown = read(uri, 'template')
    return typeof path === 'string' ? path.trim() : ''
  },
  taskLenses: (uri: vscode.Uri): boolean => read(uri, 'codeLens.tasks') !== false,
  requirementLenses: (uri: vscode.Uri): boolean => read(uri, 'codeLens.requirements') !== false,
  requirementTitles: (uri: vscode.Uri): boolean => read(uri, 'inlayHints.requirementTitles') === true,
} as const

function read(uri: vscode.Uri, name: string): unknown {
  return vscode.workspace.getConfiguration('planwright', uri).get(name)
}
