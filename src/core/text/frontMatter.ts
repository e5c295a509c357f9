/**
 * Where YAML front matter at the text's start ends (past its closing line's end), or 0. Front matter begins with
 * `---` on the first line and a key; a plan that merely opens with a thematic break is not swallowed.
 */
export function frontMatterEnd(text: string, start: number): number {
  if (!text.startsWith('---', start)) return 0
  const opening = lineAt(text, start)
  if (opening.text.trimEnd() !== '---') return 0
  let keySeen = false
  let valueOpen = false
  for (let at = opening.next; at < text.length;) {
    const { text: line, next } = lineAt(text, at)
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return keySeen ? next : 0
    if (/^[^\s#-]/.test(line)) {
      const colon = keyEnd(line)
      if (colon < 0) return 0
      keySeen = true
      valueOpen = line.slice(colon + 1).trim() === ''
    } else if (line.startsWith('-')) {
      if (!valueOpen || /^-[ \t]+\[.\]/.test(line)) return 0
    }
    at = next
  }
  return 0
}

/** The colon after a YAML key of plain words, or -1. */
function keyEnd(line: string): number {
  const key = /^["']?[^\s:"'`*[\]{}|>#-][^:"'`*[\]{}|>#]{0,60}["']?:(?=\s|$)/.exec(line)
  return key ? key[0].length - 1 : -1
}

function lineAt(text: string, at: number): { readonly text: string; readonly next: number } {
  const feed = text.indexOf('\n', at)
  const next = feed < 0 ? text.length : feed + 1
  const line = text.slice(at, feed < 0 ? text.length : feed)
  return { text: line.endsWith('\r') ? line.slice(0, -1) : line, next }
}
