import type { Problem } from '../text/problem.ts'
import type { LineScan } from '../text/lineScan.ts'
import type { TextRange } from '../text/range.ts'
import type { TaskState } from './plan.ts'

/** A box in a file, task or not. */
export interface Checkbox {
  /** The offset of the marker character between the brackets. */
  readonly offset: number
  readonly marker: string
  readonly state: TaskState
  /** Index into `tasks`, or -1 for an item that is no task. */
  readonly task: number
  /** Index into the scan's list items. */
  readonly item: number
}

/** One id in a reference list, as written and as meant. */
export interface Reference {
  readonly range: TextRange
  /** As it is written: `1.2-1.4`, `Requirement 4`, `All`. */
  readonly written: string
  /** Ranges expanded, prefixes kept; a wildcard or a whole requirement stays one id. Empty for free text. */
  readonly ids: readonly string[]
}

/** A line (or span) that cites requirements. `range` covers label and values. */
export interface ReferenceList {
  readonly range: TextRange
  readonly label: string
  readonly references: readonly Reference[]
}

/** Another field under a task: `_Leverage: …_`, `File: …`. Kept and shown, never disturbed. */
export interface Field {
  readonly name: string
  readonly value: string
  readonly range: TextRange
}

/** A mention of another task that must be done before. */
export interface DependencyMention {
  readonly range: TextRange
  /** The id of the task that waits. */
  readonly from: string
  /** The id of the task it waits for, as written. */
  readonly to: string
  readonly notation: string
}

/** A task as it stands in a file, every part with its range. */
export interface DocumentTask {
  /** Id, title and repetition: stays the same when lines move. */
  readonly key: string
  /** Empty where none is written. */
  readonly id: string
  readonly idRange?: TextRange
  readonly title: string
  readonly titleRange: TextRange
  /** The whole task: its first line to the last one that belongs to it, subtasks included. */
  readonly range: TextRange
  /** Index into `checkboxes`, or -1 for a task heading without a box. */
  readonly checkbox: number
  readonly state: TaskState
  /** The marker as written, or empty. */
  readonly marker: string
  readonly optional: boolean
  readonly parallel: boolean
  readonly checkpoint: boolean
  /** 0 for a main task. */
  readonly depth: number
  /** Index into `tasks`, or -1. */
  readonly parent: number
  readonly labels: readonly string[]
  readonly story?: string
  readonly phase?: string
  /** In minutes. */
  readonly estimate?: number
  /** Own reference lists, those of subtasks left out. */
  readonly references: readonly ReferenceList[]
  /** Every id that `references` name, in order, without repeats. */
  readonly requirements: readonly string[]
  /** Ids of tasks that must be done before, as far as written. */
  readonly dependsOn: readonly string[]
  readonly fields: readonly Field[]
  /** Text lines below the title that are neither references nor fields nor subtasks. */
  readonly details: readonly TextRange[]
}

/** A figure that a plan states about itself, such as a total or a progress of `3/12`. */
export interface Statistic {
  readonly kind: 'total' | 'done' | 'estimate' | 'status' | 'updated'
  readonly value: string
  readonly range: TextRange
}

/** A plan as it stands in a file. It loses nothing: what it does not name is still in `scan.text`. */
export interface PlanDocument {
  readonly scan: LineScan
  readonly title: string
  readonly checkboxes: readonly Checkbox[]
  readonly tasks: readonly DocumentTask[]
  readonly dependencies: readonly DependencyMention[]
  readonly statistics: readonly Statistic[]
  readonly problems: readonly Problem[]
}
