import { numberCriteria } from '../criterionList.ts'
import type { RequirementReader } from '../reader.ts'
import type { Requirement } from '../requirement.ts'
import { requirementBody } from '../requirementBody.ts'
import { requirementProblems } from '../requirementProblems.ts'
import { bugfixParts } from '../requirementWords.ts'
import { holdsWord } from '../wordList.ts'
import type { Section } from '../sections.ts'

/** Kiro's `bugfix.md`: what is, what is wanted and what stays, in clauses `1.1`, `2.1`, `3.1`. */
export const bugfix: RequirementReader = {
  id: 'bugfix',
  fits: ({ sections }) => (new Set(sections.map(partOf).filter(part => part >= 0)).size >= 2 ? 0.9 : 0),
  read: ({ scan, sections }) => {
    const requirements = sections.flatMap(section => {
      const part = partOf(section)
      return part < 0 ? [] : clauses(section, sections.slice(section.index, section.end), String(part + 1))
    })
    return { requirements, problems: requirementProblems(scan.text, requirements) }
  },
}

/** 0 for the current behaviour, 1 for the expected, 2 for the unchanged; -1 for other sections. */
function partOf(section: Section): number {
  if (section.level === 0 || section.title.length > 80) return -1
  return bugfixParts.findIndex(words => holdsWord(section.title, words))
}

function clauses(section: Section, inside: readonly Section[], id: string): readonly Requirement[] {
  const blocks = inside.flatMap((part, at) => (at > 0 && part.heading ? [part.heading, ...part.blocks] : part.blocks))
  const body = requirementBody(blocks)
  const statements = body.criteria ?? (body.items.length > 0 ? body.items : body.paragraphs)
  if (statements.length === 0) return []
  const criteria = numberCriteria(id, statements)
  // The clauses say which group they are; where they don't, the order of the parts does.
  const group = /^(\d+)\./.exec(criteria[0]?.id ?? '')?.[1] ?? id
  const end = Math.max(...statements.map(({ range }) => range.end))
  return [{ id: group, title: section.title, range: { start: section.heading?.range.start ?? 0, end }, criteria }]
}
