import type { CodeView } from '../codeView.ts'
import type { TextRange } from '../../../text/range.ts'

/** A line of a text that has no grammar. */
export interface PlainLine {
  /** Without outer white space. */
  readonly text: string
  readonly indent: number
  readonly range: TextRange
}

export function plainLines(code: CodeView): readonly PlainLine[] {
  const lines: PlainLine[] = []
  let at = 0
  while (at <= code.text.length) {
    const found = code.text.indexOf('\n', at)
    const end = found < 0 ? code.text.length : found
    const raw = code.text.slice(at, end)
    const text = raw.trim()
    const indent = raw.length - raw.trimStart().length
    const start = code.offset + at + Math.min(indent, raw.length)
    lines.push({ text, indent, range: { start, end: start + text.length } })
    at = end + 1
  }
  return lines
}

/** What a line says before and behind its comment mark, which stands after a space or at its start. */
export function splitComment(line: string): { readonly code: string; readonly comment: string } {
  for (let at = 0; at < line.length; at++) {
    if (at > 0 && line.charAt(at - 1) !== ' ' && line.charAt(at - 1) !== '\t') continue
    const mark = ['//', '#', '--', '→', '←', '—', '–'].find(one => line.startsWith(one, at))
    if (
      !mark ||
      (mark === '--' && line.charAt(at + 2) !== ' ') ||
      (mark === '#' && /[A-Za-z0-9{]/.test(line.charAt(at + 1)))
    )
      continue
    return { code: line.slice(0, at).trim(), comment: bare(line.slice(at + mark.length)) }
  }
  return { code: line, comment: '' }
}

const bare = (text: string): string => {
  const trimmed = text.trim()
  return trimmed.startsWith('- ') ? trimmed.slice(2) : trimmed
}
