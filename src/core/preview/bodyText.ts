import type { PlanDocument } from '../plan/planDocument.ts'
import type { Line } from '../text/lineScan.ts'
import type { RowPlace } from './rowPlaces.ts'

/** The Markdown of a row's own lines, without the indentation that the row stands in. */
export function bodyText(plan: PlanDocument, place: RowPlace): string {
  const { lines, text } = plan.scan
  if (place.kind !== 'task') return place.body.map(at => written(text, lines[at], 0)).join('\n')
  const task = plan.tasks[place.task]
  if (!task) return ''
  const first = lines[place.line]
  const columns = task.checkbox < 0 || !first ? 0 : first.column
  return place.body.map(at => written(text, lines[at], columns)).join('\n')
}

/** Lines that are not indented as far as the first one keep what they have behind their own indentation. */
function written(text: string, line: Line | undefined, columns: number): string {
  if (!line) return ''
  let at = line.start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : line.start
  let column = 0
  for (; at < line.end && column < columns; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 9) column = (column & ~3) + 4
    else if (unit === 32 || unit === 62) column++
    else break
  }
  return ' '.repeat(Math.max(0, column - columns)) + text.slice(at, line.end)
}
