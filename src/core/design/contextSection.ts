import type { TextBlock } from './block.ts'
import { designFact } from './designFact.ts'
import type { DesignSection } from './designModel.ts'
import { ownBlocks, type DesignReading, type SectionPlace } from './designReading.ts'
import { addFact, newDraft, type ElementDraft } from './elementDraft.ts'
import { factText } from './factText.ts'
import { firstSentence } from './firstSentence.ts'
import { leadMeaning } from './leadMeaning.ts'
import { readDecision } from './decisionSection.ts'
import { readListedJourney } from './journeys.ts'
import { leadOf } from './leadOf.ts'
import { readFence } from './sectionFence.ts'
import { readTraces } from './tableTraces.ts'
import { withoutNumber } from './sections.ts'
import { isStackHeading } from './stackHeading.ts'
import { addStack, reasons, withNestedChoices } from './technologyStack.ts'

/** Context gives no work of its own: diagrams, technologies, choices, and declarations, which are work everywhere. */
export function readContext(reading: DesignReading, index: number, section: DesignSection): void {
  const place: SectionPlace = { reading, index, section, kind: 'decision', thing: undefined }
  const isStack = [section, reading.sections[section.parent]].some(one => one && isStackHeading(one.title))
  const blocks = ownBlocks(reading, index)
  if (!section.kind && !isStack) readListedJourney(place, blocks)
  if (section.kind === 'decision' && !isStack && reading.sections[section.parent]?.kind === 'decision')
    return readDecision(place, blocks)
  let choice: ElementDraft | undefined
  const above = reading.sections[section.parent]
  let label = isStack && above && isStackHeading(above.title) ? designFact(withoutNumber(section.title)) : ''
  for (const block of isStack ? withNestedChoices(blocks) : blocks) {
    if (block.type === 'paragraph') label = labelIn(block.text) || label
    if (isStack && reasons.test(label)) continue
    if (block.type === 'fence') readFence(place, block)
    else if (block.type === 'table' && !isStack) readTraces(place, block)
    else if (block.type === 'table' || (isStack && !choice && !tellsADecision(block.text)))
      addStack(reading, block, label)
    else if (section.kind === 'decision' || isStack) choice = readChoice(place, block, choice)
  }
}

/** `**Frontend**:` above a list says what its choices are for. */
function labelIn(text: string): string {
  const lead = leadOf(text)
  return lead?.rest === '' && leadMeaning(lead.lead) !== 'selection' ? designFact(lead.lead) : ''
}

/** `**Decision**: …` below the technologies is a choice of the design, not a technology. */
function tellsADecision(text: string): boolean {
  return /^(?:key )?(?:design )?(?:decisions?|approach|selected approach|决策|决定|設計判断|決定|결정|decis|décision|entscheidung|решени)/i.test(
    leadOf(text)?.lead ?? '',
  )
}

/** A line of a section of decisions: opens a decision, tells what was chosen in the open one, or says nothing. */
function readChoice(place: SectionPlace, block: TextBlock, open: ElementDraft | undefined): ElementDraft | undefined {
  const lead = leadOf(block.text)
  const meaning = lead ? leadMeaning(lead.lead) : undefined
  if (meaning === 'dropped' || meaning === 'status') return open
  if (lead?.rest && meaning === 'selection' && open && block.type === 'item' && block.depth > 0) {
    addFact(open, lead.rest, block.range, 'rule')
    return open
  }
  const name = meaning === 'selection' ? (lead?.rest ?? '') : (lead?.lead ?? firstSentence(block.text))
  if (name.trim() === '') return open
  const draft = newDraft('decision', factText(designFact(name), 80), block.range, place.index)
  draft.group = place.section.title
  addFact(draft, firstSentence(lead?.rest && meaning !== 'selection' ? lead.rest : name), block.range, 'rule')
  place.reading.drafts.push(draft)
  return draft
}
