import { readRequirements } from '../../core/requirements/readRequirements.ts'
import type { RequirementSet } from '../../core/requirements/requirement.ts'
import type { TextFile } from './readText.ts'

/** All requirement files of a spec, read together. Ranges count in their own file, problems stay with it. */
export function requirementsOf(files: readonly TextFile[]): RequirementSet {
  return { requirements: files.flatMap(({ text }) => readRequirements(text).requirements), problems: [] }
}
