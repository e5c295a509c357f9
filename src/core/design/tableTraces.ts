import type { TableBlock, TableRow } from './block.ts'
import type { DesignReading, SectionPlace } from './designReading.ts'
import { writtenReferences } from './designReferences.ts'
import { codeSpans, inlineText } from './inlineText.ts'
import { readTable, type ReadTable } from './tableMeaning.ts'

/** Reads of a table only which things serve which requirements. */
export function readTraces({ reading }: SectionPlace, block: TableBlock): void {
  noteTraces(readTable(block.rows), reading)
}

/** A column of requirements beside names says what serves them. */
export function noteTraces(table: ReadTable, reading: DesignReading): void {
  const at = table.columns.indexOf('requirement')
  if (at < 0) return
  for (const row of table.rows) noteTrace(row, at, reading)
}

const listedId = /(?<![\w.])(?:[A-Z]{1,4}-)?\d{1,3}(?:\.\d{1,3}){0,2}(?![\w.])/g

function noteTrace({ cells, range }: TableRow, at: number, { traces }: DesignReading): void {
  const cell = inlineText(cells[at] ?? '')
  const ids = [...new Set([...writtenReferences(cell).ids, ...(cell.match(listedId) ?? [])])]
  if (ids.length === 0) return
  const names = cells.flatMap((other, index) =>
    index === at ? [] : [...codeSpans(other), ...inlineText(other).split(/[,、，;/]\s*/)],
  )
  traces.push({
    references: ids,
    names: names.map(name => name.trim()).filter(name => name.length > 1 && name.length < 80),
    range,
  })
}
