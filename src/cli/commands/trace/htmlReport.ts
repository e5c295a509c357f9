import { escaped } from '../../../core/preview/export/markup.ts'
import type { TaskNameJson } from '../../output/taskName.ts'
import { percentOf, standingWord, tallyText } from './standingWord.ts'
import { progressText } from './textReport.ts'
import type { CriterionTraceJson, RequirementTraceJson, TraceJson } from './traceJson.ts'
import { traceStyle } from './traceStyle.ts'

/** One page that needs nothing else: no script, no address, for people outside the editor. */
export function htmlReport(traces: readonly TraceJson[]): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    '<title>Requirements and tasks</title>',
    `<style>${traceStyle}</style>`,
    '</head>',
    '<body>',
    ...traces.map(traceSection),
    '</body>',
    '</html>',
  ].join('\n')
}

function traceSection(trace: TraceJson): string {
  const { dir, requirements, unlinkedTasks, unplannedElements, progress } = trace
  return [
    '<main>',
    `<h1>${escaped(dir)}</h1>`,
    `<p>${meter(percentOf(progress))} ${escaped(progressText(trace))}</p>`,
    ...(requirements.length > 0 ? [table(requirements)] : ['<p>No requirements were found.</p>']),
    ...list('Tasks that cite no requirement', unlinkedTasks.map(taskItem)),
    ...list(
      'In the design, but in no task',
      unplannedElements.map(({ name, line }) => `${escaped(name)} <small>line ${line}</small>`),
    ),
    '</main>',
  ].join('\n')
}

function table(requirements: readonly RequirementTraceJson[]): string {
  const head = ['Criterion', 'Standing', 'Tasks'].map(title => `<th scope="col">${title}</th>`).join('')
  return [`<table>`, `<thead><tr>${head}</tr></thead>`, ...requirements.map(requirementRows), '</table>'].join('\n')
}

function requirementRows(requirement: RequirementTraceJson): string {
  const { id, title, standing, criteria } = requirement
  const name = `<b>${escaped(id)}</b> ${escaped(title)}`
  return [
    '<tbody>',
    `<tr class="requirement"><th scope="rowgroup">${name}</th><td>${badge(standing)}</td><td>${tallyText(requirement)}</td></tr>`,
    ...criteria.map(criterion => criterionRow(criterion, id)),
    '</tbody>',
  ].join('\n')
}

function criterionRow({ id, text, standing, tasks }: CriterionTraceJson, requirement: string): string {
  const name = id === requirement ? escaped(text) : `<b>${escaped(id)}</b> ${escaped(text)}`
  return `<tr><td>${name}</td><td>${badge(standing)}</td><td>${tasks.map(taskMark).join(' ')}</td></tr>`
}

const badge = (standing: RequirementTraceJson['standing']): string =>
  `<span class="${standing}">${standingWord[standing]}</span>`

function taskMark(task: TaskNameJson): string {
  const mark = task.state === 'done' ? '✓ ' : ''
  const hint = `${task.title} (${task.optional ? 'optional, ' : ''}${task.state})`
  return `<span class="task" title="${escaped(hint)}">${mark}${escaped(task.task)}${task.optional ? '*' : ''}</span>`
}

const taskItem = ({ task, title }: TaskNameJson): string => `<b>${escaped(task)}</b> ${escaped(title)}`

const meter = (percent: number): string => `<meter min="0" max="100" value="${percent}">${percent} %</meter>`

function list(title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return []
  return [`<h2>${title}</h2>`, '<ul>', ...items.map(item => `<li>${item}</li>`), '</ul>']
}
