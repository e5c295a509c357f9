import type { TextRange } from '../text/range.ts'
import { numberCriteria, type Statement } from './criterionList.ts'
import { criterionPattern, statesBehaviour } from './criterionPattern.ts'
import { plainText } from './plainText.ts'
import type { Requirement } from './requirement.ts'
import { requirementBody, type RequirementBody } from './requirementBody.ts'
import type { Section } from './sections.ts'

/** The requirement that `section` declares, with the sections up to `end` as its body. */
export function readRequirement(sections: readonly Section[], section: Section, end: number, id: string): Requirement {
  const further = sections.slice(section.index + 1, end)
  const blocks = [
    ...section.blocks,
    ...further.flatMap(part => (part.heading ? [part.heading, ...part.blocks] : part.blocks)),
  ]
  const body = requirementBody(blocks)
  const { strength } = section.declares
  const title = section.declares.title || body.story || section.title
  const last = blocks.at(-1)?.range.end ?? 0
  const range = { start: section.heading?.range.start ?? 0, end: Math.max(last, section.heading?.range.end ?? 0) }
  const priority = section.declares.priority ?? body.priority
  const stated = statementsOf(body, strength === 'code')
  const criteria = stated.length > 0 ? numberCriteria(id, stated) : []
  // What describes a requirement is not told twice where its own sentences are its criteria.
  const isTold = body.criteria !== undefined || body.scenarios.length > 0
  const story = body.story ?? (isTold ? body.description : undefined)
  const itself = criteria.length === 0 && strength === 'code' ? [itselfAsCriterion(id, title, body, range)] : criteria
  return {
    id,
    title,
    ...(story ? { story } : {}),
    ...(priority ? { priority } : {}),
    ...(body.independentTest ? { independentTest: body.independentTest } : {}),
    range,
    criteria: itself,
  }
}

/** What counts as the criteria of a requirement: what is said to be, else scenarios, else what its body states. */
function statementsOf(body: RequirementBody, hasCode: boolean): readonly Statement[] {
  if (body.criteria && body.criteria.length > 0) return [...body.criteria, ...body.scenarios]
  if (body.scenarios.length > 0) return body.scenarios
  const sentences = body.paragraphs.filter(({ text }) => statesBehaviour(plainText(text.slice(0, 1000))))
  if (!hasCode) return body.items.length > 0 ? body.items : sentences
  // `FR-1` with a sentence of its own is its own criterion; its bullets only detail it.
  if (sentences.length > 0 && !body.items.every(({ text }) => statesBehaviour(plainText(text.slice(0, 1000)))))
    return []
  return body.items.length > 1 ? body.items : []
}

function itselfAsCriterion(
  id: string,
  title: string,
  body: RequirementBody,
  range: TextRange,
): Requirement['criteria'][number] {
  const parts = [...body.paragraphs, ...body.items].map(({ text }) => text)
  const text = plainText(parts.join(' ').slice(0, 4000)) || title
  return { id, text, range, pattern: criterionPattern(text) }
}
