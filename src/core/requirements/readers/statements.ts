import { numberCriteria, type Statement } from '../criterionList.ts'
import { criterionPattern, statesBehaviour } from '../criterionPattern.ts'
import { firstSentence, listedRequirement } from '../listedRequirements.ts'
import { codeMark, decimalMark } from '../marks.ts'
import { plainText } from '../plainText.ts'
import type { RequirementReader } from '../reader.ts'
import type { Requirement } from '../requirement.ts'
import { requirementBody, type RequirementBody } from '../requirementBody.ts'
import { requirementProblems } from '../requirementProblems.ts'
import { isAside } from '../requirementSections.ts'
import { sectionsAround, type Section } from '../sections.ts'

/**
 * Where nothing has an id: lists and sections under a heading that says requirements or acceptance criteria, else
 * every section that states behaviour. Ids come from the numbers of the list or from the position.
 */
export const statements: RequirementReader = {
  id: 'statements',
  fits: () => 0.1,
  read: ({ scan, sections }) => {
    const hasInner = sections.some(
      ({ level, isContainer, meaning }) => level > 1 && (meaning === 'criteria' || isContainer),
    )
    const among = sections.filter(section => isAmongRequirements(sections, section, hasInner))
    const stated = fromSections(among, () => true)
    const requirements =
      stated.length > 0
        ? stated
        : fromSections(
            sections.filter(section => !isAside(sections, section)),
            text => statesBehaviour(text),
          )
    return { requirements, problems: requirementProblems(scan.text, requirements) }
  },
}

function isAmongRequirements(sections: readonly Section[], section: Section, hasInner: boolean): boolean {
  const around = sectionsAround(sections, section)
  const at = around.findIndex(({ isContainer, meaning }) => meaning === 'criteria' || isContainer)
  if (at < 0 || around.slice(0, at + 1).some(({ isExcluded }) => isExcluded)) return false
  // Where only the document's own title says so, and sections below say so themselves, the others do not count.
  return !(at > 0 && around[at]?.level === 1 && hasInner)
}

/** A list right under a heading over requirements is a requirement an item; other sections are one each. */
function fromSections(sections: readonly Section[], counts: (text: string) => boolean): readonly Requirement[] {
  const taken = new Set<string>()
  let next = 1
  const free = (wished: string): string => {
    next = Math.max(next, taken.size + 1)
    let id = wished
    for (; !id || taken.has(id); next += 1) id = String(next)
    taken.add(id)
    return id
  }
  return sections.flatMap(section => {
    const body = requirementBody(section.blocks)
    const found = statementsIn(body).filter(({ text }) => counts(plainText(text.slice(0, 1000))))
    if (found.length === 0) return []
    const isList = section.level === 0 || section.meaning === 'criteria' || section.isContainer
    if (!isList) return [ofSection(section, body, found, free(section.declares.id))]
    const blocks = new Map(section.blocks.map(block => [block.range.start, block]))
    return found.map(statement => {
      const id = free(statement.ordinal === undefined ? '' : String(statement.ordinal))
      const block = blocks.get(statement.range.start)
      return block?.kind === 'item' ? listedRequirement(block, ...written(id, statement)) : itself(statement, id)
    })
  })
}

/** The id a statement carries, else the given one, and its words. */
function written(id: string, statement: Statement): readonly [string, string] {
  const text = plainText(statement.text.slice(0, 4000))
  const mark = decimalMark(text) ?? codeMark(text)
  return mark?.rest ? [mark.id, mark.rest] : [id, text]
}

function statementsIn(body: RequirementBody): readonly Statement[] {
  const said = [...(body.criteria ?? []), ...body.scenarios]
  if (said.length > 0) return said
  return body.items.length > 0
    ? body.items
    : body.paragraphs.filter(({ text }) => statesBehaviour(plainText(text.slice(0, 1000))))
}

function itself(statement: Statement, wished: string): Requirement {
  const [id, text] = written(wished, statement)
  const { range } = statement
  return { id, title: firstSentence(text), range, criteria: [{ id, text, range, pattern: criterionPattern(text) }] }
}

function ofSection(section: Section, body: RequirementBody, found: readonly Statement[], id: string): Requirement {
  const { title, priority = body.priority } = section.declares
  return {
    id,
    title: title || section.title,
    ...(body.story ? { story: body.story } : {}),
    ...(priority ? { priority } : {}),
    range: { start: section.heading?.range.start ?? 0, end: Math.max(...found.map(({ range }) => range.end)) },
    criteria: numberCriteria(id, found),
  }
}
