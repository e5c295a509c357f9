/** Only what begins and ends with more than a blank: Markdown takes blanks off the ends of code. */
const codeSpan = /(`[^`\s](?:[^`]*[^`\s])?`)/

/** Markdown that shows a line of a document as it stands: code as code, and nothing else in it becomes markup. */
export function shownText(written: string): string {
  return written
    .replace(/\s+/g, ' ')
    .split(codeSpan)
    .map((part, at) => (at % 2 === 1 ? part : escaped(part)))
    .join('')
}

/** A text in a line of a written report: nothing in it ends the line or a cell, or becomes markup. */
export function lineText(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#&]/g, '\\$&').replace(/\s+/g, ' ')
}

/** Markdown that shows a text to the letter. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&$]/g, '\\$&')
}
