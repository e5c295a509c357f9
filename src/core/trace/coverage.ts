import type { Requirement } from '../requirements/requirement.ts'
import { citationsOf } from './citations.ts'

/** Which criteria a plan cites. */
export interface Coverage {
  readonly criteria: number
  readonly covered: number
  /** Ids of the criteria that nothing cites, in the requirements' order. */
  readonly uncovered: readonly string[]
  /** Cited ids that no requirement and no criterion has, in the plan's order. */
  readonly unknown: readonly string[]
}

export function coverageOf(requirements: readonly Requirement[], cited: readonly string[]): Coverage {
  const { criteriaOf } = citationsOf(requirements)
  const criteria = new Set(requirements.flatMap(requirement => requirement.criteria.map(({ id }) => id)))
  const asked = [...new Set(cited)].map(id => ({ id, served: criteriaOf(id) }))
  const served = new Set(asked.flatMap(({ served: found }) => (found ?? []).map(({ id }) => id)))
  return {
    criteria: criteria.size,
    covered: served.size,
    uncovered: [...criteria].filter(id => !served.has(id)),
    unknown: asked.filter(({ served: found }) => found === undefined).map(({ id }) => id),
  }
}
