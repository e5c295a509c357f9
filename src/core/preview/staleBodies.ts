import { bodyText } from './bodyText.ts'
import { definitionsIn } from './definitionsIn.ts'
import { isSame } from './isSame.ts'
import type { PreviewReading } from './readPreview.ts'
import type { RowPlace } from './rowPlaces.ts'

/**
 * Keys of rows that stayed and whose own lines say something else now; of all of them where what they draw on is
 * another one: the design, or the addresses of links. Only rows that an edit touched are compared by their text.
 */
export function staleBodies(before: PreviewReading, after: PreviewReading): readonly string[] {
  const former = new Map(before.places.map(place => [place.key, place]))
  const kept = after.places.filter(({ key }) => former.has(key))
  if (!isSame(backgroundOf(before), backgroundOf(after))) return kept.map(({ key }) => key)
  const span = changedSpan(before.plan.text, after.plan.text)
  return kept.flatMap(place => {
    const old = former.get(place.key)
    if (!old || isUntouched(before, old, after, place, span)) return []
    return bodyText(before.plan.plan, old) === bodyText(after.plan.plan, place) ? [] : [place.key]
  })
}

function backgroundOf({ spec, plan }: PreviewReading): unknown {
  return [
    spec.documents.filter(({ role }) => role === 'design').map(({ name, text }) => [name, text]),
    [...definitionsIn(plan)],
  ]
}

/** Where two texts differ: both begin alike up to `start` and end alike from their own end on. */
interface ChangedSpan {
  readonly start: number
  readonly endBefore: number
  readonly endAfter: number
}

function changedSpan(before: string, after: string): ChangedSpan {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let same = 0
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++
  return { start, endBefore: before.length - same, endAfter: after.length - same }
}

/** Whether a row has the lines it had, all before the edit or all behind it. */
function isUntouched(
  before: PreviewReading,
  old: RowPlace,
  after: PreviewReading,
  place: RowPlace,
  span: ChangedSpan,
): boolean {
  const [from, to] = [extentOf(before, old), extentOf(after, place)]
  const isBefore = from.end < span.start && to.end < span.start && from.start === to.start
  const isBehind =
    from.start > span.endBefore && to.start > span.endAfter && from.start - span.endBefore === to.start - span.endAfter
  return (isBefore || isBehind) && from.column === to.column && hasSameLines(old, place)
}

function hasSameLines(old: RowPlace, place: RowPlace): boolean {
  const shift = place.line - old.line
  return old.body.length === place.body.length && old.body.every((line, at) => line + shift === place.body[at])
}

function extentOf(
  { plan }: PreviewReading,
  { line, body }: RowPlace,
): { readonly start: number; readonly end: number; readonly column: number } {
  const { lines } = plan.plan.scan
  const [first, last] = [lines[line], lines[body[body.length - 1] ?? line]]
  return { start: first?.start ?? 0, end: last?.end ?? 0, column: first?.column ?? 0 }
}
