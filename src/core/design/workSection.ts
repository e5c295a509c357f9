import type { DesignSection } from './designModel.ts'
import { ownBlocks, type DesignReading, type SectionPlace } from './designReading.ts'
import { sortsOfKinds } from './factSorts.ts'
import { headingMeaning } from './headingMeaning.ts'
import { thingOfHeading } from './headingThing.ts'
import { leadMeaning } from './leadMeaning.ts'
import { readFence } from './sectionFence.ts'
import { readItem } from './sectionItem.ts'
import { readParagraph } from './sectionParagraph.ts'
import { withoutNumber } from './sections.ts'
import { newWalk } from './sectionWalk.ts'
import { readTableInto } from './tableElements.ts'
import { readDependencies } from './technologyStack.ts'

/** Reads a section of work: what its heading names, and what its blocks tell of that or name themselves. */
export function readWork(reading: DesignReading, index: number, section: DesignSection): void {
  const blocks = ownBlocks(reading, index)
  const title = withoutNumber(section.title)
  if (leadMeaning(title) === 'dependency' && !reading.things.has(section.parent))
    return readDependencies(reading, blocks)
  const thing = thingOfHeading(reading, index, section, blocks)
  if (thing) reading.things.set(index, thing)
  const kind = section.kind ?? 'component'
  const place: SectionPlace = { reading, index, section, kind, thing }
  const walk = newWalk(place, blocks, sortsOfKinds[headingMeaning(title)?.kind ?? kind] ?? 'step')
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'fence') readFence(place, block)
    else if (block.type === 'table') readTableInto(block, place)
    else if (block.type === 'paragraph') readParagraph(walk, block, blocks[at + 1])
    else readItem(walk, block)
  }
}
