import { anyOf, taskWords } from './planWords.ts'

/** An id at the start of a task's text: its range, and where the text goes on. */
export interface WrittenId {
  readonly start: number
  readonly end: number
  readonly next: number
  /** Whether a word for "task" stands before it. */
  readonly named: boolean
}

/**
 * The id at `at`: `1.1`, `1.`, `1`, `T001`, `TASK-1`, `[T001]`, `#1`, `Task 1.1:`, each perhaps in emphasis. A number
 * that only begins a sentence (`3 retries`, `10.5% of …`, `UTF-8 text`) is none.
 */
export function writtenId(text: string, at: number, end: number): WrittenId | undefined {
  const start = afterEmphasis(text, at, end)
  const unit = start < end ? text.charCodeAt(start) : 0
  if (isDigit(unit)) return numberId(text, start, end)
  if (unit === 35 && isDigit(text.charCodeAt(start + 1))) return numberId(text, start + 1, end)
  if (unit === 91) return bracketedId(text, start, end)
  const head = text.slice(start, Math.min(end, start + 60))
  return namedId(head, start) ?? (unit >= 65 && unit <= 90 ? letteredId(text, head, start, end) : undefined)
}

function numberId(text: string, start: number, end: number): WrittenId | undefined {
  let at = start
  let dotted = false
  let digits = 0
  for (; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isDigit(unit)) {
      if (++digits > 4) return undefined
    } else if (unit === 46 && isDigit(text.charCodeAt(at + 1)) && at + 1 < end) {
      dotted = true
      digits = 0
    } else break
  }
  if (isLowerCase(text.charCodeAt(at)) && at < end && !isWordUnit(text.charCodeAt(at + 1))) at++
  const next = afterDelimiters(text, at, end)
  const follows = next < end ? text.charCodeAt(next) : 32
  const delimited = next > at
  if (!delimited && (follows === 37 || follows === 45 || follows === 47 || follows === 44)) return undefined
  if (!delimited && !isSpace(follows) && isAsciiWord(follows) && !(dotted && follows >= 65 && follows <= 90))
    return undefined
  if (!delimited && !dotted && isSpace(follows) && !beginsTitle(text, next, end)) return undefined
  return { start, end: at, next, named: false }
}

function namedId(head: string, offset: number): WrittenId | undefined {
  if (!mayBeNamed(head)) return undefined
  const found = named.exec(head)
  if (found?.[1] === undefined || found[2] === undefined) return undefined
  const start = offset + found[1].length
  const end = start + found[2].length
  const next = afterDelimiters(head, end - offset, head.length) + offset
  if (next === end && end - offset < head.length && !beginsTitle(head, end - offset, head.length)) return undefined
  return { start, end, next, named: true }
}

/** `T001` and `TASK-1` are ids; another word with a number is one where a delimiter says so. */
function letteredId(text: string, head: string, start: number, end: number): WrittenId | undefined {
  const found = lettered.exec(head)
  if (!found) return undefined
  const [id, prefix = ''] = found
  if (requirementPrefixes.has(prefix)) return undefined
  const at = start + id.length
  const next = afterDelimiters(text, at, end)
  const follows = next < end ? text.charCodeAt(next) : 32
  if (next === at && !isSpace(follows) && isAsciiWord(follows)) return undefined
  if (next === at && !taskPrefixes.has(prefix)) return undefined
  return { start, end: at, next, named: false }
}

function bracketedId(text: string, start: number, end: number): WrittenId | undefined {
  const found = bracketed.exec(text.slice(start, Math.min(end, start + 24)))
  if (!found || found[1] === undefined || requirementPrefixes.has(found[2] ?? '')) return undefined
  const last = start + 1 + found[1].length
  return { start: start + 1, end: last, next: afterDelimiters(text, last + 1, end), named: false }
}

const number = '\\d{1,4}(?:\\.\\d{1,4}){0,5}(?:[a-z](?![\\p{L}\\d]))?'
const named = new RegExp(
  `^((?:${anyOf(taskWords)})\\s{0,2}(?:[#№]|no\\.?|nr\\.?)?\\s{0,2})((?:[A-Z]{1,4}-?)?${number})(?![\\p{L}\\d%]|[-/]\\d)`,
  'iu',
)
const lettered = /^([A-Z]{1,10}(?:[-_][A-Z]{1,10}){0,2})[-_]?\d{1,5}(?:\.\d{1,4}){0,4}[a-z]?(?![\dA-Za-z_-])/
const bracketed =
  /^\[((?:([A-Z]{1,10}(?:[-_][A-Z]{1,10}){0,2})[-_]?\d{1,5}|\d{1,4}(?=\.))(?:\.\d{1,4}){0,4}[a-z]?)\](?![([:])/
const taskPrefixes = new Set(['T', 'TASK', 'TSK', 'SUBTASK', 'ST', 'STEP', 'TICKET', 'ISSUE', 'WP', 'TODO'])
/** What requirements, criteria, stories and priorities are numbered with. */
const requirementPrefixes = new Set(['FR', 'NFR', 'SC', 'AC', 'REQ', 'US', 'R', 'UC', 'BR', 'P', 'CR', 'EC'])

/** The first letters of the words for "task", so that most titles are not looked at twice. */
const initials = new Set(taskWords.map(word => word.charAt(0)))
const mayBeNamed = (head: string) => initials.has(head.charAt(0).toLowerCase())

/** Past `.`, `)`, `:`, a dash between blanks, and the emphasis that closes after an id. */
function afterDelimiters(text: string, from: number, end: number): number {
  let at = afterEmphasis(text, from, end)
  for (; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 92 && (text.charCodeAt(at + 1) === 46 || text.charCodeAt(at + 1) === 41)) continue
    if (!isDelimiter(unit)) break
  }
  at = afterEmphasis(text, at, end)
  if (isSpace(text.charCodeAt(at)) && isDash(text.charCodeAt(at + 1)) && isSpace(text.charCodeAt(at + 2))) at += 2
  return Math.min(at, end)
}

export function afterEmphasis(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isEmphasis(text.charCodeAt(at))) at++
  return at
}

/** A bare number is an id before a title: a capital, a letter of a script without capitals, emphasis or code. */
function beginsTitle(text: string, from: number, end: number): boolean {
  let at = from
  while (at < end && isSpace(text.charCodeAt(at))) at++
  const unit = text.charCodeAt(at)
  return at < end && ((unit >= 65 && unit <= 90) || unit > 127 || unit === 91 || unit === 96 || isEmphasis(unit))
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57
const isLowerCase = (unit: number) => unit >= 97 && unit <= 122
const isAsciiWord = (unit: number) => isDigit(unit) || isLowerCase(unit) || (unit >= 65 && unit <= 90) || unit === 95
const isWordUnit = (unit: number) => isAsciiWord(unit) || unit > 127
const isSpace = (unit: number) => unit === 32 || unit === 9 || unit === 0x3000
const isDash = (unit: number) => unit === 45 || unit === 0x2013 || unit === 0x2014
const isEmphasis = (unit: number) => unit === 42 || unit === 95 || unit === 126
const isDelimiter = (unit: number) =>
  unit === 46 || unit === 41 || unit === 58 || unit === 0xff1a || unit === 0x3001 || unit === 0xff0e || unit === 0xff09
