import type { CodeSyntax } from './codeSyntax.ts'

export type TokenKind = 'word' | 'number' | 'string' | 'mark'

/** A word, a number, a string or a mark of code; comments and white space stand between tokens. */
export interface Token {
  readonly kind: TokenKind
  readonly text: string
  readonly start: number
  readonly end: number
  /** How many line ends stand between the token before and this one, comments included. */
  readonly breaks: number
  /** Columns before the token on its line, a tab counting as four. Meaningful for the first token of a line. */
  readonly column: number
  /** How many comments of the whole code stand before this token. */
  readonly comments: number
}

export interface Comment {
  readonly start: number
  readonly end: number
  /** What the comment says, without its marks, lines kept. */
  readonly text: string
  /** Line ends between what stands before and this comment. */
  readonly breaks: number
  /** Line ends between this comment and what follows. */
  readonly breaksAfter: number
}

/** Code cut into tokens. Offsets are the code's own. */
export interface Code {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly comments: readonly Comment[]
  /** For a bracket's index the index of its partner; -1 for all else. */
  readonly pairs: Int32Array
  /** For a `<` that may open the parameters of a type the index of its `>`; -1 for all else. */
  readonly angles: Int32Array
}

const marksOfThree = ['...', '===', '!==', '**=', '<<=', '>>=']
const marksOfTwo = [
  '=>',
  '->',
  '<-',
  '::',
  ':=',
  '??',
  '?.',
  '&&',
  '||',
  '==',
  '!=',
  '<=',
  '>=',
  '**',
  '++',
  '--',
  '+=',
]

/** Cuts `text` into tokens in one pass. A quote or a comment that never closes costs one look at the rest, not more. */
export function codeTokens(text: string, syntax: CodeSyntax): Code {
  const tokens: Token[] = []
  const comments: { start: number; end: number; text: string; breaks: number; breaksAfter: number }[] = []
  const deadQuotes = new Map<string, number>()
  let at = 0
  let breaks = 0
  let breaksSinceLast = 0
  let lineStart = 0
  let tabs = 0
  let fresh = true

  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) {
      newLine(at + 1)
      at++
      continue
    }
    if (unit <= 32 || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff) {
      if (unit === 9) tabs++
      at++
      continue
    }
    const commentEnd = isPlainLetter(unit) ? -1 : endOfComment(text, at, syntax)
    if (commentEnd > at) {
      const last = comments.at(-1)
      if (last && !fresh) last.breaksAfter = breaksSinceLast
      const raw = text.slice(at, commentEnd)
      comments.push({ start: at, end: commentEnd, text: bareComment(raw), breaks: breaksSinceLast, breaksAfter: 0 })
      fresh = false
      breaksSinceLast = 0
      countLines(at, commentEnd)
      at = commentEnd
      continue
    }
    const { kind, end } = nextToken(text, at, syntax, tokens.at(-1), deadQuotes)
    const last = comments.at(-1)
    if (last && !fresh) last.breaksAfter = breaksSinceLast
    fresh = true
    tokens.push({
      kind,
      text: text.slice(at, end),
      start: at,
      end,
      breaks,
      column: at - lineStart + tabs * 3,
      comments: comments.length,
    })
    breaks = 0
    breaksSinceLast = 0
    if (kind === 'string') {
      countLines(at, end)
      breaks = 0
    }
    at = end
  }
  return { text, tokens, comments, pairs: bracketPairs(tokens), angles: anglePairs(tokens) }

  function newLine(next: number): void {
    breaks++
    breaksSinceLast++
    lineStart = next
    tabs = 0
  }

  function countLines(from: number, to: number): void {
    for (let unit = from; unit < to; unit++) {
      if (text.charCodeAt(unit) !== 10) continue
      breaks++
      lineStart = unit + 1
      tabs = 0
    }
  }
}

function nextToken(
  text: string,
  at: number,
  syntax: CodeSyntax,
  before: Token | undefined,
  dead: Map<string, number>,
): { readonly kind: TokenKind; readonly end: number } {
  // Nothing but a word begins with a letter, in any language.
  if (isPlainLetter(text.charCodeAt(at))) return { kind: 'word', end: endOfName(text, at, syntax.nameMarks) }
  const char = text.charAt(at)
  const long = syntax.longQuotes.find(quote => text.startsWith(quote, at))
  if (long) {
    const close = endOfLongString(text, at + long.length, long)
    return { kind: 'string', end: close }
  }
  if (syntax.quotes.includes(char)) {
    const end = endOfString(text, at, char, dead)
    return end > 0 ? { kind: 'string', end } : { kind: 'mark', end: at + 1 }
  }
  if (char === '`' && syntax.templates) {
    const end = endOfTemplate(text, at, dead)
    return end > 0 ? { kind: 'string', end } : { kind: 'mark', end: at + 1 }
  }
  if (isDigit(text.charCodeAt(at))) return { kind: 'number', end: endOfName(text, at, syntax.nameMarks + '.') }
  if (isNameUnit(text, at, syntax.nameMarks)) return { kind: 'word', end: endOfName(text, at, syntax.nameMarks) }
  if (char === '/' && syntax.regularExpressions && !endsAValue(before)) {
    const end = endOfString(text, at, '/', dead)
    if (end > 0) return { kind: 'string', end }
  }
  if (marksOfThree.includes(text.slice(at, at + 3))) return { kind: 'mark', end: at + 3 }
  if (marksOfTwo.includes(text.slice(at, at + 2))) return { kind: 'mark', end: at + 2 }
  return { kind: 'mark', end: at + 1 }
}

/** A slash after a value divides; anywhere else it begins a regular expression. */
const endsAValue = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind !== 'mark' || token.text === ')' || token.text === ']' || token.text === '}')
    ? token.text !== 'return'
    : false

