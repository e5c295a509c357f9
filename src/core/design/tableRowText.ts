import type { TableRow } from './block.ts'
import { inlineText } from './inlineText.ts'
import { cellOf, type ColumnRole, type ReadTable } from './tableMeaning.ts'
import { isEastAsian } from '../text/eastAsian.ts'

/** Columns that speak to the reader of the design, not to the one who builds it. */
const silent: ReadonlySet<ColumnRole> = new Set(['rationale', 'requirement'])

export function endpointName(table: ReadTable, row: TableRow): string {
  const method = cellOf(table, row, 'method')?.replace(/`/g, '')
  const path = (cellOf(table, row, 'path') ?? inlineText(row.cells[method ? 1 : 0] ?? '')).replace(/`/g, '')
  return method && !path.startsWith(method) ? `${method} ${path}` : path
}

export function settingFact(table: ReadTable, row: TableRow): string {
  const name = codeName(cellOf(table, row, 'setting') ?? row.cells[0] ?? '')
  const initial = cellOf(table, row, 'default')
  const rest = restOf(table, row, ['setting', 'default'])
  return `${name}${initial ? ` = ${codeName(initial)}` : ''}${rest ? `: ${rest}` : ''}`
}

export function errorFact(table: ReadTable, row: TableRow): string {
  const condition = cellOf(table, row, 'condition') ?? inlineText(row.cells[0] ?? '')
  const used: ColumnRole[] = table.columns.includes('condition') ? ['condition'] : [table.columns[0] ?? 'other']
  const rest = restOf(table, row, used)
  return rest ? `${condition} → ${rest}` : condition
}

/** The other cells of a row, joined as one clause. */
export function restOf(table: ReadTable, row: TableRow, used: readonly ColumnRole[], from = 0): string {
  return row.cells
    .map((cell, index) => ({
      text: inlineText(cell),
      role: table.columns[index] ?? 'other',
      header: table.headers[index] ?? '',
      index,
    }))
    .filter(
      ({ text, role, index }) =>
        index >= from && text !== '' && !nothing.test(text) && !used.includes(role) && !silent.has(role),
    )
    .map(({ text, role, header }) => (needsHeader(role, text) && header ? withHeader(header, text) : text))
    .join('; ')
}

function withHeader(header: string, text: string): string {
  if (isEastAsian(header)) return `${header}：${text}`
  return `${header.replace(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu, letter => letter.toLowerCase())} ${text}`
}

/** What a cell holds that says nothing. */
const nothing = /^(?:[-–—]|无|無|なし|없음|нет|n\/a|keine?|aucune?|ningun[oa]|nenhuma?)$/i

/** A bare number, yes or code says nothing without its column. */
function needsHeader(role: ColumnRole, text: string): boolean {
  return (
    role === 'default' ||
    isShort(role, text) ||
    /^(?:yes|no|none|optional|required|immediately|true|false|ja|nein|oui|non|sí|sim|是|否|✅|❌|[\d.,%\s]+)$/i.test(
      text,
    )
  )
}

/** A few Chinese, Japanese or Korean characters of a column of its own. */
const isShort = (role: ColumnRole, text: string): boolean =>
  role === 'other' && text.length <= 6 && /^[\d\s\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+$/.test(text)

/** A cell that is one identifier goes into backticks. */
export function codeName(cell: string): string {
  const text = inlineText(cell)
  return !text.includes('`') &&
    /^[\w$./:[\]{}-]+$/.test(text) &&
    /[_./:-]|[a-z][A-Z]|^[A-Z_\d]{3,}$|^[a-z]+$/.test(text)
    ? `\`${text}\``
    : text
}
