import type { LineScan } from '../text/lineScan.ts'

/** The most of a line that is looked through. */
const mostOfALine = 600
/** The most words of one name. */
const mostWords = 3

/**
 * Names that the prose of a design writes with capitals inside its sentences and never without, by their small
 * letters: `python` → `Python`, `night watch` → `Night Watch`.
 */
export function properNames(scan: LineScan): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const small = new Set<string>()
  for (const line of scan.lines) {
    if (line.kind !== 'text') continue
    const text = scan.text.slice(line.content, Math.min(line.end, line.content + mostOfALine))
    readLine(text.includes('`') ? text.replace(/`[^`]*`/g, '`') : text, found, small)
  }
  for (const name of found.keys()) {
    const [first = '', second] = name.split(' ')
    if (small.has(second === undefined ? first : `${first} ${second}`)) found.delete(name)
  }
  return found
}

/** Capitalised words behind a small one stand inside a sentence: they are names there. */
function readLine(text: string, found: Map<string, string>, small: Set<string>): void {
  let name: string[] = []
  let before = ''
  let inside = false
  const flush = (): void => {
    if (name.length > 0 && name.length <= mostWords) found.set(name.join(' ').toLowerCase(), name.join(' '))
    name = []
  }
  for (const [, word = '', gap = ''] of text.matchAll(/([A-Za-z]+)([^A-Za-z]*)/g)) {
    const isSmall = word >= 'a'
    if (isSmall) {
      flush()
      small.add(word).add(`${before} ${word}`)
    } else if (inside && /^[A-Z][a-z]+$/.test(word) && (gap === '' || /^[ ,.;:)]/.test(gap))) name.push(word)
    else flush()
    before = word
    if (gap !== ' ') flush()
    inside = gap === ' ' && (isSmall || name.length > 0)
  }
  flush()
}
