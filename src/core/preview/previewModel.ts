import type { TaskState } from '../plan/plan.ts'

/** The plan as the page draws it: light rows in the document's order; what stands inside a row is asked for later. */
export interface PreviewModel {
  /** The version of the document that was read. */
  readonly version: number
  readonly title: string
  /** The natural language of the plan, for `lang`. */
  readonly language: string
  readonly figures: Figures
  readonly rows: readonly PreviewRow[]
  /** Every requirement of the spec, each followed by its criteria; ids once. */
  readonly requirements: readonly PreviewRequirement[]
  /** The longest chain of open work: keys of tasks in the order in which they are to be done. */
  readonly criticalPath: readonly string[]
  /** Keys of tasks that wait for each other, one list a circle. */
  readonly cycles: readonly (readonly string[])[]
  /** Phases that wait for others as a whole, by the `phase` of their tasks. */
  readonly phaseWaits: readonly PhaseWait[]
  /** The states that a marker means, for the menu: no other can be set. */
  readonly states: readonly TaskState[]
}

export interface PhaseWait {
  readonly phase: string
  readonly after: string
}

/** Tasks without subtasks that have to be done, counted: optional and skipped ones are left out. */
export interface Figures {
  readonly total: number
  readonly done: number
  readonly active: number
  /** Marked as blocked by their author; what merely waits for another task is not counted. */
  readonly blocked: number
  /** Of the tasks that are still to be done, as far as the plan states estimates; in minutes. */
  readonly remaining?: number
}

export type PreviewRow = HeadingRow | TaskRow | ProseRow

interface Row {
  /** Stays the same when lines move, and differs between rows. */
  readonly key: string
  /** How many tasks it stands in: 0 for a main task, a heading and prose. */
  readonly depth: number
  /** The row that this one stands under: a heading or a task. */
  readonly parent?: string
}

export interface HeadingRow extends Row {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4 | 5 | 6
  readonly title: string
  /** Of the tasks in this section; absent where there are none. */
  readonly figures?: Figures
}

/** Paragraphs, tables, fences and lists that belong to no task: notes, legends, overviews. */
export interface ProseRow extends Row {
  readonly kind: 'prose'
  /** How many lines it has in the document, for a first guess of its height. */
  readonly lines: number
}

export interface TaskRow extends Row {
  readonly kind: 'task'
  readonly id: string
  /** Plain text but for the backticks of code, for search, for screen readers and until the body is there. */
  readonly title: string
  /** How many lines stand under its own one, subtasks and lists of requirements left out; 0 where there are none. */
  readonly lines: number
  /** Absent for a task heading without a box, and then there is nothing to tick. */
  readonly marker?: string
  readonly state: TaskState
  /** Its subtasks at every depth that have none themselves, skipped ones left out; absent for a leaf. */
  readonly subtasks?: { readonly total: number; readonly done: number }
  readonly optional: boolean
  readonly parallel: boolean
  readonly checkpoint: boolean
  /** Whether everything it waits for is done, and it is not. */
  readonly ready: boolean
  /** Ids of the open tasks that it waits for, or titles where they have none. */
  readonly blockedBy: readonly string[]
  /** What it names itself as done before it; what its phase waits for is in `phaseWaits` of the model. */
  readonly dependsOn: readonly TaskChip[]
  /** Ids as the page shows them; those that `requirements` of the model knows can be opened. */
  readonly requirements: readonly string[]
  readonly labels: readonly string[]
  readonly story?: string
  readonly phase?: string
  /** In minutes. */
  readonly estimate?: number
}

export interface TaskChip {
  readonly id: string
  /** The row of that task; absent where no task has the id. */
  readonly key?: string
}

export interface PreviewRequirement {
  readonly id: string
  /** The criterion's text, or the requirement's title. */
  readonly text: string
  /** The id of the requirement it belongs to; the same as `id` for a requirement. */
  readonly of: string
  readonly kind: 'requirement' | 'criterion'
}
