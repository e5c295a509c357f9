import type { RequirementReader } from '../reader.ts'
import { requirementProblems } from '../requirementProblems.ts'
import { requirementSections } from '../requirementSections.ts'
import { sectionRequirements } from '../sectionRequirements.ts'

/** One section a requirement, with a story and acceptance criteria: `### Requirement 1: …`, `### REQ-001 …`. */
export const numberedSections: RequirementReader = {
  id: 'sections',
  fits: ({ sections }) => (requirementSections(sections).length > 0 ? 0.7 : 0),
  read: ({ scan, sections }) => {
    const requirements = sectionRequirements(sections, ['criteria'])
    return { requirements, problems: requirementProblems(scan.text, requirements) }
  },
}
