import type { TextRange } from '../text/range.ts'

/** `_Label: value_`, `_Label:_ value`, `**Label**: value` or `Label: value`. */
export interface LabelledText {
  /** As written, without marks. */
  readonly label: string
  /** The value without the marks that close it. */
  readonly value: TextRange
  /** From the first mark to the last one. */
  readonly range: TextRange
  /** Whether emphasis sets the label off from plain text. */
  readonly marked: boolean
  /** Emphasis that began before the label is still open at the line's end. */
  readonly unclosed: boolean
}

const longestLabel = 48

/** Reads a label and its value between `from` and `end`, one line; undefined where no label begins there. */
export function labelledText(text: string, from: number, end: number): LabelledText | undefined {
  let at = from
  while (at < end && isMark(text.charCodeAt(at))) at++
  const opening = at - from
  if (opening > 3) return undefined
  const colon = colonAfter(text, at, Math.min(end, at + longestLabel))
  if (colon < 0) return undefined
  const labelEnd = beforeMarksAndSpaces(text, at, colon)
  if (labelEnd === at || isSpaceOrMark(text.charCodeAt(at))) return undefined
  const label = text.slice(at, labelEnd)
  const closedBefore = hasMark(text, labelEnd, colon)
  const afterColon = skipMarks(text, colon + 1, end)
  const closedAfter = opening > 0 && !closedBefore && afterColon > colon + 1
  const start = skipSpaces(text, closedAfter ? afterColon : colon + 1, end)
  const last = beforeSpaces(text, start, end)
  const open = opening > 0 && !closedBefore && !closedAfter
  const closing = open ? closingMark(text, start, last, text.charCodeAt(from)) : last
  const value = { start, end: closing < 0 ? last : beforeSpaces(text, start, closing) }
  return {
    label,
    value,
    range: { start: from, end: closing < 0 ? last : skipMarks(text, closing, last) },
    marked: opening > 0,
    unclosed: open && closing < 0,
  }
}

/**
 * Where emphasis of `mark` closes: after something other than a blank, and not inside a word, so that the underscore
 * of `REQ_1` does not end it. -1 where it stays open.
 */
function closingMark(text: string, start: number, end: number, mark: number): number {
  const first = text.slice(start, end).indexOf(mark === 95 ? '_' : '*')
  if (first < 0) return -1
  if (first > 0 && start + first === end - 1 && text.charCodeAt(end - 2) !== 32) return end - 1
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 96) {
      const close = text.slice(at + 1, end).indexOf('`')
      if (close >= 0) at += close + 1
    } else if (unit === mark && at > start && text.charCodeAt(at - 1) !== 32) {
      const after = skipMarks(text, at, end)
      if (mark === 42 || after === end || !isWordUnit(text.charCodeAt(after))) return at
      at = after
    }
  }
  return -1
}

function colonAfter(text: string, from: number, end: number): number {
  let spaces = 0
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 58 || unit === 0xff1a) return at
    if (unit === 32 && ++spaces > 4) return -1
    if (unit === 96 || unit === 91 || unit === 93 || unit === 40 || unit === 46 || unit === 0x3002) return -1
  }
  return -1
}

const isMark = (unit: number) => unit === 95 || unit === 42
const isSpaceOrMark = (unit: number) => unit === 32 || unit === 9 || isMark(unit)

/** Letters and digits of any script: everything past ASCII counts but punctuation for Chinese and Japanese. */
const isWordUnit = (unit: number) =>
  (unit >= 48 && unit <= 57) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 97 && unit <= 122) ||
  (unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f) && !(unit >= 0x3000 && unit <= 0x303f) && unit < 0xff00)

function skipMarks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isMark(text.charCodeAt(at))) at++
  return at
}

function skipSpaces(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++
  return at
}

function beforeSpaces(text: string, start: number, end: number): number {
  let at = end
  while (at > start && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--
  return at
}

function beforeMarksAndSpaces(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isSpaceOrMark(text.charCodeAt(at - 1))) at--
  return at
}

function hasMark(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (isMark(text.charCodeAt(at))) return true
  return false
}
