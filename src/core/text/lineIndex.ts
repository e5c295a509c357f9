import { lastAtOrBefore } from './lastAtOrBefore.ts'

/** A place in a text, both parts from 0; `character` counts UTF-16 units. */
export interface Position {
  readonly line: number
  readonly character: number
}

/** The one place in core where offsets become lines. Line ends are `\n`, `\r\n` and `\r`. */
export interface LineIndex {
  readonly lineCount: number
  /** The line that holds `offset`; offsets outside the text go to its first or last line. */
  lineOf(offset: number): number
  positionAt(offset: number): Position
  /** Past the line's end the line's last offset is given, before its line end. */
  offsetAt(position: Position): number
}

export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text)
  const lineOf = (offset: number) =>
    Math.max(
      0,
      lastAtOrBefore(starts, offset, start => start),
    )
  const startOf = (line: number) => starts[line] ?? text.length
  return {
    lineCount: starts.length,
    lineOf,
    positionAt(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length)
      const line = lineOf(inside)
      return { line, character: inside - startOf(line) }
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0
      if (line >= starts.length) return text.length
      return Math.min(startOf(line) + Math.max(character, 0), endOfLine(text, startOf(line), startOf(line + 1)))
    },
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  let carriage = text.indexOf('\r')
  for (let feed = text.indexOf('\n'); feed >= 0 || carriage >= 0;) {
    if (feed < 0 || (carriage >= 0 && carriage < feed - 1)) {
      starts.push(carriage + 1)
    } else {
      starts.push(feed + 1)
      feed = text.indexOf('\n', feed + 1)
    }
    const reached = starts[starts.length - 1] ?? 0
    if (carriage >= 0 && carriage < reached) carriage = text.indexOf('\r', reached)
  }
  return starts
}

function endOfLine(text: string, start: number, next: number): number {
  let end = next
  if (end > start && text.charCodeAt(end - 1) === 10) end--
  if (end > start && text.charCodeAt(end - 1) === 13) end--
  return end
}
