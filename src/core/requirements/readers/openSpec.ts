import { criterionPattern } from '../criterionPattern.ts'
import { plainText } from '../plainText.ts'
import type { RequirementReader } from '../reader.ts'
import { readRequirement } from '../readRequirement.ts'
import type { Requirement } from '../requirement.ts'
import { requirementProblems } from '../requirementProblems.ts'
import { slug } from '../slug.ts'
import { removedWords, renamedWords } from '../requirementWords.ts'
import { beginsWithWord } from '../wordList.ts'
import { sectionsAround, type Section } from '../sections.ts'

/**
 * OpenSpec: `### Requirement: name` with `#### Scenario: …`. The id is the name as a slug: its words in lower case,
 * joined by hyphens.
 */
export const openSpec: RequirementReader = {
  id: 'openSpec',
  fits: ({ sections }) => {
    const named = sections.filter(isNamed).length
    const numbered = sections.filter(({ declares }) => declares.strength === 'noun').length
    const renamed = sections.some(({ title }) => beginsWithWord(title, renamedWords))
    return named > numbered || (named === 0 && renamed) ? 0.85 : 0
  },
  read: ({ scan, sections }) => {
    const requirements = sections.flatMap(section => {
      if (isNamed(section)) return [named(sections, section)]
      return beginsWithWord(section.title, renamedWords) ? renamed(section) : []
    })
    return { requirements, problems: requirementProblems(scan.text, requirements) }
  },
}

const isNamed = (section: Section): boolean => section.declares.strength === 'named'

function named(sections: readonly Section[], section: Section): Requirement {
  const id = slug(section.declares.title)
  let end = section.index + 1
  for (let other = sections[end]; other && end < section.end && !isNamed(other); other = sections[end]) end += 1
  const requirement = readRequirement(sections, section, end, id)
  const isRemoved = sectionsAround(sections, section).some(({ title }) => beginsWithWord(title, removedWords))
  if (!isRemoved) return requirement
  // What is removed is one thing to do, whatever was asked of it before.
  const words = section.blocks.map(({ text }) => plainText(text.slice(0, 1000))).join(' ')
  const text = `REMOVED: ${section.declares.title}${words ? `. ${words}` : ''}`
  return { ...requirement, criteria: [{ id, text, range: requirement.range, pattern: 'plain' }] }
}

/** ``- FROM: `### Requirement: Old` `` with ``- TO: `### Requirement: New` ``. */
function renamed(section: Section): readonly Requirement[] {
  let from: Section['blocks'][number] | undefined
  return section.blocks.flatMap(block => {
    const [, direction, name] =
      /^(FROM|TO):\s*`?(?:#{1,6}\s*)?(?:Requirement:\s*)?([^`]+)`?/i.exec(block.text.slice(0, 400)) ?? []
    if (!direction || !name) return []
    if (direction.toUpperCase() === 'FROM') {
      from = block
      return []
    }
    const title = plainText(name)
    const id = slug(title)
    const old = from
      ? plainText(from.text.slice(0, 400))
          .replaceAll('`', '')
          .replace(/^FROM:\s*(?:#+\s*)?(?:Requirement:\s*)?/i, '')
      : ''
    const text = old ? `RENAMED: ${old} to ${title}` : `RENAMED: ${title}`
    const range = { start: from?.range.start ?? block.range.start, end: block.range.end }
    return [{ id, title, range, criteria: [{ id, text, range, pattern: criterionPattern(text) }] }]
  })
}
