import { lineText } from '../../../core/language/shownText.ts'
import type { TaskNameJson } from '../../output/taskName.ts'
import { standingWord, tallyText } from './standingWord.ts'
import { progressText } from './textReport.ts'
import type { TraceJson } from './traceJson.ts'

export function markdownReport(traces: readonly TraceJson[]): string {
  return traces.map(traceMarkdown).join('\n\n')
}

function traceMarkdown(trace: TraceJson): string {
  const { dir, requirements, unlinkedTasks, unplannedElements } = trace
  return [
    `# ${lineText(dir)}`,
    '',
    progressText(trace),
    '',
    '| requirement | criterion | standing | tasks |',
    '|---|---|---|---|',
    ...requirements.flatMap(requirement => {
      const { id, title, standing, criteria } = requirement
      return [
        `| **${lineText(`${id} ${title}`.trim())}** | | **${standingWord[standing]}** | ${tallyText(requirement)} |`,
        ...criteria.map(
          own =>
            `| | ${lineText(own.id === id ? own.text : `${own.id} ${own.text}`)} | ${standingWord[own.standing]} | ${own.tasks.map(taskMark).join(', ')} |`,
        ),
      ]
    }),
    ...list(
      'Tasks that cite no requirement',
      unlinkedTasks.map(({ task, title }) => `${task} ${title}`),
    ),
    ...list(
      'In the design, but in no task',
      unplannedElements.map(({ name, line }) => `${name} (line ${line})`),
    ),
  ].join('\n')
}

const taskMark = ({ task, state, optional }: TaskNameJson): string =>
  `${lineText(task)}${optional ? '\\*' : ''}${state === 'done' ? ' ✓' : ''}`

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines.map(line => `- ${lineText(line)}`)]
}
