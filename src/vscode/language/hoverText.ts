import * as vscode from 'vscode'
import type { CitedTarget, Hover, RequirementHover, TaskHover } from '../../core/language/hoverAt.ts'
import type { LinkedCriterion } from '../../core/language/linkedCriteria.ts'
import { targetPlace } from '../../core/language/definitionsAt.ts'
import type { Spec, SpecTask } from '../../core/language/spec.ts'
import type { Place } from '../../core/language/specDocument.ts'
import type { Reason } from '../../core/link/reason.ts'
import { toLocations } from '../convert.ts'
import { baseName } from '../fileNames.ts'

/** More than this is a list to read, not a hover: the rest is only counted. */
const most = 6

/** A hover in Markdown. What the documents say is shown as plain text, and its only command opens one of their lines. */
export function hoverText(spec: Spec, hover: Hover): vscode.MarkdownString {
  const text = new vscode.MarkdownString()
  text.isTrusted = { enabledCommands: ['vscode.open'] }
  if (hover.kind === 'requirement') writeRequirement(text, spec, hover)
  else writeTask(text, spec, hover)
  return text
}

function writeRequirement(text: vscode.MarkdownString, spec: Spec, { cited, unknown }: RequirementHover): void {
  for (const one of cited.slice(0, most)) writeTarget(text, spec, one)
  if (cited.length > most) text.appendMarkdown(`${vscode.l10n.t('… and {0} more', cited.length - most)}\n\n`)
  for (const id of unknown) {
    text.appendText(vscode.l10n.t('No requirement or criterion is numbered {0}.', id))
    text.appendMarkdown('\n\n')
  }
}

function writeTarget(text: vscode.MarkdownString, spec: Spec, { target, tasks, done }: CitedTarget): void {
  const { requirement, criterion } = target
  const id = criterion?.id ?? requirement.id
  text.appendMarkdown(`**${link(spec, escaped(id), targetPlace(target))}** `)
  text.appendText(criterion ? criterion.text : requirement.title)
  text.appendMarkdown('\n\n')
  if (tasks.length === 0) {
    text.appendMarkdown(`${vscode.l10n.t('No task serves it.')}\n\n`)
    return
  }
  text.appendMarkdown(`${vscode.l10n.t('{0} of {1} tasks done', done, tasks.length)}\n`)
  for (const held of tasks.slice(0, most)) writeTaskLine(text, spec, held)
  if (tasks.length > most) text.appendMarkdown(`- ${vscode.l10n.t('… and {0} more', tasks.length - most)}\n`)
  text.appendMarkdown('\n')
}

function writeTask(
  text: vscode.MarkdownString,
  spec: Spec,
  { held, design, criteria, prerequisites }: TaskHover,
): void {
  text.appendMarkdown('**')
  text.appendText(`${held.task.id} ${held.task.title}`.trim())
  text.appendMarkdown('**\n\n')
  if (criteria.length > 0) {
    const isWritten = criteria.some(({ written }) => written)
    text.appendMarkdown(`${isWritten ? vscode.l10n.t('Requirements') : vscode.l10n.t('Requirements it may serve')}\n`)
    for (const one of criteria.slice(0, most)) writeCriterion(text, spec, one)
    if (criteria.length > most) text.appendMarkdown(`- ${vscode.l10n.t('… and {0} more', criteria.length - most)}\n`)
    text.appendMarkdown('\n')
  }
  if (design.length > 0) {
    const links = design.map(place => link(spec, escaped(shownPlace(spec, place)), place))
    text.appendMarkdown(`${vscode.l10n.t('From the design: {0}', links.join(', '))}\n\n`)
  }
  if (prerequisites.length === 0) return
  text.appendMarkdown(`${vscode.l10n.t('Waits for')}\n`)
  for (const other of prerequisites.slice(0, most)) writeTaskLine(text, spec, other)
}

function writeCriterion(text: vscode.MarkdownString, spec: Spec, { target, written, why }: LinkedCriterion): void {
  text.appendMarkdown(`- ${link(spec, escaped(target.criterion?.id ?? ''), targetPlace(target))} `)
  const reasons = why.map(reason => reasonText(spec, reason)).filter(reason => reason !== '')
  const because = written || reasons.length === 0 ? '' : ` (${reasons.join('; ')})`
  text.appendText(`${target.criterion?.text ?? ''}${because}`)
  text.appendMarkdown('\n')
}

function reasonText(spec: Spec, reason: Reason): string {
  if (reason.kind === 'terms') return vscode.l10n.t('both say {0}', reason.terms.join(', '))
  if (reason.kind === 'mention') return vscode.l10n.t('names {0}', reason.written)
  if (reason.kind !== 'design') return ''
  const design = spec.documents.find(({ role }) => role === 'design')
  if (!design) return ''
  return vscode.l10n.t('by {0}', shownPlace(spec, { name: design.name, range: reason.range }))
}

function writeTaskLine(text: vscode.MarkdownString, spec: Spec, { document: { name }, task }: SpecTask): void {
  const shown = escaped(task.id === '' ? vscode.l10n.t('task') : task.id)
  text.appendMarkdown(`- ${task.state === 'done' ? '☑' : '☐'} ${link(spec, shown, { name, range: task.titleRange })} `)
  text.appendText(task.title)
  text.appendMarkdown('\n')
}

function shownPlace(spec: Spec, place: Place): string {
  const [location] = toLocations(spec, [place])
  return location ? `${baseName(location.uri)}:${location.range.start.line + 1}` : ''
}

function link(spec: Spec, label: string, place: Place): string {
  const [location] = toLocations(spec, [place])
  if (!location) return label
  // The opener reads the line from the fragment, in the editor's process and in the extension's.
  const { line, character } = location.range.start
  const address = location.uri.with({ fragment: `L${line + 1},${character + 1}` })
  return `[${label}](command:vscode.open?${encodeURIComponent(JSON.stringify([address]))})`
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~]/g, '\\$&')
}
