import type { DesignModel } from '../design/designModel.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import type { Requirement, RequirementSet } from '../requirements/requirement.ts'
import type { Problem } from '../text/problem.ts'

/** One text that states requirements. Ranges of `set` count in it. */
export interface RequirementSource {
  readonly document: 'requirements' | 'design'
  /** Tells several requirement files apart. */
  readonly name: string
  readonly text: string
  readonly set: RequirementSet
}

export interface DesignSource {
  readonly name: string
  readonly text: string
  readonly model: DesignModel
}

/** The documents of one feature folder, read together. */
export interface Spec {
  readonly requirements: readonly RequirementSource[]
  readonly design?: DesignSource
  readonly plan?: PlanDocument
  /** The requirements that were changed since the last commit, as they were there. */
  readonly earlier?: readonly Requirement[]
}

/** A problem and the document its range and its edits refer to. */
export interface SpecProblem extends Problem {
  readonly document: 'plan' | 'design' | 'requirements'
  /** Tells requirement documents apart. */
  readonly name?: string
}

/** All requirements of a spec as one set, in the order of its sources. */
export function everyRequirement({ requirements }: Pick<Spec, 'requirements'>): RequirementSet {
  const [only, ...others] = requirements
  if (only && others.length === 0) return only.set
  return {
    requirements: requirements.flatMap(({ set }) => set.requirements),
    problems: requirements.flatMap(({ set }) => set.problems),
  }
}
