import { labelOf } from './labels.ts'
import { isStory } from './requirementBody.ts'
import { storyNouns } from './requirementWords.ts'
import { beginsWithWord } from './wordList.ts'
import { sectionsAround, type Section } from './sections.ts'

/** The sections that declare a requirement each, in their order. */
export function requirementSections(sections: readonly Section[]): readonly Section[] {
  const found: Section[] = []
  // From the last to the first: a heading without an id that contains requirements is only their heading.
  for (let at = sections.length - 1; at > 0; at -= 1) {
    const section = sections[at]
    if (!section) continue
    const { strength } = section.declares
    const isSure = strength === 'noun' || strength === 'code' || strength === 'named'
    const containsOther = (found.at(-1)?.index ?? sections.length) < section.end
    if (isSure || (!containsOther && hasEvidence(sections, section))) found.push(section)
  }
  return found.reverse().filter(section => !isPart(sections, section))
}

/** `#### Description` with a story in it is a part of the requirement around it, not a requirement. */
function isPart(sections: readonly Section[], section: Section): boolean {
  if (section.declares.strength !== 'words') return false
  for (let at = sections[section.parent]; at; at = sections[at.parent]) {
    if (at.level > 1 && (at.declares.strength === 'noun' || at.declares.strength === 'code')) return true
  }
  return false
}

/** True where a section without an id of its own must be a requirement: it has a story or acceptance criteria. */
function hasEvidence(sections: readonly Section[], section: Section): boolean {
  const { meaning } = section
  if (meaning === 'criteria' || meaning === 'edgeCases' || meaning === 'scenario') return false
  if (/^P\d$/i.test(section.declares.priority ?? '')) return true
  if (section.blocks.some(({ kind, text }) => kind !== 'row' && isEvidence(text))) return true
  return section.level > 1 && !section.isContainer && !section.isExcluded && hasCriteriaInside(sections, section)
}

/** `**Acceptance Criteria:**`, `**User Story:** …`; an objective counts where it reads as a story. */
function isEvidence(text: string): boolean {
  const label = labelOf(text)
  if (label?.meaning === 'criteria') return true
  return label?.meaning === 'story' && (beginsWithWord(label.name, storyNouns) || isStory(label.rest))
}

function hasCriteriaInside(sections: readonly Section[], section: Section): boolean {
  for (let at = section.index + 1; at < section.end; at = sections[at]?.end ?? section.end) {
    const { title = '', meaning } = sections[at] ?? {}
    if (meaning === 'criteria' || (meaning === 'scenario' && /[:：\d]/.test(title))) return true
  }
  return false
}

/** True where the section or one around it is about something else; the document's own title says nothing. */
export function isAside(sections: readonly Section[], section: Section): boolean {
  const around = sectionsAround(sections, section)
  return (around.length > 1 && section.level > 1 ? around.slice(0, -1) : around).some(one => one.isExcluded)
}

/**
 * Where a requirement ends, as a section index: at the next requirement, or at the next heading that is not deeper
 * and names no acceptance criteria. Some authors put those at the requirement's own level; where only one such
 * heading stands in the document it speaks for all requirements and belongs to none.
 */
export function requirementEnd(sections: readonly Section[], declared: readonly Section[], order: number): number {
  const section = declared[order]
  if (!section) return sections.length
  const limit = declared[order + 1]?.index ?? sections.length
  let end = Math.min(section.end, limit)
  if (sections.slice(section.index + 1, end).some(({ meaning }) => meaning === 'criteria')) return end
  const next = sections[end]
  if (!next || end >= limit || next.meaning !== 'criteria' || next.declares.strength === 'code') return end
  const isShared =
    declared.length > 1 && limit === sections.length && order === declared.length - 1 && !isUsual(sections, declared)
  if (!isShared) end = Math.min(next.end, limit)
  return end
}

/** True where the first requirement, too, has its criteria under a heading that is not deeper than its own. */
function isUsual(sections: readonly Section[], declared: readonly Section[]): boolean {
  const next = sections[declared[0]?.end ?? sections.length]
  return next?.meaning === 'criteria'
}
