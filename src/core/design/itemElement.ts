import type { TextRange } from '../text/range.ts'
import { designFact } from './designFact.ts'
import type { ElementKind, FactSort } from './designModel.ts'
import { ownRange, type SectionPlace } from './designReading.ts'
import { writtenReferences } from './designReferences.ts'
import { addFact, newDraft, type ElementDraft } from './elementDraft.ts'
import { elementName, type ElementName } from './elementName.ts'
import { sortsOfKinds } from './factSorts.ts'
import { endpointItem } from './endpointItem.ts'
import { factText } from './factText.ts'
import { pathOf } from './filePath.ts'
import { firstSentence } from './firstSentence.ts'
import { inlineText } from './inlineText.ts'
import { leadMeaning } from './leadMeaning.ts'
import { leadOf, type Lead } from './leadOf.ts'
import { addProperty, saysWhatItValidates } from './propertyDrafts.ts'
import { propertyNumber } from './propertyName.ts'
import { withoutNumber } from './sections.ts'
import type { SectionWalk } from './sectionWalk.ts'
import { thingKinds } from './thingKinds.ts'
import { isEastAsian } from '../text/eastAsian.ts'

/** Adds a line that no thing owns: as a property, a rule of the models, a part of what its heading tells, or by name. */
export function addItemElement(walk: SectionWalk, text: string, range: TextRange): void {
  const { place } = walk
  const { kind, section } = place
  const asked = endpointItem(place, text, range)
  if (asked) {
    walk.item = asked
    walk.itemDepth = 0
    return
  }
  const number = propertyNumber(inlineText(text))
  if (number !== undefined && (kind === 'property' || saysWhatItValidates(text)))
    return addProperty(place, number, text, range)
  const lead = leadOf(text)
  if (kind === 'dataModel' && !lead) return addRule(walk, text, range)
  if (thingKinds.has(kind) && !lead) return addTold(place, text, range, walk.sort)
  if (kind === 'dataModel' && !namesAModel(lead)) return addTold(place, text, range, walk.sort)
  const draft = itemDraft(text, lead, range, kind, place.index)
  if (!draft) return
  draft.group = walk.group ?? section.title
  walk.item = draft
  walk.itemDepth = 0
  place.reading.drafts.push(draft)
}

/** Adds a line to the one element that stands for a section told in prose, named by its heading. */
export function addTold(place: SectionPlace, text: string, range: TextRange, sort: FactSort): void {
  addFact(toldDraft(place), firstSentence(text), range, sort)
}

function toldDraft({ reading, index, section, kind }: SectionPlace): ElementDraft {
  const name = withoutNumber(section.title)
  const last = reading.drafts.at(-1)
  if (last?.section === index && last.name === name) return last
  const draft = newDraft(kind, name, ownRange(reading, index), index)
  draft.group = section.title
  reading.drafts.push(draft)
  return draft
}

/** `**Order**: …` names a model, `**Index name**: orders` says something about one. */
function namesAModel(lead: Lead | undefined): boolean {
  const name = inlineText(lead?.lead ?? '')
  return name.includes('`') || /^[A-Za-z_$][\w$]*$/.test(name) || isEastAsian(name)
}

/** Below data models, a line without a name is a field of the thing named last, or a rule for the models it names. */
function addRule({ place, item, meaning, label }: SectionWalk, text: string, range: TextRange): void {
  if (item?.kind === 'dataModel' && meaning !== 'rule') return addFact(item, text, range, 'rule')
  const draft = itemDraft(text, leadOf(text), range, 'constraint', place.index)
  if (!draft) return
  draft.group = label ?? place.section.title
  place.reading.drafts.push(draft)
}

/** `Test:` and `Property test 2:` say that a test follows, not which. */
export const isTestLead = (lead: string): boolean =>
  /^(?:(?:property|unit) )?test(?: case)?(?: \d{1,3})?$/i.test(lead.trim())

/** `**Test: a parcel without a label**` is named by what stands behind the colon. */
const testName = (named: ElementName): ElementName =>
  named.tail && isTestLead(named.name) ? { ...named, name: named.tail } : named

/** An item of a list as an element of its own: a bold lead names it, else its first words do. */
function itemDraft(
  written: string,
  before: Lead | undefined,
  range: TextRange,
  kind: ElementKind,
  index: number,
): ElementDraft | undefined {
  const isTest = kind === 'testing' && before !== undefined && before.rest !== '' && isTestLead(before.lead)
  const text = isTest ? before.rest : written
  const lead = isTest ? undefined : before
  const named = lead && !leadMeaning(lead.lead) ? testName(elementName(lead.lead)) : undefined
  const { ids, rest } = writtenReferences(lead && named ? lead.rest : text)
  const fact = designFact(rest)
  if (!lead && fact.length < 3) return undefined
  const name = named?.name ?? factText(designFact(firstSentence(rest)), 90)
  const draft = newDraft(kind, name, range, index, named?.status ?? 'new')
  const sort = sortsOfKinds[kind] ?? 'step'
  for (const id of ids) draft.references.add(id)
  const path = named?.path ?? (lead ? pathOf(lead.lead) : undefined)
  if (path) draft.path = path
  if (fact && (named || fact !== name)) addFact(draft, rest, range, sort)
  if (draft.facts.length === 0) addFact(draft, text, range, sort)
  return draft
}
