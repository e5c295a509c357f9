import * as vscode from 'vscode'
import type { Fix, Problem } from '../core/text/problem.ts'
import type { Words } from '../core/text/told.ts'

/** What a problem says, in the language of the editor. */
export const problemText = ({ message, words }: Pick<Problem, 'message' | 'words'>): string =>
  words ? worded(words) : message

/** The same for what mends it. */
export const fixTitle = ({ title, words }: Pick<Fix, 'title' | 'words'>): string => (words ? worded(words) : title)

function worded({ template, values }: Words): string {
  return vscode.l10n.t(template, ...values.map(value => (typeof value === 'object' ? worded(value) : value)))
}
