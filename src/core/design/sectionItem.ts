import type { ItemBlock } from './block.ts'
import { addFact, addPlace, type ElementDraft } from './elementDraft.ts'
import { sortsOfLeads } from './factSorts.ts'
import { pathOf } from './filePath.ts'
import { addItemElement, isTestLead } from './itemElement.ts'
import { takeLead, takePath, takePurpose, takeReferences } from './leadFacts.ts'
import { partsBeside } from './namedParts.ts'
import { leadMeaning, saysWhoCalls } from './leadMeaning.ts'
import { leadOf } from './leadOf.ts'
import { isAside, nothingSkipped, type SectionWalk } from './sectionWalk.ts'

/** Reads an item of a list: a truth about the thing that owns it, or an element of its own. */
export function readItem(walk: SectionWalk, block: ItemBlock): void {
  const { thing } = walk.place
  if (block.depth > walk.skipDepth) return
  walk.skipDepth = nothingSkipped
  if (block.depth === 0 && isAside(walk.meaning)) return
  if (walk.place.kind === 'dataModel' && concepts.test(walk.label ?? '')) return
  const lead = leadOf(block.text)
  const meaning = lead ? leadMeaning(lead.lead) : undefined
  if (thing && lead && saysWhoCalls(lead.lead))
    walk.place.reading.named.push(...partsBeside(thing, lead.rest, block.range, 'callers'))
  if (isAside(meaning)) {
    walk.skipDepth = block.depth
    return
  }
  const owner = thing ?? (block.depth > walk.itemDepth ? walk.item : undefined)
  const led =
    lead && meaning && !(walk.place.kind === 'testing' && (isTestLead(lead.lead) || /^actions?$/i.test(lead.lead)))
      ? lead
      : undefined
  if (led && meaning === 'reference') return takeReferences(owner ?? walk.item, block.text)
  if (owner) return led ? takeLead(owner, led, block.range, walk.sort) : readOwned(walk, owner, block)
  if (led && walk.item && block.depth === 0) return takeLead(walk.item, led, block.range, walk.sort)
  addItemElement(walk, block.text, block.range)
  walk.itemDepth = block.depth
}

/** Below such a label a list explains words. */
const concepts = /(?:concepts?|terms|glossary|概念|术语|用語|용어|개념|conceitos|conceptos|notions|begriffe|понятия)$/i

/** An item without a lead says what the paragraph above its list announces. */
function readOwned(walk: SectionWalk, owner: ElementDraft, { text, range }: ItemBlock): void {
  const { meaning, sort, place } = walk
  if (place.thing && meaning === 'purpose' && !place.thing.purpose) return takePurpose(place.thing, text)
  if (meaning === 'reference') return takeReferences(owner, text)
  const path = meaning === 'path' && !owner.path ? pathOf(text) : undefined
  if (path) {
    takePath(owner, path, text)
    return
  }
  addFact(owner, text, range, (meaning && sortsOfLeads[meaning]) ?? sort)
  addPlace(owner, range)
}
