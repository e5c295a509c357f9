import * as vscode from 'vscode'
import type { CitedTarget, Hover, RequirementHover, TaskHover } from '../../core/language/hoverAt.ts'
import type { LinkedCriterion } from '../../core/language/linkedCriteria.ts'
import { targetPlace } from '../../core/language/definitionsAt.ts'
import { escaped } from '../../core/language/shownText.ts'
import type { Spec } from '../../core/language/spec.ts'
import { appendPlain, link, reasonText, shownPlace, specMarkdown, writeTaskLine } from './specMarkdown.ts'

/** More than this is a list to read, not a hover: the rest is only counted. */
const most = 6

/** A hover in Markdown. What the documents say is shown as it stands there, and its only command opens one of their lines. */
export function hoverText(spec: Spec, hover: Hover): vscode.MarkdownString {
  const text = specMarkdown()
  if (hover.kind === 'requirement') writeRequirement(text, spec, hover)
  else writeTask(text, spec, hover)
  return text
}

function writeRequirement(text: vscode.MarkdownString, spec: Spec, { cited, unknown }: RequirementHover): void {
  for (const one of cited.slice(0, most)) writeTarget(text, spec, one)
  if (cited.length > most) text.appendMarkdown(`${vscode.l10n.t('… and {0} more', cited.length - most)}\n\n`)
  for (const id of unknown) {
    appendPlain(text, vscode.l10n.t('No requirement or criterion is numbered {0}.', id))
    text.appendMarkdown('\n\n')
  }
}

function writeTarget(text: vscode.MarkdownString, spec: Spec, { target, tasks, done }: CitedTarget): void {
  const { requirement, criterion } = target
  const id = criterion?.id ?? requirement.id
  text.appendMarkdown(`**${link(spec, escaped(id), targetPlace(target))}** `)
  appendPlain(text, criterion ? criterion.text : requirement.title)
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
  appendPlain(text, `${held.task.id} ${held.task.title}`.trim())
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
  appendPlain(text, `${target.criterion?.text ?? ''}${because}`)
  text.appendMarkdown('\n')
}
