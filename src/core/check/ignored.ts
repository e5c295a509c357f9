import { everyRequirement } from '../trace/spec.ts'
import { citationsOf } from '../trace/citations.ts'
import type { Criterion } from '../requirements/requirement.ts'
import { foldedSpaces } from '../text/foldedSpaces.ts'
import type { Checked } from './rule.ts'

/** The criteria that the settings leave out, named as a plan would cite them. */
export function ignoredCriteria({ spec, settings }: Checked): ReadonlySet<Criterion> {
  if (settings.ignore.length === 0) return new Set()
  const { criteriaOf } = citationsOf(everyRequirement(spec).requirements)
  return new Set(settings.ignore.flatMap(name => criteriaOf(name) ?? []))
}

/** Whether a title or name is one that the settings leave out, in any case. */
export function ignoresName({ settings }: Checked): (name: string) => boolean {
  const names = new Set(settings.ignore.map(folded))
  return name => names.size > 0 && names.has(folded(name))
}

const folded = (name: string): string => foldedSpaces(name.replace(/[*_`]/g, '')).toLowerCase()
