import type { Line, LineScan } from '../text/lineScan.ts'
import { readField } from './fieldReading.ts'

/** A title or a field that runs over more lines than this ends there. */
const longestRun = 12

/**
 * The last line of the paragraph that begins at line `at`. `nextItem` is the index of the first list item that begins
 * after it.
 */
export function paragraphEnd({ lines, items }: LineScan, at: number, nextItem: number): number {
  const item = lines[at]?.item
  let last = at
  while (last - at < longestRun) {
    const next = lines[last + 1]
    if (next?.kind !== 'text' || next.item !== item || items[nextItem]?.line === last + 1) break
    last++
  }
  return last
}

/**
 * The last line of a title that begins at `from` on line `at`: the text goes on in the same paragraph, right of the
 * bullet's `column`, until a field begins or a hard break or closed emphasis has ended it.
 */
export function titleEndLine(scan: LineScan, at: number, nextItem: number, from: number, column: number): number {
  const { lines, text } = scan
  const end = lines[at + 1]?.kind === 'text' ? paragraphEnd(scan, at, nextItem) : at
  let last = at
  while (last < end) {
    const line = lines[last]
    const next = lines[last + 1]
    if (!line || !next || next.column <= column || breaksTitle(text, from, line)) break
    if (readField(text, next.content, next.end)) break
    last++
  }
  return last
}

function breaksTitle(text: string, from: number, { end }: Line): boolean {
  const last = text.charCodeAt(end - 1)
  if (last === 92 || (last === 32 && text.charCodeAt(end - 2) === 32)) return true
  const trimmed = trimmedEnd(text, end)
  const closesBold = text.charCodeAt(trimmed - 1) === 42 && text.charCodeAt(trimmed - 2) === 42
  return closesBold && /^[\s*\\]{0,6}\*\*/.test(text.slice(from, from + 8))
}

export function trimmedEnd(text: string, end: number): number {
  let at = end
  while (at > 0 && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--
  return at
}

/** Whether a quote mark stands before `content`: the columns of quoted text cannot be compared with others. */
export function isQuoted(text: string, start: number, content: number): boolean {
  for (let at = start; at < content; at++) if (text.charCodeAt(at) === 62) return true
  return false
}
