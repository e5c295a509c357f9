import { closeOf, tokenAt, type CodeView } from '../codeView.ts'

/** A statement's line: brackets carry it over line ends. `to` is past its last token. */
export interface LogicalLine {
  readonly from: number
  readonly to: number
  readonly column: number
}

export function logicalLines(code: CodeView): readonly LogicalLine[] {
  const lines: LogicalLine[] = []
  let from = 0
  let index = 0
  while (index < code.tokens.length) {
    const close = closeOf(code, index)
    index = close < 0 ? index + 1 : close + 1
    const token = tokenAt(code, index)
    if (index < code.tokens.length && token.breaks === 0 && token.text !== ';') continue
    if (index < code.tokens.length && code.text.charAt(tokenAt(code, index - 1).end + 1) === '\\') continue
    lines.push({ from, to: index, column: tokenAt(code, from).column })
    if (token.text === ';' && index < code.tokens.length) index++
    from = index
  }
  return lines
}

/** Past the lines that stand deeper than the line at `index`. */
export function pastBlock(lines: readonly LogicalLine[], index: number, to: number): number {
  const column = lines[index]?.column ?? 0
  let end = index + 1
  while (end < to && (lines[end]?.column ?? 0) > column) end++
  return end
}
