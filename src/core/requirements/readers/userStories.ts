import { listedRequirements } from '../listedRequirements.ts'
import type { RequirementReader } from '../reader.ts'
import { requirementProblems } from '../requirementProblems.ts'
import { requirementSections } from '../requirementSections.ts'
import { sectionRequirements } from '../sectionRequirements.ts'
import type { Section } from '../sections.ts'

/**
 * spec-kit's `spec.md`: user stories with a priority and scenarios (`US1.2`), edge cases, and functional requirements
 * and success criteria listed with a code (`**FR-001**: …`), each its own criterion.
 */
export const userStories: RequirementReader = {
  id: 'userStories',
  fits: ({ sections }) => (hasStories(sections) ? 0.8 : hasListOnly(sections) ? 0.6 : 0),
  read: ({ scan, sections }) => {
    const requirements = sectionRequirements(sections, ['edgeCases', 'scenarios', 'criteria'])
    return { requirements, problems: requirementProblems(scan.text, requirements) }
  },
}

const hasStories = (sections: readonly Section[]): boolean => {
  const declared = requirementSections(sections)
  const stories = declared.filter(({ declares }) => /^US\d/.test(declares.id) || /^P\d$/i.test(declares.priority ?? ''))
  return stories.length > 0 && stories.length * 2 >= declared.length
}

const hasListOnly = (sections: readonly Section[]): boolean => listedRequirements(sections, sections).length > 0
