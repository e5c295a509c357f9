import type { TextRange } from '../text/range.ts'
import { anyOf, optionalWords } from './planWords.ts'
import { afterEmphasis, writtenId } from './taskId.ts'
import { titleOf, type TaskTitle } from './taskTitle.ts'

/** What stands on a task's first line after its box, or in its heading. */
export interface TaskHead {
  readonly id: string
  readonly idRange?: TextRange
  /** Whether a word for "task" stands before the id. */
  readonly named: boolean
  readonly title: string
  readonly titleRange: TextRange
  readonly labels: readonly string[]
  readonly optional: boolean
  readonly parallel: boolean
}

/**
 * Reads id, labels, marks and title between `from` and `end`; the title may go on over several lines. Labels stand
 * before or after the id, or close the line.
 */
export function taskHead(text: string, from: number, end: number, firstLineEnd: number): TaskHead {
  const stars = starsEnd(text, from, firstLineEnd)
  const start = afterPictures(text, afterSpaces(text, stars, end), end)
  const emphasised = afterEmphasis(text, start, end) > start
  const first = writtenId(text, start, firstLineEnd)
  const before = first ? noLabels : labelsAt(text, start, firstLineEnd)
  const id = first ?? (before.labels.length > 0 ? writtenId(text, before.end, firstLineEnd) : undefined)
  const after = id ? labelsAt(text, afterSpaces(text, id.next, end), firstLineEnd) : noLabels
  const titleStart = id ? Math.max(after.end, afterSpaces(text, id.next, end)) : Math.max(before.end, start)
  const written = titleOf(text, titleStart, end, emphasised, end > firstLineEnd)
  const beside = joined(before.labels, after.labels)
  const title = written.text === '' && beside.length > 0 ? placeholder(text, beside, titleStart) : written
  const labels = title === written ? joined(beside, title.labels) : beside.slice(0, -1)
  const starred = id !== undefined && !emphasised && text.charCodeAt(id.end) === 42
  const optional = stars > from || starred || title.optional || labels.some(isOptional)
  const parallel = labels.includes('P')
  if (!id) return { id: '', named: false, title: title.text, titleRange: title.range, labels, optional, parallel }
  return {
    id: text.slice(id.start, id.end),
    idRange: { start: id.start, end: id.end },
    named: id.named,
    title: title.text,
    titleRange: title.range,
    labels,
    optional,
    parallel,
  }
}

/** Labels that stand together, and where the text goes on behind them. */
interface LabelRun {
  readonly labels: readonly string[]
  readonly end: number
}

const noLabels: LabelRun = { labels: [], end: 0 }

const joined = (some: readonly string[], more: readonly string[]) =>
  more.length === 0 ? some : some.length === 0 ? more : [...some, ...more]

/** A title of nothing but a label in brackets is a placeholder that waits to be filled in. */
function placeholder(text: string, labels: readonly string[], from: number): TaskTitle {
  const last = labels[labels.length - 1] ?? ''
  const start = text.lastIndexOf(last, from)
  return { text: last, range: { start, end: start + last.length }, optional: false, labels: [] }
}

const optionalWord = new RegExp(`^(?:${anyOf(optionalWords)})$`, 'iu')
const isOptional = (label: string) => label.length < 24 && optionalWord.test(label)

/** `[P]`, `[US1]`, `(P)`, `(owner: …)` one after another; links are none. */
function labelsAt(text: string, from: number, end: number): LabelRun {
  if (!isBracket(text.charCodeAt(from))) return noLabels
  const labels: string[] = []
  let at = from
  while (at < end && isBracket(text.charCodeAt(at))) {
    const pattern = text.charCodeAt(at) === 91 ? bracketLabel : roundLabel
    const found = pattern.exec(text.slice(at, Math.min(end, at + 80)))
    if (found?.[1] === undefined) break
    labels.push(found[1])
    at = afterSpaces(text, at + found[0].length, end)
    if (text.charCodeAt(at) === 58) at = afterSpaces(text, at + 1, end)
  }
  return { labels, end: at }
}

const isBracket = (unit: number) => unit === 91 || unit === 40 || unit === 0xff08
const bracketLabel = /^\[([^\][\n]{1,60})\](?![([])/
const roundLabel = new RegExp(`^[(（]((?:P|owner[:：][^)）\\n]{1,60}|parallel|${anyOf(optionalWords)}))[)）]`, 'iu')

/** Past the `*` or `\*` that directly follows the box and marks the task optional; `from` itself where there is none. */
function starsEnd(text: string, from: number, end: number): number {
  let at = from
  while (at < end && at < from + 2 && (text.charCodeAt(at) === 42 || text.charCodeAt(at) === 92)) at++
  return at === end || text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 ? at : from
}

/** Past signs such as `✅` that other tools put before the id. */
function afterPictures(text: string, from: number, end: number): number {
  if (from >= end || text.charCodeAt(from) < 0x2190) return from
  const found = /^(?:[\u2190-\u2bff]|\ufe0f|\u200d|[\ud83c-\ud83e][\udc00-\udfff]){1,8}\s*/.exec(
    text.slice(from, Math.min(end, from + 24)),
  )
  return found ? from + found[0].length : from
}

function afterSpaces(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++
  return at
}
