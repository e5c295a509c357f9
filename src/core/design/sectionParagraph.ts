import type { TextRange } from '../text/range.ts'
import type { Block, ParagraphBlock } from './block.ts'
import { designFact } from './designFact.ts'
import { addFact, addReferences, newDraft, type ElementDraft } from './elementDraft.ts'
import { pathOf } from './filePath.ts'
import { firstSentence, laterSentences } from './firstSentence.ts'
import { addItemElement, addTold } from './itemElement.ts'
import { takeLead, takePurpose, takeReferences } from './leadFacts.ts'
import { leadMeaning } from './leadMeaning.ts'
import { leadOf, type Lead } from './leadOf.ts'
import { addPropertyFact, readPropertyParagraph } from './propertyDrafts.ts'
import { isAside, nothingSkipped, type SectionWalk } from './sectionWalk.ts'
import { thingKinds } from './thingKinds.ts'

/** Reads a paragraph: a label of what follows, or a sentence about the section's thing. */
export function readParagraph(walk: SectionWalk, block: ParagraphBlock, next: Block | undefined): void {
  const lead = leadOf(block.text)
  walk.skipDepth = nothingSkipped
  walk.item = undefined
  walk.label = undefined
  if (lead) return readLed(walk, block, lead)
  walk.meaning = undefined
  if (/[:：]$/.test(block.text)) {
    if (walk.place.thing && next?.type === 'fence' && saysWhatToDo(block.text)) readSentence(walk, block)
    return openList(walk, block)
  }
  const { thing } = walk.place
  if (!thing) readUnowned(walk, block)
  else if (thing.kind === 'property') addPropertyFact(thing, block)
  else readSentence(walk, block)
}

const saysHow = /^(?:error )?(?:handling|recovery|response)?(?: strateg(?:y|ies))?:?$/i

function readLed(walk: SectionWalk, block: ParagraphBlock, lead: Lead): void {
  const { reading, thing } = walk.place
  const meaning = leadMeaning(lead.lead)
  const isLabel = lead.rest === ''
  walk.meaning = meaning
  // `Handling Strategy:` says how the section's own cases are handled.
  walk.group = meaning || !isLabel || saysHow.test(lead.lead) ? undefined : designFact(lead.lead)
  walk.label = isLabel ? designFact(lead.lead) : undefined
  if (isAside(meaning)) return
  const subject = thing ?? reading.drafts.at(-1)
  if (meaning === 'reference') return takeReferences(subject, block.text)
  if (isLabel) {
    // `**Validates: Requirements 1.1**` on a line of its own.
    if (subject && (thing || subject.section === walk.place.index)) addReferences(subject, lead.lead)
    return
  }
  if (thing) return takeLead(thing, lead, block.range, walk.sort)
  if (!meaning) addItemElement(walk, block.text, block.range)
  else if (meaning === 'path' && walk.place.kind === 'testing') addTestFile(walk, lead.rest, block.range)
}

/** `Files: test/store.test.ts` below tests says where they are written. */
function addTestFile({ place, sort }: SectionWalk, text: string, range: TextRange): void {
  const path = pathOf(text)
  if (path) addTold(place, `\`${path}\``, range, sort)
}

/** `Order:` above a list of fields, below data models, names a model. */
function openList(walk: SectionWalk, { text, range }: ParagraphBlock): void {
  const { reading, index, section, kind, thing } = walk.place
  walk.group = undefined
  const label = designFact(text)
  if (kind !== 'dataModel' || thing || !/^[\p{L}\p{N}_ ]{2,40}$/u.test(label) || label.split(' ').length > 3) return
  walk.item = newDraft('dataModel', label, range, index)
  walk.item.group = section.title
  reading.drafts.push(walk.item)
}

function readUnowned({ place, isProse, sort }: SectionWalk, block: ParagraphBlock): void {
  if (place.kind === 'property') readPropertyParagraph(place, block)
  else if (!thingKinds.has(place.kind) && isProse) {
    addTold(place, block.text, block.range, sort)
    const later = laterSentences(block.text)
    for (const sentence of later)
      if (isExact(sentence) || (later.length <= fewSentences && isRule(sentence)))
        addTold(place, sentence, block.range, sort)
  }
}

/** The first sentence of a thing's own section is its purpose; a later one counts when it holds a name or a figure. */
function readSentence({ place, sort, isProse }: SectionWalk, block: ParagraphBlock): void {
  const { reading, index, thing } = place
  if (!thing) return
  const sentence = firstSentence(block.text)
  if (!thing.purpose && reading.things.get(index) === thing && sort === 'step') {
    takePurpose(thing, sentence)
    for (const later of laterSentences(block.text)) readLater(thing, later, block.range, isProse)
  } else if (isExact(sentence) || (isProse && isRule(sentence))) return addFact(thing, sentence, block.range, sort)
  addReferences(thing, block.text)
}

/** `Keeps sessions. Location: `src/sessions.ts`` has its path in its second sentence. */
function readLater(thing: ElementDraft, sentence: string, range: TextRange, isProse: boolean): void {
  const lead = leadOf(sentence)
  const meaning = lead && leadMeaning(lead.lead)
  if (isAside(meaning)) return
  if (lead && meaning) takeLead(thing, lead, range, 'step')
  else if (isExact(sentence) || (isProse && isRule(sentence))) addFact(thing, sentence, range, 'step')
}

const isExact = (sentence: string): boolean => sentence.includes('`') || /\d/.test(sentence)

/** So few sentences behind the first say nothing in vain; more of them give reasons too. */
const fewSentences = 1

/** Where a thing is told in sentences alone, each of them is one of its rules, but for reasons and praise. */
const isRule = (sentence: string): boolean =>
  sentence.length > 8 && sentence.length < 240 && !announces.test(sentence) && !reasons.test(sentence)

const reasons =
  /^(?:this|that|these|it|which|such|thus|therefore|because|since|as a result|in other words|note|the (?:goal|idea|reason|aim)|esto|esta|este|isso|isto|cela|ceci|das|dies|это|таким образом|これ|この|それ|这|该|因此|由于|이|따라서)(?![\p{L}-])/iu

/** Words that only announce what follows. */
const announces =
  /following|as follows|below|looks like|以下|如下|次の|下記|다음|아래|seguint|siguient|suivant|folgend|следующ/i
const fewestWords = 6

/** A sentence that ends in a colon before a piece of code says what to do with it; a label does not. */
function saysWhatToDo(text: string): boolean {
  return !announces.test(text) && text.split(' ').length >= fewestWords && /^\p{L}/u.test(text)
}
