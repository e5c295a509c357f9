import type * as vscode from 'vscode'
import { tickableBoxesIn } from '../core/language/tickableBoxes.ts'
import { boxKey } from '../core/plan/boxKeys.ts'
import type { TaskState } from '../core/plan/plan.ts'
import type { PlanDocument } from '../core/plan/planDocument.ts'
import { toOffsetsIn } from './convert.ts'
import { livePlan } from './livePlan.ts'
import type { SpecStore } from './specStore.ts'
import type { BoxAim } from './tickOutcome.ts'

/** Boxes of a document as it stands this moment. */
export interface LiveBoxes {
  readonly text: vscode.TextDocument
  readonly plan: PlanDocument
  /** Indices into the plan's checkboxes. */
  readonly boxes: readonly number[]
}

/** The boxes that `find` takes from a plan. Only Markdown has boxes. */
export async function liveBoxes(
  store: SpecStore,
  text: vscode.TextDocument,
  find: (plan: PlanDocument) => readonly number[],
): Promise<LiveBoxes | undefined> {
  if (text.languageId !== 'markdown') return undefined
  const { markers } = await store.checkSettings(text.uri)
  const plan = livePlan(text, markers)
  const boxes = find(plan)
  return boxes.length === 0 ? undefined : { text, plan, boxes }
}

/** The boxes on the lines that are selected in an editor, in the turn in which its plan is read. */
export function selectedBoxes(store: SpecStore, editor: vscode.TextEditor): Promise<LiveBoxes | undefined> {
  const { document } = editor
  const selected = () => editor.selections.map(selection => toOffsetsIn(document, selection))
  return liveBoxes(store, document, plan => tickableBoxesIn(plan, selected()))
}

/** What sets all of them to `state`, if by then they are what they are now. */
export function aimsAt({ text, plan, boxes }: LiveBoxes, state: TaskState): readonly BoxAim[] {
  const { version } = text
  return boxes.flatMap(at => {
    const marker = plan.checkboxes[at]?.marker
    return marker === undefined ? [] : [{ key: boxKey(plan, at), state, marker, version }]
  })
}
