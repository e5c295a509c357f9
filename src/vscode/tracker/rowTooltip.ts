import * as vscode from 'vscode'
import { taskHover } from '../../core/language/hoverAt.ts'
import { linkedCriteria } from '../../core/language/linkedCriteria.ts'
import { escaped } from '../../core/language/shownText.ts'
import type { Spec, SpecTask } from '../../core/language/spec.ts'
import type { Place } from '../../core/language/specDocument.ts'
import type { TrackerRow } from '../../core/tracker/trackerRow.ts'
import { trackedSpec } from '../../core/tracker/trackedSpec.ts'
import type { Criterion } from '../../core/requirements/requirement.ts'
import type { CriterionTrace, RequirementTrace } from '../../core/trace/trace.ts'
import { hoverText } from '../language/hoverText.ts'
import { appendPlain, link, reasonText, shownPlace, specMarkdown, writeTaskLine } from '../language/specMarkdown.ts'
import { countText, joinedText, patternName, standingName, titledText } from './rowTexts.ts'

const mostTasks = 10

/** All that can be told about a row, worked out when somebody points at it. */
export function rowTooltip(spec: Spec, { subject, place }: TrackerRow): vscode.MarkdownString | undefined {
  switch (subject.kind) {
    case 'group':
      return undefined
    case 'task':
      return hoverText(spec, taskHover(spec, subject.held))
    case 'criterion':
      return criterionTooltip(spec, subject.trace, place)
    case 'requirement':
      return requirementTooltip(spec, subject.trace, place)
  }
}

function criterionTooltip(spec: Spec, trace: CriterionTrace, place: Place): vscode.MarkdownString {
  const { criterion, standing, tasks } = trace
  const text = specMarkdown()
  text.appendMarkdown(`**${escaped(criterion.id)}** `)
  appendPlain(text, criterion.text)
  writeFacts(text, spec, place, [standingName(standing), countText(trace), patternName(criterion.pattern)])
  if (tasks.length === 0) text.appendMarkdown(vscode.l10n.t('No task serves it.'))
  for (const held of tasksOf(spec, tasks).slice(0, mostTasks)) {
    writeTaskLine(text, spec, held, reasonsOf(spec, held, criterion))
  }
  if (tasks.length > mostTasks) text.appendMarkdown(`- ${vscode.l10n.t('… and {0} more', tasks.length - mostTasks)}\n`)
  return text
}

function requirementTooltip(spec: Spec, trace: RequirementTrace, place: Place): vscode.MarkdownString {
  const { requirement, standing, covered, criteria } = trace
  const text = specMarkdown()
  text.appendMarkdown('**')
  appendPlain(text, titledText(requirement.id, requirement.title))
  text.appendMarkdown('**')
  if (requirement.story !== undefined) {
    text.appendMarkdown('\n\n')
    appendPlain(text, requirement.story)
  }
  const coverage = vscode.l10n.t('{0} of {1} criteria covered', covered, criteria.length)
  writeFacts(text, spec, place, [standingName(standing), countText(trace), coverage])
  return text
}

function writeFacts(text: vscode.MarkdownString, spec: Spec, place: Place, facts: readonly string[]): void {
  text.appendMarkdown(`\n\n${escaped(joinedText(facts))} · ${link(spec, escaped(shownPlace(spec, place)), place)}\n\n`)
}

function tasksOf(spec: Spec, tasks: readonly number[]): readonly SpecTask[] {
  const { plan, tasks: all } = trackedSpec(spec)
  return tasks.flatMap(index => {
    const task = all[index]
    return plan && task ? [{ document: plan, index, task }] : []
  })
}

function reasonsOf(spec: Spec, held: SpecTask, criterion: Criterion): string {
  const link = linkedCriteria(spec, held).find(({ target }) => target.criterion === criterion)
  return (link?.why ?? [])
    .map(reason => reasonText(spec, reason))
    .filter(reason => reason !== '')
    .join('; ')
}
