import type { FenceStart } from './blockStarts.ts'
import type { HtmlKind } from './htmlBlock.ts'
import type { Box, Fence, Heading, LineKind } from './lineScan.ts'
import type { TextRange } from './range.ts'

/** An open block quote or list item. */
export interface Container {
  quote: boolean
  /** The columns of indentation a line needs to stay in a list item. */
  width: number
  /** The innermost list item at this depth, or -1. */
  item: number
  /** A list item that began with nothing; a blank line ends it before it begins. */
  start: 'filled' | 'empty' | 'ended'
}

export interface OpenItem {
  readonly line: number
  endLine: number
  readonly bullet: TextRange
  readonly column: number
  readonly parent: number
  readonly box?: Box
}

export interface OpenLine {
  kind: LineKind
  readonly start: number
  readonly end: number
  readonly next: number
  readonly content: number
  readonly column: number
  readonly item: number
}

/** What has been found so far and what is open: containers from the outside in, and one leaf block. */
export interface OpenBlocks {
  readonly text: string
  readonly lines: OpenLine[]
  readonly items: OpenItem[]
  readonly headings: Heading[]
  readonly fences: Fence[]
  /** The first `depth` of them are open; the others wait to be used again. */
  readonly stack: Container[]
  depth: number
  /** Where quotes stand in the stack, so that a blank line finds the first one without a walk. */
  readonly quotes: number[]
  leaf: 'none' | 'paragraph' | 'fence' | 'html' | 'code'
  fence: FenceStart
  fenceLine: number
  fenceIndent: number
  htmlKind: HtmlKind
  paragraphLine: number
  /** The last line that holds anything: items end there. */
  solidLine: number

  /** The line at hand. Everything before `at` is marks; `column` counts on through the white space after it. */
  start: number
  end: number
  next: number
  at: number
  atColumn: number
  column: number
  /** The columns of white space from `column` to `first`, the next place that holds anything. */
  indent: number
  first: number
  /** Up to here the line holds nothing but this mark and blanks, and then something else: no break begins in it. */
  unbroken: number
  unbrokenMark: number
}

export function openBlocks(text: string): OpenBlocks {
  return {
    text,
    lines: [],
    items: [],
    headings: [],
    fences: [],
    stack: [],
    depth: 0,
    quotes: [],
    leaf: 'none',
    fence: { mark: 0, size: 0, info: 0 },
    fenceLine: 0,
    fenceIndent: 0,
    htmlKind: 1,
    paragraphLine: 0,
    solidLine: -1,
    start: 0,
    end: 0,
    next: 0,
    at: 0,
    atColumn: 0,
    column: 0,
    indent: 0,
    first: 0,
    unbroken: 0,
    unbrokenMark: 0,
  }
}

/** Finds the next place that holds anything, and how many columns of white space stand before it. */
export function look(open: OpenBlocks): void {
  const { text, end } = open
  let column = open.column
  let place = open.at
  for (; place < end; place++) {
    const unit = text.charCodeAt(place)
    if (unit === 32) column++
    else if (unit === 9) column = (column & ~3) + 4
    else break
  }
  open.first = place
  open.indent = column - open.column
}

export function innermostItem({ stack, depth }: OpenBlocks): number {
  return depth === 0 ? -1 : (stack[depth - 1]?.item ?? -1)
}

/** Adds the line at hand, its content where the white space ends. */
export function pushLine(open: OpenBlocks, kind: LineKind): void {
  if (kind !== 'blank' || open.at > open.start) open.solidLine = open.lines.length
  open.lines.push({
    kind,
    start: open.start,
    end: open.end,
    next: open.next,
    content: open.first,
    column: open.column + open.indent,
    item: innermostItem(open),
  })
}

/** Adds a line of code, which keeps its own indentation: only `columns` are taken off. */
export function pushCode(open: OpenBlocks, kind: LineKind, columns: number): void {
  const wanted = open.column + columns
  let column = open.atColumn
  let place = open.at
  for (; place < open.first && column < wanted; place++) {
    column = open.text.charCodeAt(place) === 9 ? (column & ~3) + 4 : column + 1
    if (column > wanted) break
  }
  open.first = place
  open.column = wanted
  open.indent = 0
  pushLine(open, kind)
}

/** Ends the open fence; `close` is -1 where its container ends before it does. */
export function closeFence(open: OpenBlocks, close: number): void {
  const { lines, fence, fenceLine } = open
  const opening = lines[fenceLine]
  const start = opening?.next ?? 0
  const last = (close < 0 ? lines.length : close) - 1
  const end = last > fenceLine ? (lines[last]?.end ?? start) : start
  const info = open.text.slice(fence.info, opening?.end).trim()
  open.fences.push({ open: fenceLine, close, info, body: { start, end } })
  open.leaf = 'none'
}
