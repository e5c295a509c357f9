import type { LineIndex } from '../../core/text/lineIndex.ts'
import type { TextRange } from '../../core/text/range.ts'

/** A range for people and other programs: lines and columns from 1. */
export interface Place {
  readonly line: number
  readonly column: number
  /** The line of the last unit, inclusive. */
  readonly endLine: number
  /** The column past the last unit, as editors and SARIF have it. */
  readonly endColumn: number
}

export function placeOf(index: LineIndex, { start, end }: TextRange): Place {
  const from = index.positionAt(start)
  if (end <= start)
    return { line: from.line + 1, column: from.character + 1, endLine: from.line + 1, endColumn: from.character + 1 }
  // A range that takes its line end along still ends on that line.
  const last = index.positionAt(end - 1)
  const endOfLine = index.positionAt(index.offsetAt({ line: last.line, character: Number.MAX_SAFE_INTEGER })).character
  return {
    line: from.line + 1,
    column: from.character + 1,
    endLine: last.line + 1,
    endColumn: Math.min(last.character + 1, endOfLine) + 1,
  }
}
