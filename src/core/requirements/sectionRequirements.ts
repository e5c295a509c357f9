import { sharedGroups, type GroupKind } from './groupRequirement.ts'
import { listedRequirements } from './listedRequirements.ts'
import { readRequirement } from './readRequirement.ts'
import type { Requirement } from './requirement.ts'
import { requirementEnd } from './requirementSections.ts'
import { storyNouns } from './requirementWords.ts'
import { holdsWord } from './wordList.ts'
import { sectionsAround, type Section } from './sections.ts'

/**
 * Requirements with a section of their own, those listed with a code between them, and what the document states for
 * all of them in groups of the given kinds.
 */
export function sectionRequirements(
  sections: readonly Section[],
  declared: readonly Section[],
  kinds: readonly GroupKind[],
): readonly Requirement[] {
  const ids = sectionIds(sections, declared)
  const inside = new Set<number>()
  const read = declared.map((section, order) => {
    const end = requirementEnd(sections, declared, order)
    for (let at = section.index; at < end; at += 1) inside.add(at)
    return readRequirement(sections, section, end, ids[order] ?? '')
  })
  const outside = sections.filter(({ index }) => !inside.has(index))
  const listed = listedRequirements(sections, outside)
  return inOrder([...withoutHollowParents(read), ...listed, ...sharedGroups(sections, outside, kinds, listed)])
}

/** The requirements in the order of the text. */
const inOrder = (requirements: readonly Requirement[]): readonly Requirement[] =>
  [...requirements].sort((a, b) => a.range.start - b.range.start)

/** The ids as written; a section without one has the next free number, a story `US` and its number. */
function sectionIds(sections: readonly Section[], declared: readonly Section[]): readonly string[] {
  const taken = new Set(declared.map(({ declares }) => declares.id))
  let next = 1
  return declared.map(section => {
    if (section.declares.id) return section.declares.id
    const isStory = /^P\d$/i.test(section.declares.priority ?? '') || isAmongStories(sections, section)
    const prefix = isStory ? 'US' : ''
    while (taken.has(`${prefix}${next}`)) next += 1
    return `${prefix}${next++}`
  })
}

function isAmongStories(sections: readonly Section[], section: Section): boolean {
  return sectionsAround(sections, section)
    .slice(1)
    .some(({ title, isContainer }) => isContainer && holdsWord(title, storyNouns))
}

/** A requirement without criteria whose parts (`2.1`, `2.2`) are requirements is their heading only. */
function withoutHollowParents(requirements: readonly Requirement[]): readonly Requirement[] {
  const prefixes = new Set<string>()
  for (const { id } of requirements)
    for (let at = 0; at < id.length; at += 1) if (id[at] === '.' || id[at] === '-') prefixes.add(id.slice(0, at))
  return requirements.filter(({ id, criteria }) => criteria.length > 0 || !prefixes.has(id))
}
