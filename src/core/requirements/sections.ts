import type { Block } from './blocks.ts'
import { labelMeaning, type LabelMeaning } from './labels.ts'
import { plainText } from './plainText.ts'
import { isContainer, isExcluded } from './sectionTitle.ts'
import { declaredBy, type RequirementHeading } from './requirementHeading.ts'

/** A heading with the blocks up to the next heading. The first section may have none: level 0. */
export interface Section {
  readonly index: number
  readonly level: number
  /** Its words, plain. */
  readonly title: string
  readonly declares: RequirementHeading
  /** What its title means as the name of a part. */
  readonly meaning: LabelMeaning
  /** Whether it is a heading over requirements, and whether it is about something else. */
  readonly isContainer: boolean
  readonly isExcluded: boolean
  readonly heading?: Block
  readonly blocks: readonly Block[]
  /** The index of the section that contains it, or -1. */
  readonly parent: number
  /** The index past the last section inside it. */
  readonly end: number
}

/** A document's headings as sections, in their order. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const bounds = [-1]
  for (let at = 0; at < blocks.length; at += 1) if (blocks[at]?.kind === 'heading') bounds.push(at)
  const ends = endsOf(bounds.map(at => blocks[at]?.level ?? 0))
  const open: number[] = []
  const titles = new Map<string, TitleReading>()
  return bounds.map((at, index) => {
    const heading = blocks[at]
    const level = heading?.level ?? 0
    const raw = heading?.text ?? ''
    while (open.length && (blocks[bounds[open.at(-1) ?? 0] ?? -1]?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1) ?? -1
    if (heading) open.push(index)
    const title = plainText(raw.slice(0, 600))
    const said = titles.get(title) ?? titleReading(title)
    titles.set(title, said)
    return {
      index,
      level,
      title,
      ...said,
      ...(heading ? { heading } : {}),
      blocks: blocks.slice(at + 1, bounds[index + 1] ?? blocks.length),
      parent,
      end: ends[index] ?? bounds.length,
    }
  })
}

type TitleReading = Pick<Section, 'meaning' | 'declares' | 'isContainer' | 'isExcluded'>

/** What a title says; many sections have the same, such as `Acceptance Criteria`. */
const titleReading = (title: string): TitleReading => ({
  meaning: labelMeaning(title),
  declares: declaredBy(title),
  isContainer: isContainer(title),
  isExcluded: isExcluded(title),
})

/** For each level, the index of the next one that is not deeper. */
function endsOf(levels: readonly number[]): readonly number[] {
  const ends = levels.map(() => levels.length)
  const open: number[] = []
  for (const [index, level] of levels.entries()) {
    while (open.length && (levels[open.at(-1) ?? 0] ?? 0) >= level) ends[open.pop() ?? 0] = index
    open.push(index)
  }
  if (levels.length > 1) ends[0] = levels.length
  return ends
}

/** A section and those that contain it, innermost first. */
export function sectionsAround(sections: readonly Section[], section: Section): readonly Section[] {
  const around: Section[] = []
  for (let at: Section | undefined = section; at; at = sections[at.parent]) around.push(at)
  return around
}

/** Finds the section that holds an offset. Offsets are asked for in the order of the text. */
export function sectionFinder(sections: readonly Section[]): (offset: number) => Section | undefined {
  let at = 0
  return offset => {
    while ((sections[at + 1]?.heading?.range.start ?? Infinity) <= offset) at += 1
    return sections[at]
  }
}
