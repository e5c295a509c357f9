import type { Problem } from '../text/problem.ts'
import { setOf, type RequirementDocument } from './requirementDocument.ts'
import type { RequirementSet } from './requirement.ts'
import { told } from '../text/told.ts'

export interface JoinedSources {
  /** All requirements in the order of the sources; each range counts in its own text. */
  readonly all: RequirementSet
  /** What is wrong in each source, in their order: its own problems and its clashes with sources before it. */
  readonly problems: readonly (readonly Problem[])[]
  /** What each source holds, in their order. */
  readonly sets: readonly RequirementSet[]
}

/** Several sources of one folder, read together. An id that two of them declare is reported in the later one. */
export function joinedSources(sources: readonly RequirementDocument[]): JoinedSources {
  const sets = sources.map(setOf)
  const owners = new Map<string, number>()
  const problems = sets.map((set, at) => {
    const clashes = set.requirements.flatMap(({ id, range }): readonly Problem[] => {
      const owner = owners.get(id) ?? at
      owners.set(id, owner)
      if (owner === at) return []
      const sentence = told(
        'Requirement {0} is declared in {1} already; a reference to {0} means both.',
        id,
        sources[owner]?.name ?? '',
      )
      return [{ code: 'repeated-requirement', severity: 'warning', range, ...sentence }]
    })
    return [...set.problems, ...clashes].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  })
  return {
    all: { requirements: sets.flatMap(set => set.requirements), problems: problems.flat() },
    problems,
    sets,
  }
}
