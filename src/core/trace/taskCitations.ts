import type { PlanDocument, ReferenceList } from '../plan/planDocument.ts'
import type { Criterion, RequirementSet } from '../requirements/requirement.ts'
import { everyCriterion } from '../requirements/criteria.ts'
import { citationsOf, type Citations } from './citations.ts'

/** An id in a plan that no requirement and no criterion has. */
export interface UnknownReference {
  readonly task: number
  readonly list: ReferenceList
  /** Index into the list's references. */
  readonly at: number
  readonly id: string
  /** Whether words that are no reference stand before it in the list. */
  readonly isAfterWords: boolean
}

/** Who cites what. Criteria are positions among all criteria of the requirements, since ids may be repeated. */
export interface TaskCitations {
  readonly criteria: readonly Criterion[]
  /** For each task the criteria it serves by its own lists, or by its story where it has none. */
  readonly criteriaOf: readonly (readonly number[])[]
  /** For each criterion the tasks that cite it, in the order of the plan. */
  readonly tasksOf: readonly (readonly number[])[]
  readonly unknown: readonly UnknownReference[]
}

/** Reads what tasks cite, in requirements that stay the same. */
export interface CitationReader {
  readonly criteria: readonly Criterion[]
  readonly criteriaOf: Citations['criteriaOf']
  /** The position of a criterion among all, or -1. */
  readonly positionOf: (criterion: Criterion) => number
  readonly read: (tasks: PlanDocument['tasks']) => Pick<TaskCitations, 'criteriaOf' | 'unknown'>
}

export function taskCitations(set: RequirementSet, tasks: PlanDocument['tasks']): TaskCitations {
  const { criteria, read } = citationReader(set)
  const { criteriaOf, unknown } = read(tasks)
  const tasksOf: number[][] = criteria.map(() => [])
  for (const [task, cited] of criteriaOf.entries()) for (const at of cited) tasksOf[at]?.push(task)
  return { criteria, criteriaOf, tasksOf, unknown }
}

export function citationReader(set: RequirementSet): CitationReader {
  const criteria = everyCriterion(set)
  const positions = new Map(criteria.map((criterion, at) => [criterion, at]))
  const { criteriaOf: find } = citationsOf(set.requirements)
  const held = new Map<string, readonly number[] | undefined>()
  return { criteria, criteriaOf: find, positionOf: criterion => positions.get(criterion) ?? -1, read }

  function read(tasks: PlanDocument['tasks']): Pick<TaskCitations, 'criteriaOf' | 'unknown'> {
    const unknown: UnknownReference[] = []
    const criteriaOf = tasks.map(({ requirements, references, story }, task) => {
      if (requirements.length === 0) return story === undefined ? none : (positionsOf(story) ?? none)
      for (const list of references) {
        let isAfterWords = false
        for (const [at, { ids }] of list.references.entries()) {
          if (ids.length === 0) isAfterWords = true
          for (const id of ids) if (!positionsOf(id)) unknown.push({ task, list, at, id, isAfterWords })
        }
      }
      const [only = '', ...others] = requirements
      if (others.length === 0) return positionsOf(only) ?? none
      return [...new Set(requirements.flatMap(id => positionsOf(id) ?? none))]
    })
    return { criteriaOf, unknown }
  }

  function positionsOf(id: string): readonly number[] | undefined {
    if (held.has(id)) return held.get(id)
    const found = find(id)?.flatMap(criterion => positions.get(criterion) ?? [])
    held.set(id, found)
    return found
  }
}

const none: readonly number[] = []
