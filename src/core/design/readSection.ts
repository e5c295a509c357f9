import { readContext } from './contextSection.ts'
import { ownBlocks, type DesignReading } from './designReading.ts'
import type { DesignSection } from './designModel.ts'
import { elementName } from './elementName.ts'
import { statusOf } from './elementStatus.ts'
import { nameKey } from './nameKey.ts'
import { codeSpans } from './inlineText.ts'
import { leadOf } from './leadOf.ts'
import { readWork } from './workSection.ts'

/** Reads one section by its role. */
export function readSection(reading: DesignReading, index: number): void {
  const section = reading.sections[index]
  if (section && statusOf(section.title) === 'done') reading.existing.add(nameKey(elementName(section.title).name))
  switch (section?.role) {
    case 'work':
      return readWork(reading, index, section)
    case 'context':
      return readContext(reading, index, section)
    case 'existing':
      return noteExisting(reading, index)
    case 'rejected':
    case undefined:
  }
}

/** Reads the decisions once more, as work: for a design that tells its work in them. */
export function readDecisionsAsWork(reading: DesignReading): void {
  for (const [index, section] of reading.sections.entries()) {
    if (section.role === 'context' && section.kind === 'decision') readWork(reading, index, asWork(section))
  }
}

function asWork({ kind, ...rest }: DesignSection): DesignSection {
  return { ...rest, role: 'work', ...(kind && kind !== 'decision' ? { kind } : {}) }
}

/** The first name of every bullet is a thing that is there already. */
function noteExisting(reading: DesignReading, index: number): void {
  for (const block of ownBlocks(reading, index)) {
    if (block.type !== 'item' || block.depth > 0) continue
    const lead = leadOf(block.text)
    for (const name of lead ? [lead.lead] : codeSpans(block.text).slice(0, 1)) reading.existing.add(nameKey(name))
  }
}
