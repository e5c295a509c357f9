import type { TextRange } from '../../text/range.ts'
import type { Code, Comment, Token } from './codeTokens.ts'
import { isStatusMark } from './existing.ts'
import { pathOf } from './paths.ts'
import { oneLine } from './sentences.ts'

/** Code with the place it stands at in its document, as the readers of single languages see it. */
export interface CodeView extends Code {
  readonly offset: number
}

const noToken: Token = { kind: 'mark', text: '', start: 0, end: 0, breaks: 0, column: 0, comments: 0 }

export const tokenAt = (code: CodeView, index: number): Token => code.tokens[index] ?? noToken
export const textAt = (code: CodeView, index: number): string => code.tokens[index]?.text ?? ''
export const isWordAt = (code: CodeView, index: number): boolean => code.tokens[index]?.kind === 'word'

/** The bracket's partner when it is inside `limit`; -1 for a bracket that stays open. */
export function closeOf(code: CodeView, index: number, limit: number = code.tokens.length): number {
  const close = code.pairs[index] ?? -1
  return close > index && close < limit ? close : -1
}

/** Past the token at `index`, and past its whole bracket where it opens one. */
export function pastOne(code: CodeView, index: number): number {
  const close = code.pairs[index] ?? -1
  return close > index ? close + 1 : index + 1
}

/** From the token at `from` to the one before `to`, in the document. */
export function rangeOf(code: CodeView, from: number, to: number): TextRange {
  const start = tokenAt(code, from).start
  const end = Math.max(start, tokenAt(code, Math.max(from, to - 1)).end)
  return { start: code.offset + start, end: code.offset + end }
}

/** The tokens from `from` to the one before `to` on one line, without comments. */
export function sourceOf(code: CodeView, from: number, to: number): string {
  if (to <= from) return ''
  const first = tokenAt(code, from)
  const last = tokenAt(code, to - 1)
  if (last.comments === first.comments) return oneLine(code.text.slice(first.start, last.end))
  const parts: string[] = []
  for (let index = from; index < to && parts.length < 400; index++) {
    const token = tokenAt(code, index)
    const before = index > from ? tokenAt(code, index - 1) : undefined
    if (before && (token.start > before.end || token.breaks > 0)) parts.push(' ')
    parts.push(token.text)
  }
  return oneLine(parts.join(''))
}

/** Comments between the token before `index` and the token at `index`. */
function commentsBefore(code: CodeView, index: number): readonly Comment[] {
  const from = index > 0 ? tokenAt(code, index - 1).comments : 0
  const to = index < code.tokens.length ? tokenAt(code, index).comments : code.comments.length
  return code.comments.slice(from, to)
}

/** What the comments say that stand right above the token at `index`, without a blank line between. */
export function commentAbove(code: CodeView, index: number): string {
  const between = commentsBefore(code, index)
  const lines: string[] = []
  for (let at = between.length - 1; at >= 0; at--) {
    const comment = between[at]
    if (!comment || comment.breaksAfter > 1 || (comment.breaks === 0 && index > 0)) break
    if (!isStatusMark(comment.text) && !pathOf(comment.text.slice(0, 200))) lines.unshift(comment.text)
  }
  return lines.join('\n').trim()
}

/** What the comment says that stands behind the token at `index` on its line. */
export function commentBeside(code: CodeView, index: number): string {
  const beside = commentsBefore(code, index + 1)
  const texts: string[] = []
  for (const comment of beside) {
    if (comment.breaks > 0) break
    texts.push(comment.text)
  }
  return oneLine(texts.join(' '))
}

/** Comments that stand inside the brackets or the body from `from` to the one before `to`, each on a line of its own. */
export function commentsWithin(code: CodeView, from: number, to: number): readonly Comment[] {
  const first = from > 0 ? tokenAt(code, from - 1).comments : 0
  const last = to < code.tokens.length ? tokenAt(code, to).comments : code.comments.length
  return code.comments.slice(first, last)
}

/** The content of a string token without its quotes. */
export function stringValue(token: Token): string {
  const text = token.text
  for (const quote of ['"""', "'''"]) {
    if (text.startsWith(quote)) return text.slice(3, text.endsWith(quote) && text.length >= 6 ? -3 : undefined)
  }
  return text.length >= 2 ? text.slice(1, -1) : ''
}
