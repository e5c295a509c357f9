import type { TextRange } from '../text/range.ts'

const token =
  /(?<![\p{L}\d_.])(?<!\p{L}[-_])(\p{L}{1,12}(?:[-_]\p{L}{1,12}){0,3}[-_]?)?\d{1,5}(?:\.(?:\p{L}{1,3}-?)?\d{1,4}){0,5}[a-z]?(?![\p{L}\d_])/gu

/**
 * Everything between two offsets that has the form of an id: `1`, `1.2`, `FR-001`, `AC-2.1`. `US1-AC2` is one,
 * `T001-T004` are two with a dash between them.
 */
export function idTokens(text: string, start: number, end: number): readonly TextRange[] {
  const tokens: TextRange[] = []
  let before = ''
  for (const { 0: written, 1: prefix = '', index } of text.slice(start, end).matchAll(token)) {
    const range = { start: start + index, end: start + index + written.length }
    const last = tokens.at(-1)
    const isTail = last?.end === range.start - 1 && text.charAt(last.end) === '-' && prefix !== '' && prefix !== before
    if (isTail && before !== '') tokens[tokens.length - 1] = { start: last.start, end: range.end }
    else tokens.push(range)
    before = prefix
  }
  return tokens
}
