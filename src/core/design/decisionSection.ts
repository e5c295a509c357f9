import type { Block } from './block.ts'
import { designFact } from './designFact.ts'
import { ownRange, type SectionPlace } from './designReading.ts'
import { addFact, newDraft } from './elementDraft.ts'
import { firstSentence } from './firstSentence.ts'
import { leadMeaning } from './leadMeaning.ts'
import { leadOf } from './leadOf.ts'
import { withoutNumber } from './sections.ts'

const mostFacts = 8
const mostSentences = 4

/** `Decision 2 —`: the number of a decision is no part of its name. */
const numbered =
  /^(?:decision|决策|决定|決定|設計判断|결정|decisão|decisión|décision|entscheidung|решение) ?(?:D?\d+(?:\.\d+)*)? ?[:：.)—–-]+ ?/iu

/** A decision with a heading of its own: what it chooses, sentence by sentence, without its reasons. */
export function readDecision(place: SectionPlace, blocks: readonly Block[]): void {
  const { reading, index, section } = place
  const title = withoutNumber(section.title).replace(numbered, '').trim() || section.title
  const draft = newDraft('decision', title, ownRange(reading, index), index)
  draft.group = reading.sections[section.parent]?.title ?? section.title
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'item') continue
    const lead = leadOf(block.text)
    const meaning = lead ? leadMeaning(lead.lead) : undefined
    if (meaning === 'dropped' || meaning === 'status' || meaning === 'reference') continue
    const text = lead && meaning ? lead.rest : block.text
    for (const sentence of tellingSentences(text))
      if (draft.facts.length < mostFacts) addFact(draft, sentence, block.range, 'rule')
  }
  if (draft.facts.length > 0) reading.drafts.push(draft)
}

/** The first sentence, and later ones that name something of the code. */
function tellingSentences(text: string): readonly string[] {
  const found: string[] = []
  let rest = text.replace(/\s+/g, ' ').trim()
  for (let count = 0; count < mostSentences && rest !== ''; count += 1) {
    const sentence = firstSentence(rest)
    if (sentence === '') break
    if (count === 0 || sentence.includes('`')) found.push(sentence)
    rest = rest.slice(sentence.length).replace(/^[.。！？!?\s]+/, '')
  }
  return found.map(designFact).filter(fact => !/[:：]$/.test(fact))
}
