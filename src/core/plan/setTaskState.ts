import type { TextEdit } from '../text/range.ts'
import { defaultMarkers, markerOfState, type Markers } from './markers.ts'
import type { TaskState } from './plan.ts'
import type { Checkbox, DocumentTask, PlanDocument } from './planDocument.ts'

export interface SetStateOptions {
  /** Parents follow: done when all beneath them is done, open again or active when it is not. */
  readonly rollUp?: boolean
  /** What the markers mean; the first marker of a state is the one that is written. */
  readonly markers?: Markers
}

/** One box that changes. */
export interface StateChange {
  /** Index into the document's checkboxes. */
  readonly checkbox: number
  /** Index into the document's tasks, or -1 for an item. */
  readonly task: number
  readonly from: TaskState
  readonly to: TaskState
}

export type SetStateResult =
  | { readonly kind: 'changed'; readonly edits: readonly TextEdit[]; readonly changes: readonly StateChange[] }
  /** Nothing can be written: why, in a word a program can tell apart. */
  | { readonly kind: 'refused'; readonly reason: 'no-such-task' | 'no-such-box' | 'no-box' | 'no-marker' }

/** Sets a task's state. This module is the only one that writes boxes: one character each, and nothing else. */
export function setTaskState(
  document: PlanDocument,
  task: number,
  state: TaskState,
  options: SetStateOptions = {},
): SetStateResult {
  const found = document.tasks[task]
  if (!found) return { kind: 'refused', reason: 'no-such-task' }
  if (found.checkbox < 0) return { kind: 'refused', reason: 'no-box' }
  return setBoxState(document, found.checkbox, state, options)
}

/** Sets the state of any box, task or item. */
export function setBoxState(
  document: PlanDocument,
  checkbox: number,
  state: TaskState,
  options: SetStateOptions = {},
): SetStateResult {
  return setBoxStates(document, new Map([[checkbox, state]]), options)
}

/** Sets the states of several boxes, by their index, at once: all of them or, where one cannot be written, none. */
export function setBoxStates(
  document: PlanDocument,
  states: ReadonlyMap<number, TaskState>,
  { rollUp = false, markers = defaultMarkers }: SetStateOptions = {},
): SetStateResult {
  for (const [checkbox, state] of states) {
    if (!document.checkboxes[checkbox]) return { kind: 'refused', reason: 'no-such-box' }
    if (markerOfState(state, markers) === undefined) return { kind: 'refused', reason: 'no-marker' }
  }
  const wanted = new Map(states)
  if (rollUp) {
    for (const checkbox of states.keys()) addParents(document, document.checkboxes[checkbox]?.task ?? -1, wanted)
    // What is asked for itself stands above what follows from it.
    for (const [checkbox, state] of states) wanted.set(checkbox, state)
  }
  const changes: StateChange[] = []
  const edits: TextEdit[] = []
  for (const [index, to] of wanted) {
    const changed = document.checkboxes[index]
    const written = markerOfState(to, markers)
    if (!changed || written === undefined || changed.state === to) continue
    changes.push({ checkbox: index, task: changed.task, from: changed.state, to })
    edits.push({ range: { start: changed.offset, end: changed.offset + 1 }, newText: written })
  }
  return { kind: 'changed', edits: edits.sort((a, b) => a.range.start - b.range.start), changes }
}

/** The boxes above `task` that have to follow, from the inside out. Optional subtasks hold no parent back. */
function addParents(document: PlanDocument, task: number, wanted: Map<number, TaskState>): void {
  const children = childrenOf(document.tasks)
  for (let at = document.tasks[task]?.parent ?? -1; at >= 0; at = document.tasks[at]?.parent ?? -1) {
    const parent = document.tasks[at]
    const box = document.checkboxes[parent?.checkbox ?? -1]
    if (!parent || !box) continue
    const states = (children[at] ?? []).flatMap(child => countedState(document, child, wanted))
    const to = stateOfAll(states, box)
    if (to !== undefined) wanted.set(parent.checkbox, to)
  }
}

function stateOfAll(states: readonly TaskState[], { state }: Checkbox): TaskState | undefined {
  if (states.length === 0) return undefined
  if (states.every(isClosed)) return 'done'
  if (isClosed(state)) return 'open'
  return undefined
}

const isClosed = (state: TaskState) => state === 'done' || state === 'skipped'

/** A child's state as it will be; an optional one that is open counts for nothing. */
function countedState(
  document: PlanDocument,
  child: number,
  wanted: ReadonlyMap<number, TaskState>,
): readonly TaskState[] {
  const task = document.tasks[child]
  if (!task) return []
  const state = wanted.get(task.checkbox) ?? task.state
  return task.optional && !isClosed(state) ? [] : [state]
}

function childrenOf(tasks: readonly DocumentTask[]): readonly (readonly number[])[] {
  const children: number[][] = tasks.map(() => [])
  for (const [index, { parent }] of tasks.entries()) children[parent]?.push(index)
  return children
}
