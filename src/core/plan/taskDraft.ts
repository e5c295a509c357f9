import type { TextRange } from '../text/range.ts'
import type { Field, ReferenceList } from './planDocument.ts'
import type { TaskState } from './plan.ts'
import type { TaskHead } from './taskHead.ts'

/** A heading with what it says about the boxes below it. */
export interface Section {
  readonly level: number
  readonly items: boolean
  readonly phase: string | undefined
  readonly story: string | undefined
  /** The draft of the task heading that this section lies in, or -1. */
  readonly draft: number
}

/** Another task that has to be done before, as it is mentioned under the one that waits. */
export interface WrittenDependency {
  readonly range: TextRange
  readonly to: string
  readonly notation: string
}

/** A box or heading that may be a task, while its lines are gathered. */
export interface TaskDraft {
  readonly head: TaskHead
  readonly section: Section
  /** Index into the checkboxes, or -1 for a heading. */
  readonly checkbox: number
  readonly state: TaskState | undefined
  readonly marker: string
  /** The column of the bullet; -1 for a heading. */
  readonly column: number
  /** Index of the draft it stands in, or -1. */
  readonly parent: number
  readonly firstLine: number
  lastLine: number
  readonly references: ReferenceList[]
  readonly fields: Field[]
  readonly details: TextRange[]
  readonly dependencies: WrittenDependency[]
  estimate: number | undefined
}
