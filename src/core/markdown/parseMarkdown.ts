import type { PhrasingContent, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

export type { PhrasingContent as MarkdownInline, RootContent as MarkdownBlock } from 'mdast'

/** The parser takes more than linear time in units and in lines: a longer text is shown as it is. */
const longest = 20_000
const mostLines = 1_000
/** Each level of quotes and lists costs the parser more than the one before it, up to its whole stack. */
const deepest = 40

/**
 * The blocks of a piece of Markdown with GitHub's tables, boxes, strikethrough and bare links; undefined for one that
 * is too long or too deep to be parsed while somebody waits.
 */
export function parseMarkdown(text: string): readonly RootContent[] | undefined {
  return text.length > longest || isHard(text) ? undefined : parser.parse(text).children
}

/** One line of Markdown as what stands inside a paragraph; undefined where it reads as another block. */
export function parseInline(text: string): readonly PhrasingContent[] | undefined {
  const [only, ...others] = (parseMarkdown(text) ?? []).filter(({ type }) => type !== 'definition')
  return only?.type === 'paragraph' && others.length === 0 ? only.children : undefined
}

const parser = unified().use(remarkParse).use(remarkGfm)

/** Whether there are very many lines, or one that begins with very many marks of quotes and lists. */
function isHard(text: string): boolean {
  let lines = 0
  let marks = 0
  let isLeading = true
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || unit === 13) {
      isLeading = true
      marks = 0
      if (++lines > mostLines) return true
    } else if (isLeading) {
      if (unit === 62 || unit === 42 || unit === 43 || unit === 45 || unit === 46 || unit === 41) marks++
      else if (unit !== 32 && unit !== 9 && (unit < 48 || unit > 57)) isLeading = false
      if (marks > deepest && !isRule(text, at)) return true
    }
  }
  return false
}

/** A long line of dashes or stars without blanks is a rule or the underline of a heading. */
function isRule(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - deepest), at + 1)
  return /^[-*]+$/.test(before)
}
