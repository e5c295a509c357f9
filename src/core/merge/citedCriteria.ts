import type { PlanDocument } from '../plan/planDocument.ts'
import type { Requirement } from '../requirements/requirement.ts'
import { citationsOf } from '../trace/citations.ts'

/** What a plan cites, looked up once for each id that it writes. */
export interface CitedCriteria {
  /** Ids of the criteria that some task cites. */
  readonly cited: ReadonlySet<string>
  /** Ids of the criteria that none does, in the requirements' order. */
  readonly uncovered: readonly string[]
  /** The criteria an id stands for; undefined for an id that nobody has. */
  criteriaOf(id: string): readonly string[] | undefined
  /** The requirements, as indexes, that an id stands for. */
  requirementsOf(id: string): readonly number[]
  /** Index of the requirement a criterion belongs to. */
  requirementOf(criterion: string): number
}

export function citedCriteria({ tasks }: PlanDocument, requirements: readonly Requirement[]): CitedCriteria {
  const citations = citationsOf(requirements)
  const known = new Map<string, readonly string[] | undefined>()
  const homes = new Map<string, number>()
  for (const [at, { criteria }] of requirements.entries()) {
    for (const { id } of criteria) if (!homes.has(id)) homes.set(id, at)
  }
  const criteriaOf = (id: string) => {
    if (!known.has(id))
      known.set(
        id,
        citations.criteriaOf(id)?.map(criterion => criterion.id),
      )
    return known.get(id)
  }
  const requirementLists = new Map<string, readonly number[]>()
  const requirementsOf = (id: string) => {
    const held = requirementLists.get(id)
    if (held) return held
    const found = [...new Set((criteriaOf(id) ?? []).flatMap(criterion => homes.get(criterion) ?? []))]
    requirementLists.set(id, found)
    return found
  }
  const cited = new Set<string>()
  const asked = new Set<string>()
  for (const task of tasks) {
    for (const id of task.requirements) {
      if (asked.has(id)) continue
      asked.add(id)
      cited.add(id)
      for (const criterion of criteriaOf(id) ?? []) cited.add(criterion)
    }
  }
  return {
    cited,
    uncovered: [...homes.keys()].filter(id => !cited.has(id)),
    criteriaOf,
    requirementsOf,
    requirementOf: criterion => homes.get(criterion) ?? -1,
  }
}
