import { listedRequirements } from '../listedRequirements.ts'
import type { RequirementReader } from '../reader.ts'
import { readRequirement } from '../readRequirement.ts'
import type { Requirement } from '../requirement.ts'
import { requirementProblems } from '../requirementProblems.ts'
import { requirementEnd, requirementSections } from '../requirementSections.ts'
import type { Section } from '../sections.ts'

/** One section a requirement, with a story and acceptance criteria: `### Requirement 1: …`, `### REQ-001 …`. */
export const numberedSections: RequirementReader = {
  id: 'sections',
  fits: ({ sections }) => (requirementSections(sections).length > 0 ? 0.7 : 0),
  read: ({ scan, sections }) => {
    const requirements = sectionRequirements(sections)
    return { requirements, problems: requirementProblems(scan.text, requirements) }
  },
}

/** Requirements with a section of their own, and those listed with a code between them. */
export function sectionRequirements(sections: readonly Section[]): readonly Requirement[] {
  const declared = requirementSections(sections)
  const inside = new Set<number>()
  const read = declared.map((section, order) => {
    const end = requirementEnd(sections, declared, order)
    for (let at = section.index; at < end; at += 1) inside.add(at)
    return readRequirement(sections, section, end, section.declares.id || String(order + 1))
  })
  const between = listedRequirements(
    sections,
    sections.filter(({ index }) => !inside.has(index)),
  )
  return inOrder([...withoutHollowParents(read), ...between])
}

export function inOrder(requirements: readonly Requirement[]): readonly Requirement[] {
  return requirements
    .map((requirement, order) => ({ requirement, order }))
    .sort((a, b) => a.requirement.range.start - b.requirement.range.start || a.order - b.order)
    .map(({ requirement }) => requirement)
}

/** A requirement without criteria whose parts (`2.1`, `2.2`) are requirements is their heading only. */
function withoutHollowParents(requirements: readonly Requirement[]): readonly Requirement[] {
  const prefixes = new Set(
    requirements.flatMap(({ id }) => [...id.matchAll(/[.-]/g)].map(({ index }) => id.slice(0, index))),
  )
  return requirements.filter(({ id, criteria }) => criteria.length > 0 || !prefixes.has(id))
}
