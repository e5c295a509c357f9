import * as vscode from 'vscode'
import type { Spec, SpecTask } from '../../core/language/spec.ts'
import type { Place } from '../../core/language/specDocument.ts'
import { escaped, shownText } from '../../core/language/shownText.ts'
import type { Reason } from '../../core/link/reason.ts'
import { toLocations } from '../convert.ts'
import { baseName } from '../fileNames.ts'

/** Markdown in which the only command opens a line of a document. */
export function specMarkdown(): vscode.MarkdownString {
  const text = new vscode.MarkdownString()
  text.isTrusted = { enabledCommands: ['vscode.open'] }
  return text
}

/** What a document says, as it stands there; lines break between words. */
export function appendPlain(text: vscode.MarkdownString, written: string): void {
  text.appendMarkdown(shownText(written))
}

/** Why a criterion is thought to be served; empty for what needs no words. */
export function reasonText(spec: Spec, reason: Reason): string {
  if (reason.kind === 'terms') return vscode.l10n.t('both say {0}', reason.terms.join(', '))
  if (reason.kind === 'mention') return vscode.l10n.t('names {0}', reason.written)
  if (reason.kind !== 'design') return ''
  const design = spec.documents.find(({ role }) => role === 'design')
  if (!design) return ''
  return vscode.l10n.t('by {0}', shownPlace(spec, { name: design.name, range: reason.range }))
}

/** One line of a list; `because` says why the task stands there. */
export function writeTaskLine(
  text: vscode.MarkdownString,
  spec: Spec,
  { document: { name }, task }: SpecTask,
  because = '',
): void {
  const shown = escaped(task.id === '' ? vscode.l10n.t('task') : task.id)
  text.appendMarkdown(`- ${task.state === 'done' ? '☑' : '☐'} ${link(spec, shown, { name, range: task.titleRange })} `)
  appendPlain(text, because === '' ? task.title : `${task.title} (${because})`)
  text.appendMarkdown('\n')
}

/** `design.md:12` */
export function shownPlace(spec: Spec, place: Place): string {
  const [location] = toLocations(spec, [place])
  return location ? `${baseName(location.uri)}:${location.range.start.line + 1}` : ''
}

/** `label` is Markdown already. */
export function link(spec: Spec, label: string, place: Place): string {
  const [location] = toLocations(spec, [place])
  if (!location) return label
  // The opener reads the line from the fragment, in the editor's process and in the extension's.
  const { line, character } = location.range.start
  const address = location.uri.with({ fragment: `L${line + 1},${character + 1}` })
  return `[${label}](command:vscode.open?${encodeURIComponent(JSON.stringify([address]))})`
}
