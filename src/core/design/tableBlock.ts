import type { LineScan } from '../text/lineScan.ts'
import type { TableBlock, TableRow } from './block.ts'

/** The table that the lines `from` (its header, inclusive) to `to` (exclusive) hold, if there is one. */
export function tableAt(scan: LineScan, from: number, to: number): TableBlock | undefined {
  if (to - from < 2 || !isTableDelimiter(scan, from + 1)) return undefined
  const rows: TableRow[] = []
  let end = from
  for (let at = from; at < to; at += 1) {
    const line = scan.lines[at]
    if (!line) break
    end = line.end
    const range = { start: line.start, end: line.end }
    if (at !== from + 1) rows.push({ cells: cellsOf(scan.text.slice(line.content, line.end)), range })
  }
  return rows.length > 1 ? { type: 'table', rows, range: { start: scan.lines[from]?.start ?? 0, end } } : undefined
}

/** Whether a line is the `|---|:-:|` below a table's header. */
export function isTableDelimiter(scan: LineScan, at: number): boolean {
  const line = scan.lines[at]
  if (line?.kind !== 'text' || !'|-:'.includes(scan.text.charAt(line.content))) return false
  const source = scan.text.slice(line.content, Math.min(line.end, line.content + longestDelimiter))
  return source.includes('-') && source.includes('|') && /^[\s|:-]+$/.test(source)
}

const longestDelimiter = 2000

/** A cell is read up to here: more than a person writes in one. */
const longestCell = 4000

/** The cells of a table row: pipes split unless escaped, as GFM has it. */
function cellsOf(source: string): readonly string[] {
  const cells: string[] = []
  let start = 0
  for (let at = source.indexOf('|'); ; at = source.indexOf('|', at + 1)) {
    if (at > 0 && source[at - 1] === '\\') continue
    const cell = source.slice(start, at < 0 ? source.length : at).trim()
    cells.push(cell.slice(0, longestCell).replaceAll('\\|', '|'))
    if (at < 0) break
    start = at + 1
  }
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return cells
}
