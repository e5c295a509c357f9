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
  let column = tokenAt(code, 0).column
  while (index < code.tokens.length) {
    const close = closeOf(code, index)
    index = close < 0 ? index + 1 : close + 1
    const token = tokenAt(code, index)
    if (index < code.tokens.length && token.breaks === 0 && token.text !== ';') continue
    if (index < code.tokens.length && code.text.charAt(tokenAt(code, index - 1).end + 1) === '\\') continue
    lines.push({ from, to: index, column })
    const isJoined = token.text === ';' && index < code.tokens.length
    if (isJoined) index++
    from = index
    // What follows a semicolon stands as deep as its line.
    if (!isJoined || tokenAt(code, from).breaks > 0) column = tokenAt(code, from).column
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
