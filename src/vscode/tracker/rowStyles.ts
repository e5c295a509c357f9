import type { Spec } from '../../core/language/spec.ts'
import { isNarrowed, type RequirementsLook } from '../../core/tracker/requirementsLook.ts'
import { trackedSpec } from '../../core/tracker/trackedSpec.ts'
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

/** A plan lies open as far as there is something to do, a long one as far as somebody has begun. */
export function tasksStyle(rowsOf: Rows): RowStyle {
  return {
    name: 'tasks',
    rowsOf,
    isUnfolded: (face, spec) => hasWork(face) && (isBegun(face) || trackedSpec(spec).tasks.length <= fewTasks),
    hasBoxes: true,
  }
}

/** The view asks at once for all that lies open, however far below. */
const fewTasks = 400

const isBegun = (face: RowFace): boolean => (face.kind === 'task' ? face.state === 'active' : face.done > 0)

/** Larger parts would fill the view by themselves. */
const largest = 40

function hasWork(face: RowFace): boolean {
  return face.done < face.required && face.required <= largest
}
