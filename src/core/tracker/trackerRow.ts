import type { SpecTask } from '../language/spec.ts'
import type { Place } from '../language/specDocument.ts'
import type { TaskState } from '../plan/plan.ts'
import type { CriterionTrace, RequirementTrace, Standing, Tally } from '../trace/trace.ts'

/** A row of a tracker view. What is beneath it is made when it is asked for. */
export interface TrackerRow {
  /** Unique among the rows of its spec; the same when lines move. */
  readonly key: string
  /** All that is shown of it: rows of one key with equal faces look the same. */
  readonly face: RowFace
  /** What it stands for, for whoever wants to say more about it. */
  readonly subject: RowSubject
  /** Where a click goes. */
  readonly place: Place
  readonly children: () => readonly TrackerRow[]
}

export type RowFace = GroupFace | RequirementFace | CriterionFace | TaskFace

/** Rows that stand together: a phase of the plan, a main task with its title, or the criteria that no task cites. */
export interface GroupFace extends Tally {
  readonly kind: 'group'
  readonly of: 'phase' | 'mainTask' | 'uncovered' | 'rest'
  readonly title: string
  /** The criteria in it, where it groups criteria. */
  readonly criteria: number
  readonly hasChildren: boolean
}

export interface RequirementFace extends Tally {
  readonly kind: 'requirement'
  readonly id: string
  readonly title: string
  readonly standing: Standing
  readonly criteria: number
  readonly uncovered: number
  readonly hasChildren: boolean
}

export interface CriterionFace extends Tally {
  readonly kind: 'criterion'
  readonly id: string
  readonly text: string
  readonly standing: Standing
  /** Tasks that cite it, optional ones too. */
  readonly tasks: number
  readonly hasChildren: boolean
}

/** The tally counts the tasks beneath it that have none beneath them. */
export interface TaskFace extends Tally {
  readonly kind: 'task'
  readonly id: string
  readonly title: string
  readonly state: TaskState
  /** Whether it has a box that can be set. */
  readonly hasBox: boolean
  readonly optional: boolean
  /** It can start now. */
  readonly isReady: boolean
  /** Ids, or titles, of the open tasks that it waits for. */
  readonly waitsFor: readonly string[]
  readonly hasChildren: boolean
}

export type RowSubject =
  | { readonly kind: 'group' }
  | { readonly kind: 'requirement'; readonly trace: RequirementTrace }
  | { readonly kind: 'criterion'; readonly requirement: RequirementTrace; readonly trace: CriterionTrace }
  | { readonly kind: 'task'; readonly held: SpecTask }

/** Whether a view that shows one row has to draw it again for the other. */
export function looksAlike(a: TrackerRow, b: TrackerRow): boolean {
  return a.key === b.key && JSON.stringify(a.face) === JSON.stringify(b.face)
}

export const noRows = (): readonly TrackerRow[] => []
