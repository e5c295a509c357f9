import * as vscode from 'vscode'

/** Closes what shows a document that stands in no file, by itself or as the new side of a difference. */
export async function closeTabsOf(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs)
  await vscode.window.tabGroups.close(tabs.filter(({ input }) => shows(input)))

  function shows(input: unknown): boolean {
    if (input instanceof vscode.TabInputTextDiff) return isSame(input.modified)
    return input instanceof vscode.TabInputText && isSame(input.uri)
  }

  function isSame(other: vscode.Uri): boolean {
    return other.toString() === uri.toString()
  }
}
