import type { TraceJson } from './traceJson.ts'

const header = [
  'spec',
  'requirement',
  'requirement title',
  'requirement standing',
  'criterion',
  'criterion text',
  'criterion standing',
  'task',
  'task title',
  'task state',
  'optional',
]

/**
 * One row for each task of each criterion, one for a criterion without tasks, one for a task without criteria: RFC 4180,
 * each line ending with a carriage return and a line feed, the last one's line feed left to the writer.
 */
export function csvReport(traces: readonly TraceJson[]): string {
  return [header, ...traces.flatMap(rowsOf)].map(row => `${row.map(cell).join(',')}\r`).join('\n')
}

function rowsOf({ dir, requirements, unlinkedTasks }: TraceJson): readonly (readonly string[])[] {
  const taskCells = ({ task, title, state, optional }: TraceJson['unlinkedTasks'][number]) => [
    task,
    title,
    state,
    optional ? 'yes' : 'no',
  ]
  return [
    ...requirements.flatMap(({ id, title, standing, criteria }) => {
      const left = [dir, id, title, standing]
      if (criteria.length === 0) return [[...left, '', '', '', '', '', '', '']]
      return criteria.flatMap(criterion => {
        const middle = [...left, criterion.id, criterion.text, criterion.standing]
        return criterion.tasks.length === 0
          ? [[...middle, '', '', '', '']]
          : criterion.tasks.map(task => [...middle, ...taskCells(task)])
      })
    }),
    ...unlinkedTasks.map(task => [dir, '', '', '', '', '', '', ...taskCells(task)]),
  ]
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe, which spreadsheets do not show. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
