import type { TextRange } from '../text/range.ts'
import type { Block, TableRow } from './block.ts'
import { designFact } from './designFact.ts'
import type { DesignSection, ElementKind, FactSort } from './designModel.ts'
import { addFact, newDraft, type ElementDraft } from './elementDraft.ts'
import { elementName, nameKey, pathOf, statusOf } from './elementName.ts'
import { factText } from './factText.ts'
import { codeSpans, inlineText } from './inlineText.ts'
import type { ReadSections } from './sectionReader.ts'
import { cellOf, readTable, type ColumnRole, type ReadTable } from './tableMeaning.ts'
import { writtenReferences } from './designReferences.ts'

export interface TablePlace {
  readonly section: DesignSection
  readonly index: number
  readonly result: ReadSections
  readonly kind: ElementKind
  /** The thing the table tells of, if it stands below one. */
  readonly thing: ElementDraft | undefined
  /** In a section of context only the traces count. */
  readonly onlyTraces: boolean
}

const sorts: Partial<Record<ElementKind, FactSort>> = { errorCase: 'error', testing: 'test', performance: 'limit' }

/** Columns that speak to the reader of the design, not to the one who builds it. */
const silent: ReadonlySet<ColumnRole> = new Set(['rationale', 'requirement'])

/** Reads a table's rows into elements, or into facts of the thing it stands below. */
export function readTableInto(block: Extract<Block, { type: 'table' }>, place: TablePlace): void {
  const table = readTable(block.rows)
  for (const row of table.rows) noteTrace(table, row, place)
  if (place.onlyTraces || table.sort === 'trace' || readStatuses(table, place)) return
  const held = new Set<string>()
  for (const row of table.rows) {
    const key = row.cells.join('|')
    if (held.has(key)) continue
    held.add(key)
    readRow(table, row, place)
  }
}

function noteTrace(table: ReadTable, row: TableRow, { result }: TablePlace): void {
  const at = table.columns.indexOf('requirement')
  if (at < 0) return
  const cell = inlineText(row.cells[at] ?? '')
  const ids = [
    ...new Set([
      ...writtenReferences(cell).ids,
      ...(cell.match(/(?<![\w.])(?:[A-Z]{1,4}-)?\d{1,3}(?:\.\d{1,3}){0,2}(?![\w.])/g) ?? []),
    ]),
  ]
  if (ids.length === 0) return
  const names = row.cells.flatMap((other, index) =>
    index === at ? [] : [...codeSpans(other), ...inlineText(other).split(/[,、，;/]\s*/)],
  )
  result.traces.push({
    references: ids,
    names: names.map(name => name.trim()).filter(name => name.length > 1 && name.length < 80),
    range: row.range,
  })
}

/** A column of nothing but `new`, `existing`, `changed` tells what is to be done with the things of the first column. */
function readStatuses(table: ReadTable, { result, index, section }: TablePlace): boolean {
  const at = table.headers.findIndex(
    (_, column) =>
      column > 0 &&
      table.rows.length > 1 &&
      table.rows.every(row => statusWord.test(inlineText(row.cells[column] ?? ''))),
  )
  if (at < 0) return false
  for (const row of table.rows) {
    const named = elementName(row.cells[0] ?? '')
    const status = statusOf(inlineText(row.cells[at] ?? ''))
    const change = row.cells
      .filter((_, column) => column > 0 && column !== at)
      .map(inlineText)
      .filter(text => text !== '' && !/^(?:none|no change|-|–|—|无|なし|없음)\b/i.test(text))
    if (status === 'existing' && change.length === 0) result.existing.add(nameKey(named.name))
    if (change.length === 0) continue
    const draft = newDraft('component', named.name, row.range, index, status === 'existing' ? 'changed' : status)
    draft.group = section.title
    addFact(draft, change.join('; '), row.range, 'step')
    result.drafts.push(draft)
  }
  return true
}

const statusWord =
  /^(?:new|existing|changed|unchanged|modified|enhanced|extended|updated|removed|deprecated|新|新增|新建|现有|已有|修改|增强|不变|删除|废弃|新規|既存|変更|拡張|変更なし|削除|신규|기존|변경|확장|삭제|novo|existente|alterado|nuevo|modificado|nouveau|existant|modifié|neu|bestehend|geändert|erweitert|новый|существующий|изменён|изменен)$/i

