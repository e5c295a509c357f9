import type { TaskState } from '../plan/plan.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import type { TextRange } from '../text/range.ts'
import { legendBoxes } from './legendBoxes.ts'

/** All boxes that can be ticked, as indices into the plan's checkboxes: those of a legend cannot. */
export function tickableBoxes(plan: PlanDocument): readonly number[] {
  const legend = legendBoxes(plan)
  return [...plan.checkboxes.keys()].filter(at => !legend.has(at))
}

/** A box with its brackets. */
export function boxRange(plan: PlanDocument, checkbox: number): TextRange {
  const at = plan.checkboxes[checkbox]?.offset ?? 1
  return { start: at - 1, end: at + 2 }
}

/** The box between whose brackets an offset stands: one at most. */
export function tickableBoxAt(plan: PlanDocument, offset: number): readonly number[] {
  const found = plan.checkboxes.findIndex(box => box.offset === offset || box.offset + 1 === offset)
  return found < 0 || legendBoxes(plan).has(found) ? [] : [found]
}

/** The boxes on the lines that ranges touch. A range that ends where a line begins does not touch that line. */
export function tickableBoxesIn(plan: PlanDocument, ranges: readonly TextRange[]): readonly number[] {
  const { items, lines } = plan.scan
  const legend = legendBoxes(plan)
  return plan.checkboxes.flatMap(({ item }, at) => {
    const line = lines[items[item]?.line ?? -1]
    return line && !legend.has(at) && ranges.some(range => touches(range, line)) ? [at] : []
  })
}

function touches(range: TextRange, line: TextRange): boolean {
  if (range.start >= line.start) return range.start <= line.end
  return range.end > line.start
}

/** What boxes become that are toggled together: done, or open where all of them are done. */
export function toggledState(plan: PlanDocument, checkboxes: readonly number[]): TaskState {
  return checkboxes.every(at => plan.checkboxes[at]?.state === 'done') ? 'open' : 'done'
}
