import type { TextRange } from '../text/range.ts'
import { anyOf, optionalWords } from './planWords.ts'
import { afterEmphasis, writtenId } from './taskId.ts'
import { titleOf } from './taskTitle.ts'

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
  const labels: string[] = []
  let at = afterSpaces(text, from, end)
  let optional = false
  const stars = starsEnd(text, from, firstLineEnd)
  if (stars > from) {
    optional = true
    at = afterSpaces(text, stars, end)
  }
  at = afterPictures(text, at, end)
  const emphasised = afterEmphasis(text, at, end) > at
  let id = writtenId(text, at, firstLineEnd)
  if (!id) {
    at = takeLabels(text, at, firstLineEnd, labels)
    id = labels.length > 0 ? writtenId(text, at, firstLineEnd) : undefined
  }
  if (id) {
    if (!emphasised && text.charCodeAt(id.end) === 42) optional = true
    at = takeLabels(text, afterSpaces(text, id.next, end), firstLineEnd, labels)
  }
  let title = titleOf(text, at, end, emphasised, end > firstLineEnd)
  if (title.text === '' && labels.length > 0) {
    const placeholder = labels.pop() ?? ''
    title = { ...titleOf(text, text.lastIndexOf(placeholder, at), end, false, end > firstLineEnd), text: placeholder }
  }
  const head: HeadInMaking = {
    id: id ? text.slice(id.start, id.end) : '',
    named: id?.named ?? false,
    title: title.text,
    titleRange: title.range,
    labels: labels.length + title.labels.length === 0 ? noLabels : [...labels, ...title.labels],
    optional: optional || title.optional || labels.some(label => isOptional(label)),
    parallel: labels.includes('P') || title.labels.includes('P'),
  }
  if (id) head.idRange = { start: id.start, end: id.end }
  return head
}

type HeadInMaking = { -readonly [Name in keyof TaskHead]: TaskHead[Name] }
const noLabels: readonly string[] = []

const optionalWord = new RegExp(`^(?:${anyOf(optionalWords)})$`, 'iu')
const isOptional = (label: string) => label.length < 24 && optionalWord.test(label)

/** `[P]`, `[US1]`, `(P)`, `(owner: …)` one after another; links are none. */
function takeLabels(text: string, from: number, end: number, labels: string[]): number {
  let at = from
  while (at < end) {
    const unit = text.charCodeAt(at)
    if (unit !== 91 && unit !== 40 && unit !== 0xff08) break
    const found = (unit === 91 ? bracketLabel : roundLabel).exec(text.slice(at, Math.min(end, at + 80)))
    if (found?.[1] === undefined) break
    labels.push(found[1])
    at = afterSpaces(text, at + found[0].length, end)
    if (text.charCodeAt(at) === 58) at = afterSpaces(text, at + 1, end)
  }
  return at
}

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
  const found = /^(?:[\u2190-\u2bff\ufe0f\u200d]|[\ud83c-\ud83e][\udc00-\udfff]){1,8}\s*/.exec(
    text.slice(from, Math.min(end, from + 24)),
  )
  return found ? from + found[0].length : from
}

function afterSpaces(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++
  return at
}
