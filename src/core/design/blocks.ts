import type { Fence, Line, LineScan } from '../text/lineScan.ts'
import type { Block, FenceBlock, ItemBlock, ParagraphBlock } from './block.ts'
import { isTableDelimiter, tableAt } from './tableBlock.ts'

/** The blocks of the lines `from` (inclusive) to `to` (exclusive), in their order. */
export function blocksBetween(scan: LineScan, from: number, to: number): readonly Block[] {
  const { lines } = scan
  const blocks: Block[] = []
  const fenceAt = fencesByLine(scan)
  let at = from
  while (at < to) {
    const line = lines[at]
    if (!line) break
    const fence = fenceAt.get(at)
    if (fence) {
      const last = fence.close < 0 ? Math.min(to, lines.length) - 1 : fence.close
      blocks.push(fenceBlock(scan, fence, line, last))
      at = last + 1
    } else if (line.kind !== 'text') {
      at += 1
    } else if (scan.items[line.item]?.line === at) {
      const end = itemEnd(scan, at, to)
      blocks.push(itemBlock(scan, line, at, end))
      at = end
    } else {
      const table = isTableDelimiter(scan, at + 1) ? tableAt(scan, at, pipedEnd(scan, at, to)) : undefined
      const end = table ? at + table.rows.length + 1 : runEnd(scan, at, to)
      blocks.push(table ?? paragraphBlock(scan, line, at, end))
      at = end
    }
  }
  return blocks
}

function fenceBlock(scan: LineScan, fence: Fence, first: Line, last: number): FenceBlock {
  return { type: 'fence', fence, range: { start: first.start, end: scan.lines[last]?.end ?? first.end } }
}

function itemBlock(scan: LineScan, first: Line, from: number, to: number): ItemBlock {
  const bullet = scan.items[first.item]?.bullet ?? { start: 0, end: 0 }
  return {
    type: 'item',
    text: joined(scan, from, to),
    range: { start: first.start, end: scan.lines[to - 1]?.end ?? first.end },
    depth: depthOf(scan, first.item),
    ordered: /\d/.test(scan.text.slice(bullet.start, bullet.end)),
  }
}

function paragraphBlock(scan: LineScan, first: Line, from: number, to: number): ParagraphBlock {
  const range = { start: first.start, end: scan.lines[to - 1]?.end ?? first.end }
  return { type: 'paragraph', text: joined(scan, from, to), range }
}

const fenceIndexes = new WeakMap<LineScan, ReadonlyMap<number, Fence>>()

/** Fences by their opening line, made once a scan. */
function fencesByLine(scan: LineScan): ReadonlyMap<number, Fence> {
  const held = fenceIndexes.get(scan)
  if (held) return held
  const made = new Map(scan.fences.map(fence => [fence.open, fence] as const))
  fenceIndexes.set(scan, made)
  return made
}

/** Past the last text line that belongs to the item itself. */
function itemEnd(scan: LineScan, from: number, to: number): number {
  const item = scan.lines[from]?.item
  let at = from + 1
  while (at < to) {
    const line = scan.lines[at]
    if (!line || line.kind !== 'text' || line.item !== item || isTableDelimiter(scan, at + 1)) break
    at += 1
  }
  return at
}

/** Past the last line of the paragraph that begins on the line `from`. */
function runEnd(scan: LineScan, from: number, to: number): number {
  let at = from + 1
  while (at < to && continues(scan, from, at)) at += 1
  return at
}

/** Past the last of the lines with a pipe that follow the line `from` without a gap. */
function pipedEnd(scan: LineScan, from: number, to: number): number {
  let at = from
  while (at < to && hasPipe(scan, at) && (at === from || continues(scan, from, at))) at += 1
  return at
}

function continues(scan: LineScan, from: number, at: number): boolean {
  const line = scan.lines[at]
  return (
    line?.kind === 'text' &&
    line.item === scan.lines[from]?.item &&
    scan.items[line.item]?.line !== at &&
    !startsLead(scan, line)
  )
}

function hasPipe({ text, lines }: LineScan, at: number): boolean {
  const line = lines[at]
  return line !== undefined && text.slice(line.content, line.end).includes('|')
}

/** `**Purpose:** …` begins a paragraph of its own, though no blank line stands before it. */
function startsLead({ text }: LineScan, line: Line): boolean {
  return (
    text.startsWith('**', line.content) &&
    /^\*\*[^*]{1,60}(?:[:：]\*\*|\*\*\s?[:：])/.test(text.slice(line.content, line.content + 80))
  )
}

/** Deeper than this nobody nests a list. */
const deepest = 50

function depthOf({ items }: LineScan, item: number): number {
  let depth = 0
  for (let at = items[item]?.parent ?? -1; at >= 0 && depth < deepest; at = items[at]?.parent ?? -1) depth += 1
  return depth
}

/** A block is read up to here: longer ones are data, not sentences. */
const longestBlock = 20_000

/** Wrapped lines joined as a reader would: with a space, but with none between two East Asian characters. */
function joined({ text, lines }: LineScan, from: number, to: number): string {
  let out = ''
  for (let at = from; at < to && out.length < longestBlock; at += 1) {
    const line = lines[at]
    if (!line) break
    const part = text.slice(line.content, Math.min(line.end, line.content + longestBlock)).trim()
    const glued = isEastAsian(out.charCodeAt(out.length - 1)) && isEastAsian(part.charCodeAt(0))
    out += out === '' || glued ? part : ` ${part}`
  }
  return out
}

const isEastAsian = (unit: number): boolean => (unit >= 0x3000 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xffef)
