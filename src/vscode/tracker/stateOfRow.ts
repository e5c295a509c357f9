import { pickedState } from '../chosenTaskState.ts'
import { toUri } from '../convert.ts'
import type { SpecStore } from '../specStore.ts'
import type { TickOutcome } from '../tickOutcome.ts'
import { toldTaskState } from '../toldTaskState.ts'
import type { TreeNode } from './liveTree.ts'

/** Sets the task of a row to a state that the person picks. */
export async function stateOfRow(store: SpecStore, { row }: TreeNode): Promise<TickOutcome | undefined> {
  const subject = row.row?.subject
  if (subject?.kind !== 'task') return undefined
  const { document, task } = subject.held
  const uri = toUri(document)
  const { markers } = await store.checkSettings(uri)
  const state = await pickedState(markers)
  return state && toldTaskState(store, uri, [{ key: task.key, state, marker: task.marker }])
}
