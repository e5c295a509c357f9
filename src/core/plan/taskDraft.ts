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
  /** Index of the draft it stands in, or -1. */
  readonly parent: number
  readonly firstLine: number
  lastLine: number
  references: ReferenceList[]
  fields: Field[]
  details: TextRange[]
  dependencies: WrittenDependency[]
  estimate: number | undefined
}

/** A draft with nothing under it yet. */
export function newDraft(
  head: TaskHead,
  section: Section,
  place: Pick<TaskDraft, 'checkbox' | 'parent' | 'firstLine' | 'lastLine'>,
  state: TaskState | undefined,
  marker: string,
): TaskDraft {
  return {
    head,
    section,
    checkbox: place.checkbox,
    state,
    marker,
    parent: place.parent,
    firstLine: place.firstLine,
    lastLine: place.lastLine,
    references: none,
    fields: none,
    details: none,
    dependencies: none,
    estimate: undefined,
  }
}

/** Most lists stay empty or hold one entry: the empty one is shared, and an array of one takes no room for more. */
const none: never[] = []

export function withAdded<Entry>(list: Entry[], added: Entry[]): Entry[] {
  if (list.length === 0) return added
  for (const entry of added) list.push(entry)
  return list
}
