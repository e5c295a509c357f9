import type { Fence } from '../text/lineScan.ts'
import type { TextRange } from '../text/range.ts'

/** A piece of a section's own text: what stands between its heading and the next one. */
export type Block = ParagraphBlock | ItemBlock | TableBlock | FenceBlock

/** Wrapped lines joined to one, as inline Markdown. */
export interface ParagraphBlock {
  readonly type: 'paragraph'
  readonly text: string
  readonly range: TextRange
}

export interface ItemBlock {
  readonly type: 'item'
  /** The item's own words on one line, without its nested items. */
  readonly text: string
  readonly range: TextRange
  /** 0 for an item of the outermost list. */
  readonly depth: number
  readonly ordered: boolean
}

export interface TableBlock {
  readonly type: 'table'
  /** The header first, the line of dashes left out. */
  readonly rows: readonly TableRow[]
  readonly range: TextRange
}

export interface TableRow {
  readonly cells: readonly string[]
  readonly range: TextRange
}

export interface FenceBlock {
  readonly type: 'fence'
  readonly fence: Fence
  readonly range: TextRange
}

/** A block that holds words of its own. */
export type TextBlock = ParagraphBlock | ItemBlock
