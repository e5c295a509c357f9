import type { Spec } from '../../core/language/spec.ts'
import { isNarrowed, type RequirementsLook } from '../../core/tracker/requirementsLook.ts'
import type { RowFace, TrackerRow } from '../../core/tracker/trackerRow.ts'
import type { RowStyle } from './trackerRows.ts'

type Rows = (spec: Spec) => readonly TrackerRow[]

/** An overview at first; what somebody asked for by a filter lies open. */
export function requirementsStyle(look: RequirementsLook, rowsOf: Rows): RowStyle {
  const isAsked = isNarrowed(look) || look.group === 'phase'
  return {
    name: [look.group, look.filter, look.find].join(' '),
    rowsOf,
    isUnfolded: face => isAsked && (face.kind === 'group' || face.kind === 'requirement'),
    hasBoxes: false,
  }
}

/** A plan lies open as far as there is something to do. */
export function tasksStyle(rowsOf: Rows): RowStyle {
  return { name: 'tasks', rowsOf, isUnfolded: hasWork, hasBoxes: true }
}

/** Larger parts would fill the view by themselves. */
const largest = 40

function hasWork(face: RowFace): boolean {
  return face.done < face.required && face.required <= largest
}
