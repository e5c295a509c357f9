import type { Criterion } from '../requirements/requirement.ts'
import { ignoring } from '../trace/ignoring.ts'
import { everyRequirement } from '../trace/spec.ts'
import type { Checked } from './rule.ts'

/** Whether the settings leave a criterion out. */
export function ignoresCriterion({ spec, settings }: Checked): (criterion: Criterion) => boolean {
  if (settings.ignore.length === 0) return () => false
  const { hasCriterion } = ignoring(settings.ignore, everyRequirement(spec).requirements)
  return ({ id }) => hasCriterion(id)
}

/** Whether a title or name is one that the settings leave out. */
export const ignoresName = ({ settings }: Checked): ((name: string) => boolean) => ignoring(settings.ignore, []).hasName
