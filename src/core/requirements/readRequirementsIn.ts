import { scanLines } from '../text/scanLines.ts'
import { blocksOf } from './blocks.ts'
import { statesBehaviour } from './criterionPattern.ts'
import type { RequirementSet } from './requirement.ts'
import { readRequirements } from './readRequirements.ts'
import { sectionsOf, type Section } from './sections.ts'

const none: RequirementSet = { requirements: [], problems: [] }

/**
 * The requirements that a design states itself: what stands under a heading that says so. Empty where there is none;
 * correctness properties, tables of coverage and what merely cites requirements are not requirements.
 */
export function readRequirementsIn(design: string): RequirementSet {
  const sections = sectionsOf(blocksOf(scanLines(design)))
  const stated = outermost(sections.filter(isRequirementPart))
  if (stated.length === 0) return none
  const read = readRequirements(blankOutside(design, sections, stated))
  const requirements = read.requirements.filter(({ criteria }) => criteria.some(({ text }) => statesBehaviour(text)))
  if (requirements.length === 0) return none
  return { requirements, problems: read.problems }
}

/** A heading over requirements, or a requirement with its number; the design's own title is neither. */
function isRequirementPart(section: Section): boolean {
  const { level, title, declares } = section
  if (level === 0 || (level === 1 && /design|设计|設計|설계|diseño|conception|entwurf|дизайн/i.test(title)))
    return false
  return section.isContainer || declares.strength === 'noun' || declares.strength === 'named'
}

function outermost(parts: readonly Section[]): readonly Section[] {
  let end = -1
  return parts.filter(part => {
    if (part.index < end) return false
    end = part.end
    return true
  })
}

/** The text with everything but the given sections as spaces, so that every offset stays. */
function blankOutside(text: string, sections: readonly Section[], kept: readonly Section[]): string {
  let out = ''
  let at = 0
  for (const section of kept) {
    const start = section.heading?.range.start ?? 0
    const lineStart = Math.max(at, text.lastIndexOf('\n', start - 1) + 1)
    const end = sections[section.end]?.heading?.range.start ?? text.length
    out += blank(text.slice(at, lineStart)) + text.slice(lineStart, end)
    at = end
  }
  return out + blank(text.slice(at))
}

const blank = (text: string): string => text.replace(/[^\r\n]+/g, line => ' '.repeat(line.length))
