import type { Problem } from '../text/problem.ts'
import type { PlanFormat } from './planFormat.ts'
import { told } from '../text/told.ts'

/** The placeholders that a format has left in its writing: what nobody could know is told where it stands. */
export function openSlots(text: string, { slots }: Pick<PlanFormat, 'slots'>): readonly Problem[] {
  const found: Problem[] = []
  for (const slot of slots) {
    for (let at = text.indexOf(slot); at >= 0; at = text.indexOf(slot, at + slot.length)) {
      found.push(openSlot(slot, at))
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start)
}

/** A placeholder at an offset of the text it is left in. */
export function openSlot(slot: string, start: number): Problem {
  return {
    code: 'open-slot',
    severity: 'information',
    range: { start, end: start + slot.length },
    ...told('{0} is not known from the design and the requirements; fill it in.', slot),
  }
}
