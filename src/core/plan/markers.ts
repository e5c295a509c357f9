import type { TaskState } from './plan.ts'

/** What a marker between the brackets means. A marker that is not named counts as open and is shown as written. */
export type Markers = Readonly<Record<string, TaskState>>

/** `-` and `/` are work in progress, `~` is queued: the reading most tools share. A setting changes it. */
export const defaultMarkers: Markers = {
  ' ': 'open',
  '\t': 'open',
  x: 'done',
  X: 'done',
  '-': 'active',
  '/': 'active',
  '~': 'queued',
  '>': 'deferred',
  '!': 'blocked',
}

export const stateOfMarker = (marker: string, markers: Markers): TaskState =>
  Object.hasOwn(markers, marker) ? (markers[marker] ?? 'open') : 'open'

/** The marker to write for a state: a space and `x` always mean open and done, the others as `markers` has them. */
export function markerOfState(state: TaskState, markers: Markers): string | undefined {
  if (state === 'open') return ' '
  if (state === 'done') return 'x'
  return Object.entries(markers).find(([marker, meaning]) => meaning === state && marker.length === 1)?.[0]
}
