/** One statement of a diagram, trimmed, with its place in the document. */
export interface DiagramLine {
  readonly text: string
  readonly start: number
}

/** The lines of a diagram without comments, front matter and blank ones. */
export function diagramLines(code: string, offset: number): readonly DiagramLine[] {
  const lines: DiagramLine[] = []
  let inFrontMatter = false
  let at = 0
  while (at < code.length) {
    const newLine = code.indexOf('\n', at)
    const end = newLine < 0 ? code.length : newLine
    const raw = code.slice(at, end)
    const text = withoutComment(raw.trim())
    const start = offset + at + (raw.length - raw.trimStart().length)
    if (text === '---' && (lines.length === 0 || inFrontMatter)) inFrontMatter = !inFrontMatter
    else if (text !== '' && !inFrontMatter) lines.push({ text, start })
    at = end + 1
  }
  return lines
}

const withoutComment = (line: string): string => (line.startsWith('%%') ? '' : line)

/** The first word of a line, up to a space or a mark. */
export function firstWord(line: string): string {
  let end = 0
  while (end < line.length && !' \t[({:;"<'.includes(line.charAt(end))) end++
  return line.slice(0, end)
}
