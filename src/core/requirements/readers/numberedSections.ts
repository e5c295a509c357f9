import type { RequirementReader } from '../reader.ts'
import { requirementProblems } from '../requirementProblems.ts'
import { sectionRequirements } from '../sectionRequirements.ts'

/** One section a requirement, with a story and acceptance criteria: `### Requirement 1: …`, `### REQ-001 …`. */
export const numberedSections: RequirementReader = {
  id: 'sections',
  fits: ({ declared }) => (declared.length > 0 ? 0.7 : 0),
  read: ({ scan, sections, declared }) => {
    const requirements = sectionRequirements(sections, declared, ['criteria'])
    return { requirements, problems: requirementProblems(scan.text, requirements) }
  },
}
