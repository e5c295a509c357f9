import { labelOf } from './labels.ts'
import { isStory } from './requirementBody.ts'
import { containerWords, excludedHeadings, excludedWords, traceWords, storyNouns } from './requirementWords.ts'
import { beginsWithWord, holdsWord, isWord } from './wordList.ts'
import { titlesAround, type Section } from './sections.ts'

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
  return (
    section.level > 1 &&
    !isContainer(section.title) &&
    !isExcluded(section.title) &&
    hasCriteriaInside(sections, section)
  )
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

/** True for `## Requirements` and its kin: a heading over requirements, not one of them. */
export function isContainer(title: string): boolean {
  const name = title.replace(/^[^\p{L}]+/u, '')
  if (name.length > 80) return false
  const isNamed =
    beginsWithWord(name, containerWords) ||
    (name.split(' ').length <= 5 && !/[:：]/.test(name) && holdsWord(name, containerWords))
  return isNamed && !holdsWord(title, traceWords) && !isNegated(title)
}

/** `Non-Requirements` are not requirements; `Non-Functional Requirements` are. */
const isNegated = (title: string): boolean =>
  /^(?:non[- ]?requirements|not requirements|非需求|非要件|不包含)/i.test(title)

/** True where a section is about something else: an introduction, a glossary, what is out of scope. */
export function isExcluded(title: string): boolean {
  const name = title.replace(/^[^\p{L}]+/u, '')
  if (isNegated(name)) return true
  if (isContainer(name) || name.length > 60) return false
  return isWord(name, excludedHeadings) || (name.split(' ').length <= 4 && holdsWord(name, excludedWords))
}

/** True where the section or one around it is about something else; the document's own title says nothing. */
export function isAside(sections: readonly Section[], section: Section): boolean {
  const titles = titlesAround(sections, section)
  return (titles.length > 1 && section.level > 1 ? titles.slice(0, -1) : titles).some(isExcluded)
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
