export type LineEnd = '\n' | '\r\n' | '\r'

/** The line end that a text uses first; `\n` where it has none. */
export function lineEndIn(text: string): LineEnd {
  const at = text.search(/[\r\n]/)
  if (at < 0 || text.charAt(at) === '\n') return '\n'
  return text.charAt(at + 1) === '\n' ? '\r\n' : '\r'
}

/** A text with all its line ends made one kind. */
export function withLineEnds(text: string, end: LineEnd): string {
  return end === '\n' && !text.includes('\r') ? text : text.replace(/\r\n?|\n/g, end)
}
