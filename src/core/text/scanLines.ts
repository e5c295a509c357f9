import { closeContainers, continueContainers, openContainers } from './containers.ts'
import { frontMatterEnd, isOpenFrontMatter } from './frontMatter.ts'
import { continueConcreteLeaf, openLeaf } from './leaves.ts'
import type { LineScan } from './lineScan.ts'
import { look, openBlocks, pushCode, pushLine, type OpenBlocks } from './openBlocks.ts'

/**
 * Finds the blocks of a text in one pass, as CommonMark has them: nothing is parsed inside a block. Time is linear
 * in the text's length, whatever it holds.
 */
export function scanLines(text: string): LineScan {
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0
  return scanFrom(text, first, frontMatterEnd(text, first)).scan
}

/** A part of a text, scanned by itself; its offsets count from its own beginning. */
export interface PartScan {
  readonly scan: LineScan
  /** Whether what follows may stand inside something that this part begins, whatever its first line is. */
  readonly isOpen: boolean
}

/**
 * Scans a part that ends with a line. The first part begins the text; any other begins with a heading (`#`), a bullet
 * with text, or behind a blank line a number, at the very beginning of a line that nothing around it claims: such a
 * line closes whatever is open, so that parts scanned one by one give what the whole text does.
 */
export function scanPart(text: string, { isFirst }: { readonly isFirst: boolean }): PartScan {
  if (!isFirst) return scanFrom(text, 0, 0)
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const { scan, isOpen } = scanFrom(text, first, frontMatterEnd(text, first))
  return { scan, isOpen: isOpen || isOpenFrontMatter(text, first) }
}

function scanFrom(text: string, first: number, front: number): PartScan {
  const open = openBlocks(text)
  let feed = endOf(text, '\n', 0)
  let carriage = endOf(text, '\r', 0)
  for (let start = 0; start < text.length; start = open.next) {
    if (feed < start) feed = endOf(text, '\n', start)
    if (carriage < start) carriage = endOf(text, '\r', start)
    open.start = start
    open.end = Math.min(feed, carriage)
    open.next = Math.min(carriage + 1 === feed ? feed + 1 : open.end + 1, text.length)
    open.at = start === 0 ? first : start
    open.atColumn = open.column = 0
    look(open)
    if (open.next <= front) pushLine(open, 'frontMatter')
    else addLine(open)
  }
  const isOpen = open.depth === 0 && (open.leaf === 'fence' || open.leaf === 'html')
  closeContainers(open, 0)
  const { lines, items, headings, fences } = open
  return { scan: { text, lines, items, headings, fences }, isOpen }
}

function addLine(open: OpenBlocks): void {
  const matched = continueContainers(open)
  if (matched === open.depth && continueConcreteLeaf(open)) return
  if (open.first === open.end) addBlank(open, matched)
  else addSolid(open, matched)
}

function addBlank(open: OpenBlocks, matched: number): void {
  closeContainers(open, matched)
  if (open.leaf !== 'code') open.leaf = 'none'
  pushLine(open, 'blank')
}

function addSolid(open: OpenBlocks, matched: number): void {
  const kept = openContainers(open, matched)
  const lazy = kept < open.depth
  if (open.first === open.end) return pushLine(open, 'blank')
  if (open.indent >= 4 && open.leaf !== 'paragraph') {
    closeContainers(open, kept)
    open.leaf = 'code'
    return pushCode(open, 'code', 4)
  }
  if (open.indent < 4 && openLeaf(open, kept, lazy)) return
  if (open.leaf !== 'paragraph') {
    closeContainers(open, kept)
    open.leaf = 'paragraph'
    open.paragraphLine = open.lines.length
  }
  pushLine(open, 'text')
}

/** The next `mark`, or the text's end: a line end that does not come is sought only once. */
function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at
}
