import * as vscode from 'vscode'

/** Shows a place of a document in the editor that has it, else beside the preview it was asked from. */
export async function openPlace(
  uri: vscode.Uri,
  range: vscode.Range,
  from: vscode.ViewColumn | undefined,
): Promise<void> {
  const key = uri.toString()
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === key)
  await vscode.window.showTextDocument(uri, { selection: range, viewColumn: shown?.viewColumn ?? columnBeside(from) })
}

/** Where something is opened that is not to cover the preview. */
export function columnBeside(from: vscode.ViewColumn | undefined): vscode.ViewColumn {
  if (from === undefined) return vscode.ViewColumn.Active
  return from === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One
}
