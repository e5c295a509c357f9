import type { RequirementSet } from '../../core/requirements/requirement.ts'
import { joinedSources } from '../../core/requirements/joinedSources.ts'
import type { RequirementFile } from './readSpec.ts'

/** All requirement files of a spec, read together. Ranges count in their own file, problems stay with it. */
export function requirementsOf(files: readonly RequirementFile[]): RequirementSet {
  const sources = files.map(({ path, ...file }) => ({ name: path, ...file }))
  return { requirements: joinedSources(sources).all.requirements, problems: [] }
}
