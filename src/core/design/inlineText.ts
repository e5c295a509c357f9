/**
 * Inline Markdown as one plain line: emphasis, links, images and HTML tags taken off, code spans kept with their
 * backticks, white space folded. One pass, no look-behind, so that it stays linear on hostile lines.
 */
export function inlineText(markdown: string): string {
  let out = ''
  let at = 0
  while (at < markdown.length) {
    const unit = markdown[at]
    if (unit === '`') {
      const code = codeSpanAt(markdown, at)
      if (code) {
        out += code.text
        at = code.end
        continue
      }
    }
    if (unit === '\\' && isPunctuation(markdown[at + 1])) {
      out += markdown[at + 1]
      at += 2
      continue
    }
    if (unit === '*' || (unit === '_' && !isWordUnit(markdown[at - 1], markdown[at + 1]))) {
      at += 1
      // A lone star between spaces is multiplication, not emphasis.
      if (unit === '*' && isSpace(markdown[at]) && isSpace(markdown[at - 2])) out += '*'
      continue
    }
    if (unit === '~' && markdown[at + 1] === '~') {
      at += 2
      continue
    }
    if (unit === '<') {
      const end = tagEnd(markdown, at)
      if (end > 0) {
        if (/^<br/i.test(markdown.slice(at, at + 3))) out += ' '
        at = end
        continue
      }
    }
    if (unit === '!' && markdown[at + 1] === '[') {
      const link = linkAt(markdown, at + 1)
      if (link) {
        at = link.end
        continue
      }
    }
    if (unit === '[') {
      const link = linkAt(markdown, at)
      if (link) {
        out += link.label.replace(/\*/g, '')
        at = link.end
        continue
      }
    }
    out += unit
    at += 1
  }
  return out.replace(/\s+/g, ' ').trim()
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
    const content = code.text.replace(/^`+|`+$/g, '').trim()
    if (content) spans.push(content)
    at = code.end
  }
  return spans
}

/** How far a closing fence, bracket or tag is looked for: keeps a line without one linear. */
const reach = 600

function codeSpanAt(markdown: string, at: number): { readonly text: string; readonly end: number } | undefined {
  let size = 1
  while (markdown[at + size] === '`') size += 1
  const mark = '`'.repeat(size)
  const close = markdown.slice(at + size, at + size + reach).indexOf(mark)
  if (close < 0) return undefined
  const end = at + size + close + size
  return { text: markdown.slice(at, end), end }
}

function linkAt(markdown: string, at: number): { readonly label: string; readonly end: number } | undefined {
  const piece = markdown.slice(at, at + reach)
  const match = /^\[([^[\]]*)\]\(([^()\s]*)(?:\s[^()]*)?\)/.exec(piece)
  return match ? { label: match[1] ?? '', end: at + match[0].length } : undefined
}

function tagEnd(markdown: string, at: number): number {
  const piece = markdown.slice(at, at + 80)
  const match = /^<(?:br|\/?(?:b|i|u|em|strong|code|kbd|sub|sup|span|p|div|a))\b[^<>]*>/i.exec(piece)
  return match ? at + match[0].length : 0
}

const isSpace = (unit: string | undefined): boolean => unit === undefined || unit === ' ' || unit === '\t'
const isPunctuation = (unit: string | undefined): boolean => unit !== undefined && /[!-/:-@[-`{-~]/.test(unit)
const isWordUnit = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && after !== undefined && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