function readRow(table: ReadTable, row: TableRow, place: TablePlace): void {
  const { thing, kind, section } = place
  const references = writtenReferences(row.cells.join(' ')).ids
  switch (table.sort) {
    case 'endpoints':
      return void pushed(
        place,
        'endpoint',
        endpointName(table, row),
        row.range,
        restOf(table, row, ['method', 'path']),
        references,
      )
    case 'settings':
      return void pushed(
        place,
        'configuration',
        codeName(cellOf(table, row, 'setting') ?? row.cells[0] ?? ''),
        row.range,
        settingFact(table, row),
        references,
      )
    case 'errors': {
      const text = errorFact(table, row)
      if (thing && kind !== 'errorCase') return addFact(thing, text, row.range, 'error')
      return void pushed(place, 'errorCase', factText(inlineText(row.cells[0] ?? ''), 80), row.range, text, references)
    }
    case 'fields':
    case 'limits': {
      const text = `${codeName(row.cells[0] ?? '')}: ${restOf(table, row, [table.columns[0] ?? 'other'])}`
      const sort: FactSort = table.sort === 'limits' ? 'limit' : 'rule'
      if (thing) return addFact(thing, text, row.range, sort)
      if (table.sort === 'limits')
        return void pushed(
          place,
          kind === 'component' ? 'performance' : kind,
          designFact(row.cells[0] ?? ''),
          row.range,
          text,
          references,
        )
      return addFact(sharedDraft(place), text, row.range, sort)
    }
    case 'things': {
      const named = elementName(cellOf(table, row, 'name') ?? row.cells[0] ?? '')
      const sort = sorts[kind] ?? 'step'
      const text = restOf(table, row, ['name'])
      if (thing) return addFact(thing, `${named.name}: ${text}`, row.range, sort)
      const draft = newDraft(kind, named.name, row.range, place.index, named.status)
      draft.group = section.title
      const purpose = cellOf(table, row, 'purpose')
      if (purpose) draft.purpose = factText(purpose)
      addFact(draft, restOf(table, row, purpose ? ['name', 'purpose'] : ['name']), row.range, sort)
      for (const id of references) draft.references.add(id)
      place.result.drafts.push(draft)
      return
    }
    case 'files': {
      const path = pathOf(row.cells.join(' ')) ?? inlineText(row.cells[0] ?? '')
      return void pushed(
        place,
        kind,
        path,
        row.range,
        `\`${path.replace(/`/g, '')}\`: ${restOf(table, row, ['file'])}`,
        references,
        path,
      )
    }
    case 'tests':
    case 'facts':
    case 'trace': {
      const text = `${inlineText(row.cells[0] ?? '')}: ${restOf(table, row, [], 1)}`
      const sort = sorts[kind] ?? (table.sort === 'tests' ? 'test' : 'step')
      if (thing) return addFact(thing, text, row.range, sort)
      return void pushed(
        place,
        table.sort === 'tests' ? 'testing' : kind,
        factText(inlineText(row.cells[0] ?? ''), 80),
        row.range,
        text,
        references,
      )
    }
  }
}

function pushed(
  place: TablePlace,
  kind: ElementKind,
  name: string,
  range: TextRange,
  text: string,
  references: readonly string[],
  path?: string,
): ElementDraft | undefined {
  if (name.trim() === '') return undefined
  const draft = newDraft(kind, name.trim(), range, place.index)
  draft.group = place.thing?.name ?? place.section.title
  if (path) draft.path = path
  addFact(draft, text || name, range, sorts[kind] ?? 'step')
  for (const id of references) draft.references.add(id)
  place.result.drafts.push(draft)
  return draft
}

/** Fields listed where no heading names their owner belong to the section itself. */
function sharedDraft(place: TablePlace): ElementDraft {
  const last = place.result.drafts.at(-1)
  if (last && last.section === place.index && last.name === place.section.title) return last
  const draft = newDraft(place.kind, place.section.title, place.section.heading, place.index)
  draft.group = place.section.title
  place.result.drafts.push(draft)
  return draft
}

function endpointName(table: ReadTable, row: TableRow): string {
  const method = cellOf(table, row, 'method')?.replace(/`/g, '')
  const path = (cellOf(table, row, 'path') ?? inlineText(row.cells[method ? 1 : 0] ?? '')).replace(/`/g, '')
  return method && !path.startsWith(method) ? `${method} ${path}` : path
}

function settingFact(table: ReadTable, row: TableRow): string {
  const name = codeName(cellOf(table, row, 'setting') ?? row.cells[0] ?? '')
  const initial = cellOf(table, row, 'default')
  const rest = restOf(table, row, ['setting', 'default'])
  return `${name}${initial ? ` = ${codeName(initial)}` : ''}${rest ? `: ${rest}` : ''}`
}

function errorFact(table: ReadTable, row: TableRow): string {
  const condition = cellOf(table, row, 'condition') ?? inlineText(row.cells[0] ?? '')
  const used: ColumnRole[] = table.columns.includes('condition') ? ['condition'] : [table.columns[0] ?? 'other']
  const rest = restOf(table, row, used)
  return rest ? `${condition} → ${rest}` : condition
}

/** The other cells of a row, joined as one clause. */
function restOf(table: ReadTable, row: TableRow, used: readonly ColumnRole[], from = 0): string {
  return row.cells
    .map((cell, index) => ({
      text: inlineText(cell),
      role: table.columns[index] ?? 'other',
      header: table.headers[index] ?? '',
      index,
    }))
    .filter(
      ({ text, role, index }) =>
        index >= from && text !== '' && !/^[-–—]$/.test(text) && !used.includes(role) && !silent.has(role),
    )
    .map(({ text, role, header }) =>
      needsHeader(role, text) && header
        ? `${header.toLowerCase() === header ? header : header.charAt(0).toLowerCase() + header.slice(1)} ${text}`
        : text,
    )
    .join('; ')
}

/** A bare number, yes or code says nothing without its column. */
function needsHeader(role: ColumnRole, text: string): boolean {
  return role === 'default' || /^(?:yes|no|none|true|false|ja|nein|oui|non|sí|sim|是|否|✅|❌|[\d.,%\s]+)$/i.test(text)
}

/** A cell that is one identifier goes into backticks. */
function codeName(cell: string): string {
  const text = inlineText(cell)
  return !text.includes('`') &&
    /^(?:--?)?[\w$./:[\]{}-]+$/.test(text) &&
    /[_./:-]|[a-z][A-Z]|^[A-Z_\d]{3,}$|^[a-z]+$/.test(text)
    ? `\`${text}\``
    : text
}
