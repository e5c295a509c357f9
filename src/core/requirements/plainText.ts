/**
 * Inline Markdown as one plain line: emphasis, links, images, comments and tags taken off, code spans kept with their
 * backticks, white space folded. One pass without a backtracking pattern, so that hostile lines stay linear.
 */
export function plainText(markdown: string): string {
  if (specialAt(markdown, 0) === markdown.length) return foldSpaces(markdown)
  const out = new PlainParts()
  let at = 0
  const nothingAfter = new Map<string, number>()
  const find = (needle: string, from: number): number => {
    const known = nothingAfter.get(needle)
    if (known !== undefined && from >= known) return -1
    const found = markdown.indexOf(needle, from)
    if (found < 0) nothingAfter.set(needle, from)
    return found
  }
  while (at < markdown.length) {
    const next = specialAt(markdown, at)
    if (next > at) {
      out.add(markdown.slice(at, next))
      at = next
      continue
    }
    const unit = markdown[at] ?? ''
    if (unit === '`') {
      const ticks = runLength(markdown, at, '`')
      const close = find('`'.repeat(ticks), at + ticks)
      const end = close < 0 ? at + ticks : close + ticks
      out.add(markdown.slice(at, end))
      at = end
    } else if (unit === '\\' && isPunctuation(markdown[at + 1])) {
      out.add(markdown[at + 1] ?? '')
      at += 2
    } else if (unit === '*' || (unit === '_' && isEdge(markdown, at, '_'))) {
      const run = runLength(markdown, at, unit)
      if (isSpace(markdown[at - 1]) && isSpace(markdown[at + run])) out.add(markdown.slice(at, at + run))
      at += run
    } else if (unit === '~' && markdown[at + 1] === '~') {
      at += 2
    } else if (unit === '<') {
      const close = markdown.startsWith('<!--', at) ? find('-->', at) : tagEnd(markdown, at)
      if (close < 0) {
        out.add(unit)
        at += 1
      } else {
        out.add(' ')
        at = markdown.startsWith('<!--', at) ? close + 3 : close + 1
      }
    } else if (unit === '!' && markdown[at + 1] === '[') {
      at += 1
    } else if (unit === ']' && markdown[at + 1] === '(') {
      const close = find(')', at + 2)
      at = close < 0 ? at + 1 : close + 1
      out.dropOpenBracket()
    } else {
      out.add(unit)
      at += 1
    }
  }
  return foldSpaces(out.text())
}

/** The next unit that Markdown may give a meaning. */
function specialAt(text: string, from: number): number {
  special.lastIndex = from
  return special.exec(text)?.index ?? text.length
}

const special = /[`\\*_~<!\]]/g

/** White space runs as single spaces, ends trimmed. */
export function foldSpaces(text: string): string {
  return unfolded.test(text) ? text.replace(/[\s\u200B]+/g, ' ').trim() : text.trim()
}

const unfolded = /[^\S ]| {2}|\u200B/

const longestLinkText = 300

/**
 * A text that grows, and knows the brackets that are open in it: to look for them in the text itself would copy all of
 * it for each link.
 */
class PlainParts {
  readonly #parts: string[] = []
  readonly #open: { readonly part: number; readonly at: number; readonly length: number }[] = []
  #length = 0

  add(piece: string): void {
    for (let at = piece.indexOf('['); at >= 0; at = piece.indexOf('[', at + 1))
      this.#open.push({ part: this.#parts.length, at, length: this.#length + at })
    this.#parts.push(piece)
    this.#length += piece.length
  }

  /** Takes out the `[` that a link's `](` closes; looked for a bounded way back only. */
  dropOpenBracket(): void {
    const open = this.#open.at(-1)
    if (!open || this.#length - open.length > longestLinkText) return
    this.#open.pop()
    const part = this.#parts[open.part] ?? ''
    this.#parts[open.part] = part.slice(0, open.at) + part.slice(open.at + 1)
    this.#length -= 1
  }

  text(): string {
    return this.#parts.join('')
  }
}

function runLength(text: string, at: number, unit: string): number {
  let end = at
  while (text[end] === unit) end += 1
  return end - at
}

/** An underscore is emphasis only where a word begins or ends: `snake_case` keeps its own. */
function isEdge(text: string, at: number, unit: string): boolean {
  const run = runLength(text, at, unit)
  return !isWord(text[at - 1]) || !isWord(text[at + run])
}

const longestTag = 200

/** The `>` that closes an HTML tag beginning at `at`, or -1 where `<` is only a sign. */
function tagEnd(text: string, at: number): number {
  if (!/[a-z/]/i.test(text[at + 1] ?? '')) return -1
  const name =
    /^<\/?(?:br|b|i|em|strong|u|s|sub|sup|span|a|p|div|details|summary|kbd|code|small|mark|del|ins|img|hr)(?=[\s/>])/i
  if (!name.test(text.slice(at, at + 12))) return -1
  const close = text.slice(at, at + longestTag).indexOf('>')
  return close < 0 ? -1 : at + close
}

const isSpace = (unit: string | undefined): boolean => unit === undefined || unit === ' ' || unit === '\t'
const isWord = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit)
const isPunctuation = (unit: string | undefined): boolean => unit !== undefined && /[!-/:-@[-`{-~]/.test(unit)
