import { afterSpaces, breakEnd, isSpace, listMarkLength } from './blockStarts.ts'
import { boxAt } from './boxAt.ts'
import { closeFence, innermostItem, look, type OpenBlocks } from './openBlocks.ts'

/** How many of the open containers the line goes on with. Their marks and indentation are taken off. */
export function continueContainers(open: OpenBlocks): number {
  const { stack } = open
  let matched = 0
  let quotes = 0
  while (matched < open.depth) {
    if (open.first === open.end) return continueBlank(open, open.quotes[quotes] ?? open.depth)
    const container = stack[matched]
    if (container === undefined) break
    if (container.quote) {
      if (open.indent > 3 || open.text.charCodeAt(open.first) !== 62) break
      takeQuoteMark(open)
      quotes++
    } else {
      if (open.indent < container.width || container.start === 'ended') break
      container.start = 'filled'
      open.indent -= container.width
      open.column += container.width
    }
    matched++
  }
  return matched
}

/** A blank line stays in every list item up to the first quote; an item that began with nothing ends with it. */
function continueBlank({ stack, depth }: OpenBlocks, matched: number): number {
  const top = stack[depth - 1]
  if (matched === depth && top?.start === 'empty') top.start = 'ended'
  return matched
}

/** Opens the quotes and list items that begin on this line; gives how many containers are open for it then. */
export function openContainers(open: OpenBlocks, matched: number): number {
  let kept = matched
  let opened = false
  while (open.indent <= 3 && open.first < open.end) {
    const unit = open.text.charCodeAt(open.first)
    const quote = unit === 62
    const interrupts = !opened && matched === open.depth && open.leaf === 'paragraph'
    const mark = quote ? 0 : listMark(open, unit, interrupts)
    if (!quote && mark === 0) break
    if (!opened) closeContainers(open, matched)
    opened = true
    open.leaf = 'none'
    if (quote) openQuote(open)
    else openItem(open, mark)
    kept = open.depth
  }
  return kept
}

export function closeContainers(open: OpenBlocks, size: number): void {
  if (open.leaf === 'fence') closeFence(open, -1)
  if (open.depth === size) return
  open.leaf = 'none'
  while (open.depth > size) {
    const container = open.stack[--open.depth]
    if (container === undefined || container.quote) open.quotes.pop()
    else {
      const item = open.items[container.item]
      if (item) item.endLine = Math.max(open.solidLine, item.line) + 1
    }
  }
}

function pushContainer(open: OpenBlocks, quote: boolean, width: number, item: number, empty: boolean): void {
  const start = empty ? 'empty' : 'filled'
  const unused = open.stack[open.depth++]
  if (unused === undefined) open.stack.push({ quote, width, item, start })
  else {
    unused.quote = quote
    unused.width = width
    unused.item = item
    unused.start = start
  }
}

/** The length of the list mark at hand, or 0. An item that breaks into a paragraph has text, and the number 1. */
function listMark(open: OpenBlocks, unit: number, interrupts: boolean): number {
  const { text, first, end } = open
  const length = listMarkLength(text, first, end)
  if (length === 0) return 0
  const after = first + length
  if (after < end && !isSpace(text.charCodeAt(after))) return 0
  if ((unit === 45 || unit === 42) && isBreak(open, unit)) return 0
  if (!interrupts) return length
  if (length > 1 && (length > 2 || unit !== 49)) return 0
  return afterSpaces(text, after, end) === end ? 0 : length
}

/** Remembers how far it looked, so that a line of many list marks is looked through once. */
function isBreak(open: OpenBlocks, mark: number): boolean {
  if (open.unbrokenMark === mark && open.first < open.unbroken) return false
  const end = breakEnd(open.text, open.first, open.end)
  if (end === open.end) return true
  open.unbroken = end < 0 ? open.first : end
  open.unbrokenMark = mark
  return false
}

function openQuote(open: OpenBlocks): void {
  open.quotes.push(open.depth)
  pushContainer(open, true, 0, innermostItem(open), false)
  takeQuoteMark(open)
}

function takeQuoteMark(open: OpenBlocks): void {
  open.at = open.first + 1
  open.column += open.indent + 1
  const unit = open.at < open.end ? open.text.charCodeAt(open.at) : 0
  if (unit === 32 || (unit === 9 && (open.column & 3) === 3)) open.at++
  if (unit === 32 || unit === 9) open.column++
  open.atColumn = open.column
  look(open)
}

function openItem(open: OpenBlocks, length: number): void {
  const before = open.indent
  const bullet = { start: open.first, end: open.first + length }
  const column = open.column + before
  open.at = bullet.end
  open.atColumn = open.column = column + length
  look(open)
  const empty = open.first === open.end
  const gap = empty || open.indent > 4 ? 1 : open.indent
  if (!empty) {
    open.indent -= gap
    open.column += gap
  }
  const parent = innermostItem(open)
  const box = boxAt(open.text, open.first, open.end)
  const line = open.lines.length
  const item = open.items.length
  open.items.push(
    box
      ? { line, endLine: line + 1, bullet, column, parent, box }
      : { line, endLine: line + 1, bullet, column, parent },
  )
  pushContainer(open, false, before + length + gap, item, empty)
}
