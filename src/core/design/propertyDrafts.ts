import type { TextRange } from '../text/range.ts'
import type { TextBlock } from './block.ts'
import type { SectionPlace } from './designReading.ts'
import { addFact, addReferences, newDraft, tell, type ElementDraft } from './elementDraft.ts'
import { factText } from './factText.ts'
import { inlineText } from './inlineText.ts'
import { propertyName, propertyNumber } from './propertyName.ts'

/** The clause of a property that says which requirements it shows. */
const validatesClause =
  /(?:Validates|Requirements?|验证|対応要件|要件|検証|需求|검증|Valida|Valide|Validiert|Проверяет)\s?[:：].{0,300}$/i

/** Whether a line ends as a property does: with the requirements it shows. */
export function saysWhatItValidates(text: string): boolean {
  return validatesClause.test(text)
}

/** A paragraph below properties: one of its own where it is numbered, else more of the property told last. */
export function readPropertyParagraph(place: SectionPlace, block: TextBlock): void {
  const number = propertyNumber(inlineText(block.text))
  const last = place.reading.drafts.at(-1)
  if (number !== undefined) addProperty(place, number, block.text, block.range)
  else if (last?.kind === 'property') addPropertyFact(last, block)
}

/** `**Property 3: Round trip** For any … Validates: Requirements 1.2` as an element. */
export function addProperty(place: SectionPlace, number: number, text: string, range: TextRange): void {
  const line = inlineText(text)
  const statement = withoutValidates(propertyName(line))
  const lead = /^([^:：.。]{3,60})[:：]\s+\S/.exec(statement)
  const draft = newDraft('property', lead?.[1] ?? factText(statement, 100), range, place.index)
  draft.number = number
  addReferences(draft, text)
  addReferences(draft, withoutValidates(line))
  tell(draft, { text: lead ? statement.slice(lead[0].length - 1) : statement, range, sort: 'test' })
  place.reading.drafts.push(draft)
}

/** More of what a property states. */
export function addPropertyFact(property: ElementDraft, { text, range }: TextBlock): void {
  addReferences(property, text)
  const statement = withoutValidates(inlineText(text)).trim()
  if (statement !== '') addFact(property, statement, range, 'test')
}

function withoutValidates(line: string): string {
  const clause = validatesClause.exec(line)
  return clause ? line.slice(0, clause.index).replace(/[\s(（[]{1,4}$/, '') : line
}
