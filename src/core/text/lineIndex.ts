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
  const lineOf = (offset: number) => lastAtOrBefore(starts, offset)
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
  for (let at = nextLine(text, 0, text.indexOf('\r')); at.next >= 0; at = nextLine(text, at.next, at.carriage)) {
    starts.push(at.next)
  }
  return starts
}

/** Where the line after `from` starts, or -1; the next carriage return is carried along so that none is sought twice. */
function nextLine(text: string, from: number, carriage: number): { readonly next: number; readonly carriage: number } {
  const known = carriage >= 0 && carriage < from ? text.indexOf('\r', from) : carriage
  const feed = text.indexOf('\n', from)
  if (known < 0 || (feed >= 0 && feed < known)) return { next: feed < 0 ? -1 : feed + 1, carriage: known }
  return { next: feed === known + 1 ? feed + 1 : known + 1, carriage: known }
}

function endOfLine(text: string, start: number, next: number): number {
  let end = next
  if (end > start && text.charCodeAt(end - 1) === 10) end--
  if (end > start && text.charCodeAt(end - 1) === 13) end--
  return end
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
