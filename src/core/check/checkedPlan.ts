import type { DocumentTask } from '../plan/planDocument.ts'
import { lastAtOrBefore } from '../text/lastAtOrBefore.ts'
import type { TextRange } from '../text/range.ts'
import type { CheckedDocuments } from './checkedDocuments.ts'
import type { CheckedGraph } from './checkedGraph.ts'
import type { CheckedStretch } from './checkedStretch.ts'
import type { PlanSums } from './planSums.ts'

/** The plan as a whole: its stretches, and what is known of them together. */
export interface CheckedPlan {
  readonly documents: CheckedDocuments
  readonly places: readonly StretchPlace[]
  readonly taskCount: number
  /** What the stretches count, added up: it says at once where no stretch has anything. */
  readonly sums: PlanSums
  /** The ids that more than one task has. */
  readonly repeatedIds: ReadonlySet<string>
  readonly graph: CheckedGraph
}

/** Where a stretch stands in its plan. */
export interface StretchPlace {
  readonly stretch: CheckedStretch
  /** In UTF-16 units. */
  readonly start: number
  /** The number of lines, of headings and of tasks before it. */
  readonly line: number
  readonly heading: number
  readonly task: number
}

/**
 * Those that stand where they stood `before` are the same.
 * @param sameCount so many of the first stretches are those of `before`
 */
export function stretchPlaces(
  stretches: readonly CheckedStretch[],
  before: readonly StretchPlace[],
  sameCount: number,
): readonly StretchPlace[] {
  const places = before.slice(0, sameCount)
  let [start, line, heading, task] = endOf(places.at(-1))
  for (let at = sameCount; at < stretches.length; at++) {
    const stretch = stretches[at]
    if (!stretch) continue
    const held = before[at]
    const isHeld =
      held?.stretch === stretch &&
      held.start === start &&
      held.line === line &&
      held.heading === heading &&
      held.task === task
    places.push(isHeld ? held : { stretch, start, line, heading, task })
    const { size } = stretch
    start += size.length
    line += size.lines
    heading += size.headings
    task += size.tasks
  }
  return places
}

function endOf(place: StretchPlace | undefined): readonly [number, number, number, number] {
  if (!place) return [0, 0, 0, 0]
  const { size } = place.stretch
  return [place.start + size.length, place.line + size.lines, place.heading + size.headings, place.task + size.tasks]
}

/** A task with its place and its index there. */
export interface PlacedTask {
  readonly place: StretchPlace
  readonly at: number
  readonly task: DocumentTask
}

/** A task of the plan by its index. */
export function placedTask(places: readonly StretchPlace[], index: number): PlacedTask | undefined {
  const place = places[lastAtOrBefore(places, index, ({ task }) => task)]
  const at = index - (place?.task ?? 0)
  const task = place?.stretch.plan.tasks[at]
  return place && task ? { place, at, task } : undefined
}

export const placedRange = ({ start, end }: TextRange, by: number): TextRange => ({ start: start + by, end: end + by })
