import { foldedSpaces } from '../text/foldedSpaces.ts'

/**
 * Inline Markdown as one plain line: emphasis, links, images and HTML tags taken off, code spans kept with their
 * backticks, white space folded. One pass, no look-behind, so that it stays linear on hostile lines.
 */
export function inlineText(markdown: string): string {
  if (!/[`\\*_~<![]/.test(markdown)) return foldedSpaces(markdown)
  let out = ''
  let plain = 0
  let next = 0
  for (const { index } of markdown.matchAll(/[`\\*_~<![]/g)) {
    if (index < next) continue
    const piece = pieceAt(markdown, index)
    next = piece?.end ?? index + tickRun(markdown, index)
    if (!piece) continue
    out += markdown.slice(plain, index) + piece.text
    plain = next
  }
  return foldedSpaces(out + markdown.slice(plain))
}

/** What a special unit begins: the text that stands for it, and where that ends. Undefined where it stands for itself. */
interface Piece {
  readonly text: string
  readonly end: number
}

function pieceAt(markdown: string, at: number): Piece | undefined {
  const next = markdown[at + 1]
  switch (markdown[at]) {
    case '`':
      return codeSpanAt(markdown, at)
    case '\\':
      return isPunctuation(next) ? { text: next ?? '', end: at + 2 } : undefined
    case '*':
      // A lone star between spaces is multiplication, not emphasis.
      return { text: isSpace(next) && isSpace(markdown[at - 1]) ? '*' : '', end: at + 1 }
    case '_':
      return isWordUnit(markdown[at - 1], next) ? undefined : { text: '', end: at + 1 }
    case '~':
      return next === '~' ? { text: '', end: at + 2 } : undefined
    case '<':
      return tagAt(markdown, at)
    case '!': {
      const image = next === '[' ? linkAt(markdown, at + 1) : undefined
      return image && { text: '', end: image.end }
    }
    default:
      return linkAt(markdown, at)
  }
}

/** A run of backticks that nothing closes is text as a whole. */
function tickRun(markdown: string, at: number): number {
  let size = 1
  if (markdown[at] === '`') while (markdown[at + size] === '`') size += 1
  return size
}

/** The text of every code span, without its backticks. */
export function codeSpans(markdown: string): readonly string[] {
  const spans: string[] = []
  for (let at = markdown.indexOf('`'); at >= 0; at = markdown.indexOf('`', at)) {
    const code = codeSpanAt(markdown, at)
    if (!code) {
      while (markdown[at] === '`') at += 1
      continue
    }
    const content = code.content.trim()
    if (content) spans.push(content)
    at = code.end
  }
  return spans
}

/** How far a closing fence, bracket or tag is looked for: keeps a line without one linear. */
const reach = 600

function codeSpanAt(markdown: string, at: number): (Piece & { readonly content: string }) | undefined {
  const size = tickRun(markdown, at)
  const inner = markdown.slice(at + size, at + size + reach)
  const close = inner.indexOf('`'.repeat(Math.min(size, reach + 1)))
  if (close < 0) return undefined
  const end = at + size + close + size
  return { text: markdown.slice(at, end), end, content: inner.slice(0, close) }
}

function linkAt(markdown: string, at: number): Piece | undefined {
  const match = /^\[([^[\]]*)\]\([^()\s]*(?:\s[^()]*)?\)/.exec(markdown.slice(at, at + reach))
  return match ? { text: (match[1] ?? '').replaceAll('*', ''), end: at + match[0].length } : undefined
}

function tagAt(markdown: string, at: number): Piece | undefined {
  const match = /^<(br|\/?(?:b|i|u|em|strong|code|kbd|sub|sup|span|p|div|a))\b[^<>]*>/i.exec(
    markdown.slice(at, at + 80),
  )
  return match ? { text: match[1]?.toLowerCase() === 'br' ? ' ' : '', end: at + match[0].length } : undefined
}

const isSpace = (unit: string | undefined): boolean => unit === undefined || unit === ' ' || unit === '\t'
const isPunctuation = (unit: string | undefined): boolean => unit !== undefined && /[!-/:-@[-`{-~]/.test(unit)
const isWordUnit = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && after !== undefined && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
