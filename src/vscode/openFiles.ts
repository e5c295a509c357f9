import * as vscode from 'vscode'

export interface OpenFiles {
  /** Of the tab that has the focus: two for a diff. */
  readonly active: readonly vscode.Uri[]
  /** Of the tabs in front, one a group. */
  readonly visible: readonly vscode.Uri[]
  readonly all: readonly vscode.Uri[]
}

/** Tabs, not text editors: a custom editor of a document is none of `window.visibleTextEditors`. */
export function openFiles(): OpenFiles {
  const { activeTabGroup, all } = vscode.window.tabGroups
  const front = all.map(group => group.activeTab)
  return {
    active: filesOf([activeTabGroup.activeTab]),
    visible: filesOf(front),
    all: filesOf(all.flatMap(group => group.tabs)),
  }
}

function filesOf(tabs: readonly (vscode.Tab | undefined)[]): readonly vscode.Uri[] {
  return tabs.flatMap(tab => {
    const input: unknown = tab?.input
    if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri]
    if (input instanceof vscode.TabInputTextDiff) return [input.modified, input.original]
    return []
  })
}
