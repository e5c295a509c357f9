import { listedRequirements } from '../listedRequirements.ts'
import type { RequirementReader } from '../reader.ts'
import { requirementProblems } from '../requirementProblems.ts'
import { sectionRequirements } from '../sectionRequirements.ts'
import type { Section } from '../sections.ts'

/**
 * spec-kit's `spec.md`: user stories with a priority and scenarios (`US1.2`), edge cases, and functional requirements
 * and success criteria listed with a code (`**FR-001**: …`), each its own criterion.
 */
export const userStories: RequirementReader = {
  id: 'userStories',
  fits: ({ sections, declared }) => {
    if (declared.length === 0) return listedRequirements(sections, sections).length > 0 ? 0.6 : 0
    return declared.filter(isStory).length * 2 >= declared.length ? 0.8 : 0
  },
  read: ({ scan, sections, declared }) => {
    const requirements = sectionRequirements(sections, declared, ['edgeCases', 'scenarios', 'criteria'])
    return { requirements, problems: requirementProblems(scan.text, requirements) }
  },
}

const isStory = ({ declares }: Section): boolean => /^US\d/.test(declares.id) || /^P\d$/i.test(declares.priority ?? '')
