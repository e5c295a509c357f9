import { lastAtOrBefore } from '../text/lastAtOrBefore.ts'
import type { TextEdit } from '../text/range.ts'
import { lastOf, type Steps } from '../text/steps.ts'
import { sectionsAtTop } from './draftReader.ts'
import type { Markers } from './markers.ts'
import { follows, readPart, sectionsAfter, type PartPlace, type PlanPart } from './planPart.ts'

/** The parts of a plan, in order; put together they are its text. There is always one. */
export type PlanParts = readonly PlanPart[]

export function partSteps(text: string, markers: Markers, size: number): Steps<PlanParts> {
  return cutSteps(text, { isFirst: true, around: sectionsAtTop, markers, size })
}

/** The parts after an edit: only what it touches is read again, and what follows as far as it means something else now. */
export function editedParts(parts: PlanParts, { range, newText }: TextEdit): PlanParts {
  const starts = startsOf(parts)
  let first = partAt(starts, range.start - 1)
  let last = Math.max(first, partAt(starts, range.end))
  for (let step = 1; ;) {
    const start = starts[first] ?? 0
    const before = parts[first - 1]
    const held = parts[first]
    const text = joined(parts, first, last + 1)
    const edited = text.slice(0, range.start - start) + newText + text.slice(range.end - start)
    const fresh = held ? readAgain(edited, held, before) : []
    const [opening] = fresh
    if (before && opening && (edited === '' || !follows(before, opening))) {
      first--
      continue
    }
    const closing = fresh[fresh.length - 1]
    const after = parts[last + 1]
    if (after && closing && (edited === '' || !follows(closing, after))) {
      last = Math.min(parts.length - 1, last + step)
      step *= 2
      continue
    }
    const made = parts.toSpliced(first, last + 1 - first, ...fresh)
    known.set(made, movedStarts(starts, first, last + 1, fresh, newText.length - (range.end - range.start)))
    return made
  }
}

export function joined(parts: PlanParts, from = 0, to = parts.length): string {
  let text = ''
  for (let at = from; at < to; at++) text += parts[at]?.text ?? ''
  return text
}

/** A part that became twice as long as usual is cut again. */
function readAgain(text: string, held: PlanPart, before: PlanPart | undefined): PlanParts {
  const { isFirst, markers, size } = held
  const place = { isFirst, around: before ? sectionsAfter(before).around : sectionsAtTop, markers, size }
  const whole = readPart(text, place)
  return whole.scan.lines.length <= 2 * size ? [whole] : lastOf(cutSteps(text, place))
}

/** Looks at some lines, cuts them at the last place where that can be done, and goes on from there. */
function* cutSteps(text: string, opening: PartPlace): Steps<PlanParts> {
  const parts: PlanPart[] = []
  let place = opening
  for (let start = 0, lines = opening.size; ;) {
    const end = afterLines(text, start, lines)
    const seen = readPart(text.slice(start, end), place)
    if (end === text.length) return [...parts, seen]
    const cutAt = seen.scan.lines[seen.ends.cuts.at(-1) ?? 0]?.start ?? 0
    const part = cutAt > 0 ? readPart(seen.text.slice(0, cutAt), place) : seen
    if (cutAt === 0 || part.isOpen) {
      lines *= 2
      continue
    }
    if (parts.push(part) % readAtOnce === 0) yield
    place = { ...opening, isFirst: false, around: sectionsAfter(part).around }
    start += cutAt
    lines = opening.size
  }
}

/** About as many as take a few milliseconds the first time. */
const readAtOnce = 8

/** The end of the line that is so many lines on. */
function afterLines(text: string, from: number, count: number): number {
  let at = from
  for (let line = 0; line < count && at < text.length; line++) {
    while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++
    at += text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1
  }
  return Math.min(at, text.length)
}

/** Where parts begin is kept beside them, so that an edit does not look at all of them again. */
const known = new WeakMap<PlanParts, Float64Array>()

function startsOf(parts: PlanParts): Float64Array {
  const held = known.get(parts)
  if (held) return held
  const starts = new Float64Array(parts.length)
  for (let at = 0, start = 0; at < parts.length; at++) {
    starts[at] = start
    start += parts[at]?.text.length ?? 0
  }
  known.set(parts, starts)
  return starts
}

/** The beginnings after the parts from `first` to `next` became others and the text `by` units longer. */
function movedStarts(starts: Float64Array, first: number, next: number, fresh: PlanParts, by: number): Float64Array {
  const moved = new Float64Array(starts.length - (next - first) + fresh.length)
  moved.set(starts.subarray(0, first))
  let start = starts[first] ?? 0
  for (const [at, { text }] of fresh.entries()) {
    moved[first + at] = start
    start += text.length
  }
  const shift = first + fresh.length - next
  for (let at = next; at < starts.length; at++) moved[at + shift] = (starts[at] ?? 0) + by
  return moved
}

/** The last part that begins at `offset` or before it. */
const partAt = (starts: Float64Array, offset: number) =>
  Math.max(
    0,
    lastAtOrBefore(starts, offset, start => start),
  )
