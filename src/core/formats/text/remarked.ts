import { defaultMarkers, markerOfState, stateOfMarker, type Markers } from '../../plan/markers.ts'
import { readPlan } from '../../plan/readPlan.ts'
import { applyEdits } from '../../text/applyEdits.ts'
import type { TextEdit } from '../../text/range.ts'

/** A text that was written with the usual markers, so that `markers` read the same states from it where they can. */
export function remarked(text: string, markers: Markers): string {
  if (markers === defaultMarkers) return text
  const edits = readPlan(text).checkboxes.flatMap(({ offset, state }): readonly TextEdit[] => {
    if (stateOfMarker(text.charAt(offset), markers) === state) return []
    const newText = markerOfState(state, markers)
    return newText === undefined ? [] : [{ range: { start: offset, end: offset + 1 }, newText }]
  })
  return applyEdits(text, edits)
}
