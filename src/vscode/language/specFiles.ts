import type * as vscode from 'vscode'

/** Where boxes can stand. */
export const markdown: vscode.DocumentSelector = { language: 'markdown' }

/** Asked for every Markdown file and every source of requirements; the store answers for those of a spec. */
export const specFiles: vscode.DocumentSelector = [
  { language: 'markdown' },
  { pattern: '**/*.feature' },
  { pattern: '**/requirements.{yaml,yml}' },
]
