import { scanLines } from '../text/scanLines.ts'
import { blocksOf } from './blocks.ts'
import type { RequirementReader, RequirementText } from './reader.ts'
import { numberedSections } from './readers/numberedSections.ts'
import type { RequirementSet } from './requirement.ts'
import { sectionsOf } from './sections.ts'

/** Earlier readers win where two fit equally well. */
export const requirementReaders: readonly RequirementReader[] = [numberedSections]

const none: RequirementSet = { requirements: [], problems: [] }

/** The requirements of a Markdown text, in its own order. Any text is accepted. */
export function readRequirements(text: string): RequirementSet {
  const scan = scanLines(text)
  const cut: RequirementText = { scan, sections: sectionsOf(blocksOf(scan)) }
  const fitting = requirementReaders
    .map((reader, order) => ({ reader, order, fit: reader.fits(cut) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || a.order - b.order)
  let found = none
  for (const { reader } of fitting) {
    found = reader.read(cut)
    if (found.requirements.length > 0) break
  }
  return found
}
