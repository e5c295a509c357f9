/**
 * Where YAML front matter at the text's start ends (past its closing line's end), or 0. Front matter begins with
 * `---` on the first line and a key; a plan that merely opens with a thematic break is not swallowed.
 */
export function frontMatterEnd(text: string, start: number): number {
  const end = frontMatter(text, start)
  return end === 'open' ? 0 : end
}

/** Whether `text` ends before it is known if front matter begins it: what follows may close it. */
export function isOpenFrontMatter(text: string, start: number): boolean {
  return frontMatter(text, start) === 'open'
}

function frontMatter(text: string, start: number): number | 'open' {
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
  return 'open'
}

/** The colon after a YAML key of plain words, or -1. */
function keyEnd(line: string): number {
  const key = /^["']?[^\s:"'`*[\]{}|>#-][^:"'`*[\]{}|>#]{0,60}["']?:(?=\s|$)/.exec(line)
  return key ? key[0].length - 1 : -1
}

function lineAt(text: string, at: number): { readonly text: string; readonly next: number } {
  const feed = text.indexOf('\n', at)
  const line = text.slice(at, feed < 0 ? text.length : feed)
  const carriage = line.indexOf('\r')
  if (carriage >= 0 && carriage < line.length - 1) return { text: line.slice(0, carriage), next: at + carriage + 1 }
  return { text: carriage < 0 ? line : line.slice(0, -1), next: feed < 0 ? text.length : feed + 1 }
}
