import { blockMisses } from '../text/blockMisses.ts'
import { scanLines } from '../text/scanLines.ts'
import type { Problem } from '../text/problem.ts'
import { blocksOf } from './blocks.ts'
import type { RequirementReader, RequirementText } from './reader.ts'
import { requirementMisses } from './requirementMisses.ts'
import { bugfix } from './readers/bugfix.ts'
import { numberedSections } from './readers/numberedSections.ts'
import { openSpec } from './readers/openSpec.ts'
import { statements } from './readers/statements.ts'
import { userStories } from './readers/userStories.ts'
import type { RequirementSet } from './requirement.ts'
import { requirementSections } from './requirementSections.ts'
import { sectionsOf } from './sections.ts'

/** Earlier readers win where two fit equally well. */
const requirementReaders: readonly RequirementReader[] = [bugfix, openSpec, userStories, numberedSections, statements]

const none: RequirementSet = { requirements: [], problems: [] }

/** The requirements of a Markdown text, in its own order. Any text is accepted. */
export function readRequirements(text: string): RequirementSet {
  const source = requirementText(text)
  const set = readBest(source, requirementReaders)
  const misses = [...blockMisses(source.scan), ...requirementMisses(source, set)]
  return misses.length > 0 ? { ...set, problems: [...misses, ...set.problems].sort(byPlace) } : set
}

const byPlace = (a: Problem, b: Problem): number => a.range.start - b.range.start || a.range.end - b.range.end

/** A text, cut for the readers. */
function requirementText(text: string): RequirementText {
  const scan = scanLines(text)
  const sections = sectionsOf(blocksOf(scan))
  return { scan, sections, declared: requirementSections(sections) }
}

/** What the reader that fits best reads; the next one where it finds no criteria. */
function readBest(text: RequirementText, readers: readonly RequirementReader[]): RequirementSet {
  const fitting = readers
    .map((reader, order) => ({ reader, order, fit: reader.fits(text) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || a.order - b.order)
  let found: RequirementSet | undefined
  for (const { reader } of fitting) {
    const read = reader.read(text)
    if (read.requirements.some(({ criteria }) => criteria.length > 0)) return read
    if (!found?.requirements.length) found = read
  }
  return found ?? none
}
