import type { DocumentTask, PlanDocument } from '../plan/planDocument.ts'
import type { LineScan } from '../text/lineScan.ts'
import type { TextEdit } from '../text/range.ts'
import { lineAt, lineEndOf } from './planLines.ts'

/** Lines that go before line `at` of the plan. */
export interface Block {
  readonly at: number
  /** Blocks at one place stand in this order, the deepest first. */
  readonly depth: number
  readonly lines: readonly string[]
  readonly blankBefore: boolean
}

/** The line past a task, with all that belongs to it, where something new may stand. */
export function lineAfter(document: PlanDocument, task: DocumentTask): number {
  const { scan, checkboxes } = document
  const item = scan.items[checkboxes[task.checkbox]?.item ?? -1]
  return safeLine(scan, Math.max(lineAt(scan, Math.max(task.range.start, task.range.end - 1)) + 1, item?.endLine ?? 0))
}

/** The first line from `from` on before which a line may be put: not inside a fence, a comment or a block of HTML or code. */
export function safeLine(scan: LineScan, from: number): number {
  const { lines } = scan
  let at = Math.min(from, lines.length)
  while (at < lines.length && isInside(scan, at)) at++
  // A fence or a comment that is never closed swallows all that follows it.
  if (at === lines.length && isOpenAtEnd(scan)) {
    while (at > 0 && ['fenceBody', 'fenceOpen', 'comment', 'html', 'blank'].includes(lines[at - 1]?.kind ?? '')) at--
  }
  return at
}

function isInside({ lines, items, text }: LineScan, at: number): boolean {
  const kind = lines[at]?.kind
  const before = lines[at - 1]
  if (kind === 'fenceBody' || kind === 'fenceClose' || kind === 'setextUnderline' || kind === 'frontMatter') return true
  if (kind === 'comment') return before?.kind === 'comment' && !text.slice(before.start, before.end).includes('-->')
  if (kind !== before?.kind) return false
  return kind === 'html' || kind === 'code' || (kind === 'text' && !startsItem(items, at))
}

function isOpenAtEnd({ lines, fences, text }: LineScan): boolean {
  const last = lines.findLast(({ kind }) => kind !== 'blank')
  if (last?.kind === 'comment') return !text.slice(last.start, last.end).includes('-->')
  if (last?.kind === 'html') return true
  const fence = fences.at(-1)
  return (
    (last?.kind === 'fenceBody' || last?.kind === 'fenceOpen') && fence?.close === -1 && lines[fence.open]?.item === -1
  )
}

/** One insertion for each place, in the file's line ends; a missing last line end stays missing. */
export function insertions(scan: LineScan, blocks: readonly Block[]): readonly TextEdit[] {
  const { lines, text } = scan
  const end = lineEndOf(scan)
  const places = new Map<number, Block[]>()
  for (const block of blocks) places.set(block.at, [...(places.get(block.at) ?? []), block])
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([at, own]) => {
      const before = lines[at - 1]
      const after = lines[at]
      const written: string[] = []
      for (const { lines: added, blankBefore } of own.sort((a, b) => b.depth - a.depth)) {
        const isFirst = written.length === 0
        if (blankBefore && (isFirst ? before && before.kind !== 'blank' : true)) written.push('')
        written.push(...added)
      }
      if (after && absorbs(scan, at)) written.push('')
      const offset = after?.start ?? text.length
      const isUnended = before !== undefined && before.end === before.next && offset === text.length
      const body = written.join(end)
      return { range: { start: offset, end: offset }, newText: isUnended ? end + body : body + end }
    })
}

/** Whether the line at `at` would go on with what is put before it, if no blank line stood between. */
function absorbs({ lines, items, text }: LineScan, at: number): boolean {
  const line = lines[at]
  if (!line || ['blank', 'fenceOpen', 'break', 'comment'].includes(line.kind)) return false
  if (line.kind === 'heading') return text.charCodeAt(line.content) !== 35
  return !startsItem(items, at)
}

function startsItem(items: LineScan['items'], line: number): boolean {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.line ?? 0) < line) low = middle + 1
    else high = middle
  }
  return items[low]?.line === line
}
