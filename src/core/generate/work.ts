import type { DesignElement } from '../design/designModel.ts'
import type { Phase, TaskSource } from '../plan/plan.ts'
import type { MainKind } from './wording/wording.ts'

/** What sort of work a leaf task is. Subtasks of one main task are kept apart by it. */
export type WorkKind =
  'setup' | 'model' | 'implement' | 'errors' | 'topic' | 'remove' | 'unitTest' | 'propertyTest' | 'systemTest' | 'gap'

/** A leaf task while the plan is being made. */
export interface Work {
  readonly kind: WorkKind
  readonly title: string
  readonly details: readonly string[]
  /** The elements it makes, in the design's order. */
  readonly elements: readonly DesignElement[]
  /** Requirement ids the design writes beside what it makes. */
  readonly references: readonly string[]
  readonly source: readonly TaskSource[]
  readonly optional: boolean
  /** Ids of the criteria it cites, once they are known. */
  readonly cites: readonly string[]
}

/** A main task while the plan is being made. */
export interface WorkGroup {
  readonly phase: Phase
  readonly kind: MainKind
  readonly title: string
  readonly works: readonly Work[]
  /** The title only lists what stands below it: a capability's name would say more. */
  readonly listed?: boolean
}

/** A test that stands beside the part it tests; a test of several parts is a main task's own. */
export const isComponentTest = ({ kind }: Work): boolean => kind === 'unitTest' || kind === 'propertyTest'

export const isTest = (work: Work): boolean => isComponentTest(work) || work.kind === 'systemTest'
