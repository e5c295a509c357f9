import type { Block } from './block.ts'
import type { FactSort } from './designModel.ts'
import type { SectionPlace } from './designReading.ts'
import type { ElementDraft } from './elementDraft.ts'
import type { LeadMeaning } from './leadMeaning.ts'

/** What the blocks of a section have said so far of those that follow. */
export interface SectionWalk {
  readonly place: SectionPlace
  /** What sort of truth a line is here that does not say it of itself. */
  readonly sort: FactSort
  /** The section is told in paragraphs alone. */
  readonly isProse: boolean
  /** What the paragraph above says of the list below it. */
  meaning: LeadMeaning | undefined
  /** The lead above, as the group of the elements below it. */
  group: string | undefined
  /** The lead above, where nothing follows it on its line. */
  label: string | undefined
  /** Items deeper than this belong to one that is left out. */
  skipDepth: number
  /** The element named last in this list. */
  item: ElementDraft | undefined
  /** The depth of the item that named it: deeper ones tell of it. */
  itemDepth: number
}

export const nothingSkipped = 99

export function newWalk(place: SectionPlace, blocks: readonly Block[], sort: FactSort): SectionWalk {
  return {
    place,
    sort,
    isProse: blocks.every(block => block.type === 'paragraph'),
    meaning: undefined,
    group: undefined,
    label: undefined,
    skipDepth: nothingSkipped,
    item: undefined,
    itemDepth: 0,
  }
}

/** Leads whose text speaks to the reader of the design, not to the one who builds it. */
export function isAside(meaning: LeadMeaning | undefined): boolean {
  return meaning === 'dropped' || meaning === 'status' || meaning === 'reuse'
}
