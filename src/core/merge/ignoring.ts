import type { Requirement } from '../requirements/requirement.ts'
import { plainTitle } from './titleMatches.ts'

/** What the user does not want tasks for. */
export interface Ignoring {
  hasCriterion(id: string): boolean
  hasTitle(title: string): boolean
  hasName(name: string): boolean
}

/** Reads a list of task titles, element names and ids of criteria or requirements. */
export function ignoring(list: readonly string[], requirements: readonly Requirement[]): Ignoring {
  const ids = new Set(list.map(entry => entry.trim().toLowerCase()))
  const names = new Set(list.map(plainTitle).filter(name => name !== ''))
  const criteria = new Set(
    list.length === 0
      ? []
      : requirements
          .flatMap(({ id, criteria: own }) =>
            ids.has(id.toLowerCase()) ? own : own.filter(one => ids.has(one.id.toLowerCase())),
          )
          .map(({ id }) => id),
  )
  return {
    hasCriterion: id => criteria.has(id),
    hasTitle: title => names.size > 0 && names.has(plainTitle(title)),
    hasName: name => names.size > 0 && names.has(plainTitle(name)),
  }
}
