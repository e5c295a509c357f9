import type { TableBlock, TableRow } from './block.ts'
import { designFact } from './designFact.ts'
import type { ElementKind, FactSort } from './designModel.ts'
import type { SectionPlace } from './designReading.ts'
import { addFact, addReferences, newDraft, type ElementDraft } from './elementDraft.ts'
import { elementName } from './elementName.ts'
import { sortsOfKinds } from './factSorts.ts'
import { factText } from './factText.ts'
import { pathOf } from './filePath.ts'
import { inlineText } from './inlineText.ts'
import { fileStatus } from './fileStatus.ts'
import { takeLead, takeReferences } from './leadFacts.ts'
import { leadMeaning } from './leadMeaning.ts'
import { isAside } from './sectionWalk.ts'
import { cellOf, readTable, type ReadTable, type TableSort } from './tableMeaning.ts'
import { codeName, endpointName, errorFact, restOf, settingFact } from './tableRowText.ts'
import { readStatuses } from './tableStatuses.ts'
import { noteTraces } from './tableTraces.ts'

/** Reads a table's rows into elements, or into facts of the thing it stands below. */
export function readTableInto(block: TableBlock, place: SectionPlace): void {
  const table = readTable(block.rows)
  noteTraces(table, place.reading)
  if (readLeads(table, place) || table.sort === 'trace' || readStatuses(table, place)) return
  const held = new Set<string>()
  for (const row of table.rows) {
    const key = row.cells.join('|')
    if (held.has(key)) continue
    held.add(key)
    rowReaders[table.sort](table, row, place)
  }
}

/** A table of a thing with labels in its first column tells what leads before a colon tell elsewhere. */
function readLeads(table: ReadTable, { thing }: SectionPlace): boolean {
  if (!thing || table.headers.length !== 2) return false
  const leads = table.rows.map(row => ({
    lead: inlineText(row.cells[0] ?? ''),
    rest: inlineText(row.cells[1] ?? ''),
    range: row.range,
  }))
  if (leads.length === 0 || !leads.every(({ lead }) => leadMeaning(lead))) return false
  for (const { lead, rest, range } of leads) {
    const meaning = leadMeaning(lead)
    if (meaning === 'reference') takeReferences(thing, rest)
    else if (!isAside(meaning)) takeLead(thing, { lead, rest }, range, 'step')
  }
  return true
}

type RowReader = (table: ReadTable, row: TableRow, place: SectionPlace) => void

/** How a row is read, by what its table lists. */
const rowReaders: Record<TableSort, RowReader> = {
  endpoints: (table, row, place) =>
    pushRow(place, row, 'endpoint', endpointName(table, row), restOf(table, row, ['method', 'path'])),
  settings: (table, row, place) =>
    pushRow(place, row, 'configuration', nameOfSetting(table, row), settingFact(table, row)),
  errors: readError,
  fields: (table, row, place) => {
    addFact(place.thing ?? sharedDraft(place), firstCellLed(table, row), row.range, 'rule')
  },
  limits: (table, row, place) => {
    const kind = place.kind === 'component' ? 'performance' : place.kind
    if (place.thing) addFact(place.thing, firstCellLed(table, row), row.range, 'limit')
    else pushRow(place, row, kind, designFact(row.cells[0] ?? ''), firstCellLed(table, row))
  },
  things: readThing,
  files: (table, row, place) => {
    const path = pathOf(row.cells.join(' ')) ?? inlineText(row.cells[0] ?? '')
    const text = `\`${path.replace(/`/g, '')}\`: ${restOf(table, row, ['file'])}`
    const draft = pushRow(place, row, place.kind, path, text)
    if (!draft) return
    draft.path = path
    draft.status = fileStatus(row.cells.map(inlineText).filter(cell => pathOf(cell) !== path))
  },
  tests: (table, row, place) => readTold(table, row, place, 'testing', 'test'),
  facts: (table, row, place) => readTold(table, row, place, place.kind, 'step'),
  trace: () => undefined,
}

const nameOfSetting = (table: ReadTable, row: TableRow): string =>
  codeName(cellOf(table, row, 'setting') ?? row.cells[0] ?? '')

const firstCellLed = (table: ReadTable, row: TableRow): string =>
  `${codeName(row.cells[0] ?? '')}: ${restOf(table, row, [table.columns[0] ?? 'other'])}`

function readError(table: ReadTable, row: TableRow, place: SectionPlace): void {
  const text = errorFact(table, row)
  if (place.thing && place.kind !== 'errorCase') addFact(place.thing, text, row.range, 'error')
  else pushRow(place, row, 'errorCase', factText(inlineText(row.cells[0] ?? ''), 80), text)
}

function readThing(table: ReadTable, row: TableRow, { reading, thing, kind, index, section }: SectionPlace): void {
  const { name, status } = elementName(cellOf(table, row, 'name') ?? row.cells[0] ?? '')
  const sort = sortsOfKinds[kind] ?? 'step'
  if (thing) return addFact(thing, `${name}: ${restOf(table, row, ['name'])}`, row.range, sort)
  const draft = newDraft(kind, name, row.range, index, status)
  draft.group = section.title
  const purpose = cellOf(table, row, 'purpose')
  if (purpose) draft.purpose = factText(purpose)
  addFact(draft, restOf(table, row, purpose ? ['name', 'purpose'] : ['name']), row.range, sort)
  addReferences(draft, row.cells.join(' '))
  reading.drafts.push(draft)
}

function readTold(table: ReadTable, row: TableRow, place: SectionPlace, kind: ElementKind, sort: FactSort): void {
  const text = `${inlineText(row.cells[0] ?? '')}: ${restOf(table, row, [], 1)}`
  if (place.thing) addFact(place.thing, text, row.range, sortsOfKinds[place.kind] ?? sort)
  else pushRow(place, row, kind, factText(inlineText(row.cells[0] ?? ''), 80), text)
}

/** Makes a row an element of its own, unless it has no name. */
function pushRow(
  { reading, index, thing, section }: SectionPlace,
  row: TableRow,
  kind: ElementKind,
  name: string,
  text: string,
): ElementDraft | undefined {
  if (name.trim() === '') return undefined
  const draft = newDraft(kind, name.trim(), row.range, index)
  draft.group = thing?.name ?? section.title
  addFact(draft, text || name, row.range, sortsOfKinds[kind] ?? 'step')
  addReferences(draft, row.cells.join(' '))
  reading.drafts.push(draft)
  return draft
}

/** Fields listed where no heading names their owner belong to the section itself. */
function sharedDraft({ reading, index, section, kind }: SectionPlace): ElementDraft {
  const last = reading.drafts.at(-1)
  if (last?.section === index && last.name === section.title) return last
  const draft = newDraft(kind, section.title, section.heading, index)
  draft.group = section.title
  reading.drafts.push(draft)
  return draft
}
