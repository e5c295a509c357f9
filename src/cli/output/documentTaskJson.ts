import type { Checkbox, DocumentTask, PlanDocument } from '../../core/plan/planDocument.ts'
import type { TaskState } from '../../core/plan/plan.ts'
import type { LineIndex } from '../../core/text/lineIndex.ts'

export interface CheckboxJson {
  readonly line: number
  readonly column: number
  readonly offset: number
  readonly marker: string
  readonly state: TaskState
  readonly task: string | null
}

export interface DocumentTaskJson {
  readonly id: string
  readonly title: string
  readonly state: TaskState
  readonly marker: string
  readonly optional: boolean
  readonly line: number
  /** Of the marker character; a task heading without a box has none. */
  readonly offset: number | null
  readonly depth: number
  /** The id of the task it belongs to. */
  readonly parent: string | null
  readonly requirements: readonly string[]
  readonly dependsOn: readonly string[]
  readonly story: string | null
  readonly phase: string | null
  readonly parallel: boolean
  /** In minutes. */
  readonly estimate: number | null
}

export function checkboxJson(box: Checkbox, { tasks }: PlanDocument, index: LineIndex): CheckboxJson {
  const { line, character } = index.positionAt(box.offset)
  const task = tasks[box.task]?.id ?? null
  return { line: line + 1, column: character + 1, offset: box.offset, marker: box.marker, state: box.state, task }
}

export function documentTaskJson(task: DocumentTask, plan: PlanDocument, index: LineIndex): DocumentTaskJson {
  const { id, title, state, marker, optional, depth, requirements, dependsOn, parallel } = task
  return {
    id,
    title,
    state,
    marker,
    optional,
    line: index.lineOf(task.range.start) + 1,
    offset: plan.checkboxes[task.checkbox]?.offset ?? null,
    depth,
    parent: plan.tasks[task.parent]?.id ?? null,
    requirements,
    dependsOn,
    story: task.story ?? null,
    phase: task.phase ?? null,
    parallel,
    estimate: task.estimate ?? null,
  }
}
