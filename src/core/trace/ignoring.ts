import { criterionIndex } from '../requirements/criteria.ts'
import type { Requirement } from '../requirements/requirement.ts'
import { plainTitle } from '../text/plainTitle.ts'

/** What the settings leave out: nothing is said about it, nothing is suggested and nothing is added for it. */
export interface Ignoring {
  hasCriterion(id: string): boolean
  /** Whether a title of a task or a name of a design element is left out, in any case and with any marks. */
  hasName(name: string): boolean
}

/** Reads a list of task titles, element names and ids of criteria and requirements. */
export function ignoring(list: readonly string[], requirements: readonly Requirement[]): Ignoring {
  if (list.length === 0) return nothing
  const index = criterionIndex({ requirements, problems: [] })
  const criteria = new Set(list.flatMap(index.resolve).map(({ id }) => id))
  const names = new Set(list.map(plainTitle).filter(name => name !== ''))
  return { hasCriterion: id => criteria.has(id), hasName: name => names.has(plainTitle(name)) }
}

/** Requirements without the criteria that are left out. */
export function withoutIgnored(requirements: readonly Requirement[], ignored: Ignoring): readonly Requirement[] {
  return requirements.map(requirement => ({
    ...requirement,
    criteria: requirement.criteria.filter(({ id }) => !ignored.hasCriterion(id)),
  }))
}

const nothing: Ignoring = { hasCriterion: () => false, hasName: () => false }
