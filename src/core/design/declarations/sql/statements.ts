import type { DeclaredField } from '../../declaration.ts'
import type { TextRange } from '../../../text/range.ts'
import {
  closeOf,
  commentAbove,
  pastOne,
  rangeOf,
  sourceOf,
  stringValue,
  textAt,
  tokenAt,
  type CodeView,
} from '../codeView.ts'
import { given } from '../draft.ts'
import type { Gathering } from '../gathering.ts'
import { firstSentence } from '../sentences.ts'
import { readColumns } from './columns.ts'
import { nameFrom, wordAt } from './names.ts'

/** Reads one statement that creates, alters or comments on something. */
export function readStatement(code: CodeView, from: number, to: number, found: Gathering): void {
  const verb = wordAt(code, from)
  if (verb === 'alter' && wordAt(code, from + 1) === 'table') return readAlter(code, from, to, found)
  if (verb === 'comment' && wordAt(code, from + 1) === 'on') return readComment(code, from, to, found)
  if (verb !== 'create') return
  let at = from + 1
  while (
    [
      'or',
      'replace',
      'unique',
      'temporary',
      'temp',
      'unlogged',
      'materialized',
      'external',
      'global',
      'local',
      'virtual',
    ].includes(wordAt(code, at))
  )
    at++
  const what = wordAt(code, at)
  const named = nameFrom(code, at + 1)
  const range = rangeOf(code, from, to)
  const purpose = given('purpose', firstSentence(commentAbove(code, from)))
  if (what === 'table') {
    const open = bracketFrom(code, named.end, to)
    const close = open < 0 ? -1 : closeOf(code, open, to)
    const read = open < 0 ? { fields: [], facts: [] } : readColumns(code, open + 1, close < 0 ? to : close)
    found.add({ kind: 'table', name: named.name, range, ...read, ...purpose })
  } else if (what === 'type' || what === 'domain') {
    const open = bracketFrom(code, named.end, to)
    const close = open < 0 ? -1 : closeOf(code, open, to)
    if (close < 0) return
    const values = strings(code, open, close)
    const fields = values.length > 0 ? [] : readColumns(code, open + 1, close).fields
    found.add({ kind: values.length > 0 ? 'enum' : 'type', name: named.name, range, values, fields, ...purpose })
  } else if (what === 'index' || what === 'policy' || what === 'trigger') {
    const on = wordFrom(code, at, to, 'on')
    const table = on < 0 ? '' : nameFrom(code, on + 1).name
    const last = textAt(code, to - 1) === ';' ? to - 1 : to
    addFact(found, table, sourceOf(code, what === 'index' ? from + 1 : at, last), range)
  } else if (what === 'view') {
    found.add({ kind: 'table', name: named.name, range, facts: [sourceOf(code, from + 1, named.end)], ...purpose })
  } else if (what === 'function' || what === 'procedure') {
    const open = bracketFrom(code, named.end, to)
    const close = open < 0 ? -1 : closeOf(code, open, to)
    const facts = close < 0 ? [] : [sourceOf(code, at, close + 1)]
    found.add({ kind: 'function', name: named.name, range, facts, ...purpose })
  }
}

/** Columns that are added to a table that stands already. */
function readAlter(code: CodeView, from: number, to: number, found: Gathering): void {
  const named = nameFrom(code, from + 2)
  const fields: DeclaredField[] = []
  const facts: string[] = []
  const last = textAt(code, to - 1) === ';' ? to - 1 : to
  for (let index = named.end; index < last;) {
    let end = index
    while (end < last && textAt(code, end) !== ',') end = pastOne(code, end)
    end = Math.min(end, last)
    let column = index + 1
    if (wordAt(code, column) === 'column') column++
    while (['if', 'not', 'exists'].includes(wordAt(code, column))) column++
    const isColumn =
      wordAt(code, index) === 'add' &&
      !['constraint', 'foreign', 'unique', 'primary', 'check', 'index', 'key'].includes(wordAt(code, column))
    const read = isColumn ? readColumns(code, column, end) : { fields: [], facts: [sourceOf(code, index, end)] }
    fields.push(...read.fields)
    facts.push(...read.facts)
    index = end + 1
  }
  const table = found.named(named.name)
  if (table) {
    table.fields.push(...fields)
    table.facts.push(...facts)
  } else {
    found.add({
      kind: 'table',
      name: named.name,
      range: rangeOf(code, from, to),
      fields,
      facts: ['ALTER TABLE', ...facts],
    })
  }
}

/** `COMMENT ON TABLE x IS '…'` is the table's purpose, on a column the column's rule. */
function readComment(code: CodeView, from: number, to: number, found: Gathering): void {
  const text = tokenAt(code, textAt(code, to - 1) === ';' ? to - 2 : to - 1)
  const named = nameFrom(code, from + 3)
  if (text.kind !== 'string') return
  const said = firstSentence(stringValue(text))
  const table = found.named(named.name)
  if (!said) return
  if (table) {
    table.purpose = said
    return
  }
  const dot = named.name.lastIndexOf('.')
  const owner = found.named(named.name.slice(0, Math.max(0, dot)))
  const column = named.name.slice(dot + 1)
  if (owner && owner.fields.length <= widestTable)
    owner.fields = owner.fields.map(one => (one.name === column && !one.rule ? { ...one, rule: said } : one))
}

function addFact(found: Gathering, table: string, fact: string, range: TextRange): void {
  const before = found.named(table)
  if (before) before.facts.push(fact)
  else if (table) found.add({ kind: 'table', name: table, range, facts: [fact] })
}

/** A wider table than this is no design; its comments are not sought column by column. */
const widestTable = 500

function bracketFrom(code: CodeView, from: number, to: number): number {
  for (let index = from; index < to && index < from + 12; index++) if (textAt(code, index) === '(') return index
  return -1
}

function wordFrom(code: CodeView, from: number, to: number, word: string): number {
  for (let index = from; index < to && index < from + 20; index++) if (wordAt(code, index) === word) return index
  return -1
}

function strings(code: CodeView, from: number, to: number): readonly string[] {
  const values: string[] = []
  for (let index = from; index < to; index++)
    if (tokenAt(code, index).kind === 'string') values.push(stringValue(tokenAt(code, index)))
  return values
}
