import type { Criterion, Requirement } from '../requirements/requirement.ts'
import type { CriticalPath } from './criticalPath.ts'
import type { DependencyCycle } from './dependencyCycles.ts'
import type { NextTasks } from './nextTasks.ts'
import type { RequirementSource } from './spec.ts'
import type { TaskCitations } from './taskCitations.ts'
import type { TaskGraph } from './taskGraph.ts'
import type { TaskTree } from './taskTree.ts'

/** How far something is. `uncovered`: no task cites it (or one of its criteria). `skipped`: nobody means to do it. */
export type Standing = 'uncovered' | 'open' | 'active' | 'done' | 'skipped'

/** Required tasks, and how many of them are done. Optional and skipped ones are left out. */
export interface Tally {
  readonly required: number
  readonly done: number
}

export interface CriterionTrace extends Tally {
  readonly criterion: Criterion
  readonly standing: Standing
  /** Indices of the plan's tasks that cite it. */
  readonly tasks: readonly number[]
}

export interface RequirementTrace extends Tally {
  readonly requirement: Requirement
  readonly source: RequirementSource
  readonly standing: Standing
  readonly covered: number
  readonly criteria: readonly CriterionTrace[]
}

/** The plan as a whole, counted by tasks without subtasks, so that no work counts twice. */
export interface Progress extends Tally {
  readonly optional: number
  readonly optionalDone: number
  readonly skipped: number
}

/** What a spec's documents say together. */
export interface Trace {
  readonly requirements: readonly RequirementTrace[]
  /** Tasks without subtasks that cite nothing, nor does any task around them; checkpoints need not. */
  readonly unlinkedTasks: readonly number[]
  readonly progress: Progress
  readonly citations: TaskCitations
  readonly tree: TaskTree
  readonly graph: TaskGraph
  readonly cycles: readonly DependencyCycle[]
  readonly next: NextTasks
  readonly criticalPath: CriticalPath
}
