import type { Line, LineScan } from '../text/lineScan.ts'
import type { TextRange } from '../text/range.ts'
import { beginsLabel } from './labels.ts'
import { beginsWithNumber, numberMark } from './marks.ts'

/** A piece of a requirements document that stands on its own. */
export interface Block {
  readonly kind: 'heading' | 'item' | 'paragraph' | 'row'
  /** The level of a heading; 0 otherwise. */
  readonly level: number
  /** Its own words as Markdown, lines joined by a space; without list mark and box. */
  readonly text: string
  /** From its mark to the end of what it contains. */
  readonly range: TextRange
  /** The number of an ordered list item. */
  readonly ordinal?: number
  /** What a list item contains. */
  readonly children: readonly Block[]
}

interface OpenBlock {
  kind: Block['kind']
  level: number
  text: string
  range: { start: number; end: number }
  ordinal?: number
  children: OpenBlock[]
}

/** The headings, list items, paragraphs and table rows of a text, code left out, in their order. */
export function blocksOf(scan: LineScan): readonly Block[] {
  let nextHeading = 0
  const items: OpenBlock[] = []
  const top: OpenBlock[] = []
  let current: OpenBlock | undefined
  let currentItem = -1
  for (let index = 0; index < scan.lines.length; index += 1) {
    const line = scan.lines[index]
    if (!line) continue
    const opened = openItems(scan, index, items, top)
    if (opened) {
      current = opened
      currentItem = items.length - 1
    }
    if (line.kind === 'heading') {
      while ((scan.headings[nextHeading]?.line ?? Infinity) < index) nextHeading += 1
      const next = scan.headings[nextHeading]
      const heading = next?.line === index ? next : undefined
      if (heading && line.item < 0) top.push(headingBlock(heading.level, heading.title, heading.range, line))
      else if (heading && current && opened) current.text = heading.title
      if (line.item < 0 || !opened) current = undefined
      continue
    }
    if (line.kind !== 'text') {
      current = undefined
      continue
    }
    const words = ownWords(scan, line, opened ? currentItem : -1)
    const container = items[line.item]
    const isLazy = !opened && container !== undefined && line.column <= (scan.items[line.item]?.column ?? 0)
    const siblings = container && !isLazy ? container.children : top
    if (opened && current) {
      current.text = words
    } else if (words.startsWith('|')) {
      current = undefined
      siblings.push(block('row', words, line))
    } else if (current && currentItem === line.item && !beginsUnit(current, words)) {
      current.text += ` ${words}`
      if (current.kind === 'paragraph') current.range.end = line.end
    } else {
      current = block('paragraph', words, line)
      const ordinal = numberMark(words)
      if (ordinal) {
        current.kind = 'item'
        current.ordinal = ordinal.number
        current.text = ordinal.rest
      }
      siblings.push(current)
      currentItem = line.item
    }
  }
  return top
}

/** Opens the list items that begin at a line and gives the innermost one. */
function openItems(scan: LineScan, index: number, items: OpenBlock[], top: OpenBlock[]): OpenBlock | undefined {
  let opened: OpenBlock | undefined
  for (let item = scan.items[items.length]; item?.line === index; item = scan.items[items.length]) {
    const end = scan.lines[item.endLine - 1]?.end ?? item.bullet.end
    const number = Number.parseInt(
      scan.text.slice(item.bullet.start, Math.min(item.bullet.end, item.bullet.start + 9)),
      10,
    )
    opened = {
      kind: 'item',
      level: 0,
      text: '',
      range: { start: item.bullet.start, end: Math.max(end, item.bullet.end) },
      children: [],
      ...(Number.isNaN(number) ? {} : { ordinal: number }),
    }
    items.push(opened)
    const container = item.parent < 0 ? top : (items[item.parent]?.children ?? top)
    container.push(opened)
  }
  return opened
}

/** A line's words; for the first line of an item, after its box. */
function ownWords(scan: LineScan, line: Line, item: number): string {
  const box = item < 0 ? undefined : scan.items[item]?.box
  const start = box ? Math.min(box.range.end, line.end) : line.content
  return scan.text.slice(start, line.end).trim()
}

/** A label or a number begins something of its own, also where Markdown only sees a paragraph go on. */
function beginsUnit(current: OpenBlock, words: string): boolean {
  if (beginsLabel(words) || beginsWithNumber(words)) return true
  return current.kind === 'paragraph' && /^(?:\*\*)?(?:WHEN|WHILE|WHERE|IF|GIVEN)\b/.test(words)
}

function headingBlock(level: number, text: string, range: TextRange, line: Line): OpenBlock {
  return { kind: 'heading', level, text, range: { start: line.content, end: range.end }, children: [] }
}

function block(kind: Block['kind'], text: string, line: Line): OpenBlock {
  return { kind, level: 0, text, range: { start: Math.min(line.content, line.end), end: line.end }, children: [] }
}
