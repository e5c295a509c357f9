import type { Fence, LineScan } from '../text/lineScan.ts'
import type { TextRange } from '../text/range.ts'

/** A piece of a section's own text: what stands between its heading and the next one. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: string; readonly range: TextRange }
  | ItemBlock
  | { readonly type: 'table'; readonly rows: readonly TableRow[]; readonly range: TextRange }
  | { readonly type: 'fence'; readonly fence: Fence; readonly range: TextRange }

export interface ItemBlock {
  readonly type: 'item'
  /** The item's own words on one line, without its nested items. */
  readonly text: string
  readonly range: TextRange
  /** 0 for an item of the outermost list. */
  readonly depth: number
  readonly ordered: boolean
}

export interface TableRow {
  readonly cells: readonly string[]
  readonly range: TextRange
}

/** The blocks of the lines `from` (inclusive) to `to` (exclusive), in their order. */
export function blocksBetween(scan: LineScan, from: number, to: number): readonly Block[] {
  const { text, lines } = scan
  const blocks: Block[] = []
  const fenceAt = fencesByLine(scan)
  let at = from
  while (at < to) {
    const line = lines[at]
    if (!line) break
    const fence = fenceAt.get(at)
    if (fence) {
      const last = fence.close < 0 ? Math.min(to, lines.length) - 1 : fence.close
      blocks.push({ type: 'fence', fence, range: { start: line.start, end: lines[last]?.end ?? line.end } })
      at = last + 1
      continue
    }
    if (line.kind !== 'text') {
      at += 1
      continue
    }
    const item = line.item
    const owner = item >= 0 ? scan.items[item] : undefined
    if (owner && owner.line === at) {
      const end = ownTextEnd(scan, item, at, to)
      blocks.push({
        type: 'item',
        text: joined(scan, at, end),
        range: { start: line.start, end: lines[end - 1]?.end ?? line.end },
        depth: depthOf(scan, item),
        ordered: /\d/.test(text.slice(owner.bullet.start, owner.bullet.end)),
      })
      at = end
      continue
    }
    const end = runEnd(scan, at, to)
    const table = tableAt(scan, at, end)
    blocks.push(
      table ?? {
        type: 'paragraph',
        text: joined(scan, at, end),
        range: { start: line.start, end: lines[end - 1]?.end ?? line.end },
      },
    )
    at = table ? lineAfter(scan, at, table.rows.length + 1) : end
  }
  return blocks

  function lineAfter(of: LineScan, first: number, count: number): number {
    return Math.min(first + count, of.lines.length)
  }
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
function ownTextEnd(scan: LineScan, item: number, from: number, to: number): number {
  let at = from + 1
  while (at < to) {
    const line = scan.lines[at]
    if (!line || line.kind !== 'text' || line.item !== item || isTableDelimiter(scan, at + 1)) break
    at += 1
  }
  return at
}

function runEnd(scan: LineScan, from: number, to: number): number {
  const first = scan.lines[from]
  let at = from + 1
  while (at < to) {
    const line = scan.lines[at]
    if (
      !line ||
      line.kind !== 'text' ||
      line.item !== first?.item ||
      scan.items[line.item]?.line === at ||
      startsLead(scan, at)
    )
      break
    at += 1
  }
  return at
}

/** `**Purpose:** …` begins a paragraph of its own, though no blank line stands before it. */
function startsLead(scan: LineScan, at: number): boolean {
  const line = scan.lines[at]
  return (
    line !== undefined &&
    scan.text.startsWith('**', line.content) &&
    /^\*\*[^*]{1,60}(?:[:：]\*\*|\*\*\s?[:：])/.test(scan.text.slice(line.content, line.content + 80))
  )
}

function depthOf(scan: LineScan, item: number): number {
  let depth = 0
  for (let at = scan.items[item]?.parent ?? -1; at >= 0 && depth < 50; at = scan.items[at]?.parent ?? -1) depth += 1
  return depth
}

function joined(scan: LineScan, from: number, to: number): string {
  const parts: string[] = []
  for (let at = from; at < to; at += 1) {
    const line = scan.lines[at]
    if (line) parts.push(scan.text.slice(line.content, line.end).trim())
  }
  return joinWrapped(parts)
}

/** Wrapped lines joined as a reader would: with a space, but with none between two East Asian characters. */
function joinWrapped(parts: readonly string[]): string {
  let out = ''
  for (const part of parts) {
    const glued = /[\u3000-\u9fff\uff00-\uffef]$/.test(out) && /^[\u3000-\u9fff\uff00-\uffef]/.test(part)
    out += out === '' || glued ? part : ` ${part}`
  }
  return out
}

function tableAt(scan: LineScan, from: number, to: number): Extract<Block, { type: 'table' }> | undefined {
  if (to - from < 2 || !isTableDelimiter(scan, from + 1)) return undefined
  const rows: TableRow[] = []
  let end = from
  for (let at = from; at < to; at += 1) {
    const line = scan.lines[at]
    if (!line) break
    const source = scan.text.slice(line.content, line.end)
    if (!source.includes('|')) break
    end = line.end
    if (at !== from + 1) rows.push({ cells: cellsOf(source), range: { start: line.start, end: line.end } })
  }
  return rows.length > 1 ? { type: 'table', rows, range: { start: scan.lines[from]?.start ?? 0, end } } : undefined
}

function isTableDelimiter(scan: LineScan, at: number): boolean {
  const line = scan.lines[at]
  if (line?.kind !== 'text') return false
  const source = scan.text.slice(line.content, Math.min(line.end, line.content + 2000))
  return source.includes('-') && source.includes('|') && /^[\s|:-]+$/.test(source)
}

/** The cells of a table row: pipes split unless escaped, as GFM has it. */
function cellsOf(source: string): readonly string[] {
  const cells: string[] = []
  let cell = ''
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === '\\' && source[at + 1] === '|') {
      cell += '|'
      at += 1
    } else if (source[at] === '|') {
      cells.push(cell.trim())
      cell = ''
    } else cell += source[at]
  }
  cells.push(cell.trim())
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return cells
}
