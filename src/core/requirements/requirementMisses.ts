import type { Problem } from '../text/problem.ts'
import { criterionMisses } from './criterionMisses.ts'
import type { RequirementText } from './reader.ts'
import type { RequirementSet } from './requirement.ts'
import { headingMisses } from './headingMisses.ts'

/** Lines that look like a requirement or a criterion and are not read as one, each with what to change. */
export function requirementMisses(text: RequirementText, { requirements }: RequirementSet): readonly Problem[] {
  if (requirements.length === 0) return []
  return [...headingMisses(text, requirements), ...criterionMisses(text, requirements)]
}
