import type { ReferenceList } from '../plan/planDocument.ts'
import type { Fix } from '../text/problem.ts'
import type { TextRange } from '../text/range.ts'
import { titled } from '../text/told.ts'

/**
 * Takes out a list whose only reference is wrong: with its line where nothing else stands in it, with its brackets
 * where it stands in some. A list among other words stays.
 */
export function loneReferenceFix(text: string, { range }: ReferenceList): readonly Fix[] {
  const whole = wholeLine(text, range) ?? bracketed(text, range)
  if (!whole) return []
  return [{ ...titled('Remove {0}', text.slice(range.start, range.end)), edits: [{ range: whole, newText: '' }] }]
}

function wholeLine(text: string, { start, end }: TextRange): TextRange | undefined {
  let from = start
  while (from > 0 && !isLineEnd(text.charAt(from - 1))) from--
  let to = end
  while (to < text.length && !isLineEnd(text.charAt(to))) to++
  if (!/^\s{0,200}(?:[-*+]\s{1,20})?[*_]{0,3}$/.test(text.slice(from, start))) return undefined
  if (!/^[*_]{0,3}\.?\s{0,20}$/.test(text.slice(end, to))) return undefined
  if (text.startsWith('\r\n', to)) return { start: from, end: to + 2 }
  if (to < text.length) return { start: from, end: to + 1 }
  // The last line of a text has its line end before it.
  return { start: from - (text.slice(from - 2, from) === '\r\n' ? 2 : Math.min(from, 1)), end: to }
}

function bracketed(text: string, { start, end }: TextRange): TextRange | undefined {
  const brackets = text.charAt(start - 1) + text.charAt(end)
  if (!['()', '[]', '（）'].includes(brackets)) return undefined
  return { start: start - (text.charAt(start - 2) === ' ' ? 2 : 1), end: end + 1 }
}

const isLineEnd = (unit: string): boolean => unit === '\n' || unit === '\r'
