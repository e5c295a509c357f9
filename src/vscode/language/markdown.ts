import type * as vscode from 'vscode'

/** Asked for every Markdown file; the store answers for those of a spec. */
export const markdown: vscode.DocumentSelector = { language: 'markdown' }