function endOfComment(text: string, at: number, syntax: CodeSyntax): number {
  for (const [open, close] of syntax.blockComments) {
    if (!text.startsWith(open, at)) continue
    const end = text.indexOf(close, at + open.length)
    return end < 0 ? text.length : end + close.length
  }
  if (!syntax.lineComments.some(mark => text.startsWith(mark, at))) return -1
  return endOfLine(text, at)
}

function endOfLine(text: string, at: number): number {
  let end = at
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++
  return end
}

/** The end of a string on one line, or -1; a quote found open is remembered up to where the look ended. */
function endOfString(text: string, at: number, quote: string, dead: Map<string, number>): number {
  if (at < (dead.get(quote) ?? 0)) return -1
  let end = at + 1
  for (; end < text.length; end++) {
    const unit = text.charAt(end)
    if (unit === '\\') end++
    else if (unit === quote) return end + 1
    else if (unit === '\n' || unit === '\r') break
  }
  dead.set(quote, end)
  return -1
}

function endOfLongString(text: string, from: number, quote: string): number {
  const end = text.indexOf(quote, from)
  return end < 0 ? text.length : end + quote.length
}

/** The end of a template with its nested `${…}`, or -1 where it never closes. */
function endOfTemplate(text: string, at: number, dead: Map<string, number>): number {
  if (at < (dead.get('`') ?? 0)) return -1
  /** Open braces of every `${` we are in; the template's own text is on top where the count is -1. */
  const stack = [-1]
  for (let end = at + 1; end < text.length; end++) {
    const unit = text.charAt(end)
    const depth = stack.at(-1) ?? -1
    if (unit === '\\') end++
    else if (unit === '`') {
      if (depth < 0) stack.pop()
      else stack.push(-1)
      if (stack.length === 0) return end + 1
    } else if (depth < 0) {
      if (unit === '$' && text.charAt(end + 1) === '{') {
        stack.push(0)
        end++
      }
    } else if (unit === '{') stack[stack.length - 1] = depth + 1
    else if (unit === '}') {
      if (depth === 0) stack.pop()
      else stack[stack.length - 1] = depth - 1
    }
  }
  dead.set('`', text.length)
  return -1
}

const isPlainLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

function isNameUnit(text: string, at: number, marks: string): boolean {
  const unit = text.charCodeAt(at)
  if (isPlainLetter(unit) || unit === 95 || isDigit(unit)) return true
  if (unit < 128) return marks.includes(text.charAt(at))
  return !isPunctuationUnit(unit)
}

/** Arrows, boxes, dashes and the full-width punctuation of East Asian texts are marks, all else above ASCII is a letter. */
const isPunctuationUnit = (unit: number): boolean =>
  unit === 0xa0 ||
  unit === 0xfeff ||
  (unit >= 0x2000 && unit <= 0x2bff) ||
  (unit >= 0x3000 && unit <= 0x3004) ||
  (unit >= 0x3008 && unit <= 0x3020) ||
  (unit >= 0xff01 && unit <= 0xff0f) ||
  (unit >= 0xff1a && unit <= 0xff20) ||
  (unit >= 0xff3b && unit <= 0xff40 && unit !== 0xff3f) ||
  (unit >= 0xff5b && unit <= 0xff65)

function endOfName(text: string, at: number, marks: string): number {
  let end = at + 1
  while (end < text.length && isNameUnit(text, end, marks)) end++
  return end
}

/** A comment's words without its slashes, hashes and the stars that lead its lines. */
function bareComment(raw: string): string {
  const isBlock = raw.startsWith('/*')
  const inner = isBlock ? raw.slice(2, raw.endsWith('*/') && raw.length >= 4 ? -2 : undefined) : raw
  return inner
    .split('\n')
    .map(line => withoutLead(line.trim(), isBlock))
    .join('\n')
    .trim()
}

function withoutLead(line: string, isBlock: boolean): string {
  const leads = isBlock ? '*!' : '/#-!'
  let at = 0
  while (at < line.length && leads.includes(line.charAt(at))) at++
  return line.slice(at).trim()
}

const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Pairs brackets; one that closes nothing pairs with nothing, one left open within a closed pair neither. */
function bracketPairs(tokens: readonly Token[]): Int32Array {
  const pairs = new Int32Array(tokens.length).fill(-1)
  const open: number[] = []
  const counts: Record<string, number> = { '(': 0, '[': 0, '{': 0 }
  tokens.forEach((token, index) => {
    if (token.kind !== 'mark') return
    const text = token.text
    if (text === '(' || text === '[' || text === '{') {
      open.push(index)
      counts[text] = (counts[text] ?? 0) + 1
      return
    }
    const opener = closers[text]
    if (opener === undefined || (counts[opener] ?? 0) === 0) return
    for (let top = open.pop(); top !== undefined; top = open.pop()) {
      const kind = tokens[top]?.text ?? ''
      counts[kind] = (counts[kind] ?? 0) - 1
      if (kind !== opener) continue
      pairs[top] = index
      pairs[index] = top
      break
    }
  })
  return pairs
}

/** Pairs angle brackets within one statement: a semicolon or a brace ends the search. */
function anglePairs(tokens: readonly Token[]): Int32Array {
  const angles = new Int32Array(tokens.length).fill(-1)
  let open: number[] = []
  tokens.forEach((token, index) => {
    if (token.kind !== 'mark') return
    if (token.text === '<') open.push(index)
    else if (token.text === '>') {
      const start = open.pop()
      if (start !== undefined) angles[start] = index
    } else if (open.length > 0 && (token.text === ';' || token.text === '{' || token.text === '}')) open = []
  })
  return angles
}
