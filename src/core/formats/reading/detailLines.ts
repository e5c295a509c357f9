import type { LineScan } from '../../text/lineScan.ts'
import type { DocumentTask, Field } from '../../plan/planDocument.ts'
import { labelKinds } from '../../plan/planWords.ts'
import { minutesOf } from '../../plan/minutesOf.ts'
import { taskIdsIn } from '../../plan/taskIdsIn.ts'
import { openedDetail } from '../text/openedDetail.ts'
import { textFieldOf } from '../textFields.ts'

/** The lines under a task as details, one a bullet: a bullet that runs over several lines is one of them. */
export function detailLines(scan: LineScan, task: Pick<DocumentTask, 'details' | 'fields'>): readonly string[] {
  const pieces = [
    ...task.details.map(({ start, end }) => ({ start, end })),
    ...task.fields.filter(isDetail).map(({ range }) => range),
  ].sort((a, b) => a.start - b.start)
  const found: { text: string; line: number }[] = []
  for (const { start, end } of pieces) {
    const text = scan.text.slice(start, end)
    const line = lineAt(scan, start)
    const last = found.at(-1)
    if (last && continues(scan, line, last.line)) {
      last.text = `${last.text} ${text}`
      last.line = line
    } else found.push({ text: dedented(text, scan.lines[line]?.column ?? 0), line: lineAt(scan, end) })
  }
  return found
    .map(({ text }) => openedDetail(text))
    .filter(text => text !== '' && !/^(?:-{3,}|\*{3,}|_{3,})$/.test(text))
}

/** A field that a plan has no place of its own for stays with the details, as it is written. */
function isDetail({ name, value }: Field): boolean {
  const key = name.toLowerCase()
  if (textFieldOf(key) !== undefined) return false
  const kind = labelKinds.get(key)
  if (kind === 'estimate') return minutesOf(value) === undefined
  if (kind === 'dependencies') return taskIdsIn(value, 0, value.length).length === 0
  return true
}

/** Text that goes on in the paragraph of the line before it. */
function continues({ lines, items, text }: LineScan, at: number, before: number): boolean {
  const line = lines[at]
  if (!line || at !== before + 1 || line.kind !== 'text' || lines[before]?.kind !== 'text') return false
  return line.item === lines[before]?.item && items[line.item]?.line !== at && text[line.content] !== '['
}

/** A fence without the indentation of the bullet it stands in. */
function dedented(text: string, column: number): string {
  if (!/[\r\n]/.test(text)) return text
  return text
    .split(/\r\n?|\n/)
    .map((line, at) => (at === 0 ? line : line.slice(Math.min(column, line.search(/[^ ]|$/)))))
    .join('\n')
}

function lineAt({ lines }: LineScan, offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
