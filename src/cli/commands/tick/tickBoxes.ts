import type { Markers } from '../../../core/plan/markers.ts'
import type { TaskState } from '../../../core/plan/plan.ts'
import type { PlanDocument } from '../../../core/plan/planDocument.ts'
import { readPlan } from '../../../core/plan/readPlan.ts'
import { setBoxState } from '../../../core/plan/setTaskState.ts'
import { applyEdits } from '../../../core/text/applyEdits.ts'
import { lineIndex } from '../../../core/text/lineIndex.ts'

export interface TickedTask {
  /** The id, else the title. */
  readonly task: string
  readonly from: TaskState
  readonly to: TaskState
  readonly line: number
}

export interface Ticked {
  readonly text: string
  readonly changed: readonly TickedTask[]
}

export type TickResult =
  { readonly ok: true; readonly ticked: Ticked } | { readonly ok: false; readonly message: string }

/**
 * Sets boxes one after another, each in the text that the former left, so that a parent sees all its subtasks when
 * it follows them. A box keeps its index and its place: only its marker changes.
 */
export function tickBoxes(
  before: PlanDocument,
  boxes: readonly number[],
  to: TaskState,
  { rollUp, markers }: { readonly rollUp: boolean; readonly markers: Markers },
): TickResult {
  const { text } = before.scan
  let plan = before
  for (const box of boxes) {
    const result = setBoxState(plan, box, to, { rollUp, markers })
    if (result.kind === 'refused') return { ok: false, message: `no marker stands for ${to}, so it cannot be written.` }
    if (result.edits.length > 0) plan = readPlan(applyEdits(plan.scan.text, result.edits), { markers })
  }
  const places = lineIndex(text)
  const changed = before.checkboxes.flatMap((box, at) => {
    const now = plan.checkboxes[at]
    if (!now || now.marker === box.marker) return []
    const task = before.tasks[box.task]
    const line = places.lineOf(box.offset) + 1
    return [{ task: task?.id || task?.title || `:${line}`, from: box.state, to: now.state, line }]
  })
  return { ok: true, ticked: { text: plan.scan.text, changed } }
}
