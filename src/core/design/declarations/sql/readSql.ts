import type { Declaration, DeclaredField } from '../../declaration.ts'
import {
  closeOf,
  commentAbove,
  isWordAt,
  pastOne,
  rangeOf,
  sourceOf,
  stringValue,
  textAt,
  tokenAt,
  type CodeView,
} from '../codeView.ts'
import { sqlSyntax } from '../codeSyntax.ts'
import { declaration, given } from '../draft.ts'
import { firstSentence } from '../sentences.ts'
import type { DeclarationReader } from '../reader.ts'
import { readColumns } from './columns.ts'

export const sql: DeclarationReader = {
  id: 'sql',
  infos: ['sql', 'postgresql', 'postgres', 'pgsql', 'plpgsql', 'mysql', 'sqlite', 'sqlite3', 'tsql', 'ddl', 'cql'],
  syntax: sqlSyntax,
  score: lines => {
    let signs = 0
    for (const line of lines) {
      const lower = line.slice(0, 40).toLowerCase()
      if (
        lower.startsWith('create ') &&
        ['table', 'index', 'type', 'view', 'function', 'trigger', 'policy'].some(word => lower.includes(word))
      )
        signs += 4
      else if (lower.startsWith('alter table ') || lower.startsWith('insert into ')) signs += 3
      else if (lower.startsWith('select ') && !line.includes('(')) signs += 1
    }
    return signs
  },
  read: code => {
    const found: Declaration[] = []
    for (let index = 0; index < code.tokens.length;) {
      const end = pastStatement(code, index)
      readStatement(code, index, end, found)
      index = Math.max(end, index + 1)
    }
    return found
  },
}

const heads = new Set(['create', 'alter', 'insert', 'select', 'comment', 'drop', 'grant'])

/** Past the semicolon; a statement without one ends where a line begins with the next one's verb. */
function pastStatement(code: CodeView, from: number): number {
  for (let index = pastOne(code, from); index < code.tokens.length; index = pastOne(code, index)) {
    if (textAt(code, index) === ';') return index + 1
    if (tokenAt(code, index).breaks > 0 && tokenAt(code, index).column === 0 && heads.has(wordAt(code, index)))
      return index
  }
  return code.tokens.length
}

export const wordAt = (code: CodeView, index: number): string =>
  isWordAt(code, index) ? textAt(code, index).toLowerCase() : ''

function readStatement(code: CodeView, from: number, to: number, found: Declaration[]): void {
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
    found.push(declaration({ kind: 'table', name: named.name, range, ...read, ...purpose }))
  } else if (what === 'type' || what === 'domain') {
    const open = bracketFrom(code, named.end, to)
    const close = open < 0 ? -1 : closeOf(code, open, to)
    if (close < 0) return
    const values = strings(code, open, close)
    const fields = values.length > 0 ? [] : readColumns(code, open + 1, close).fields
    found.push(
      declaration({ kind: values.length > 0 ? 'enum' : 'type', name: named.name, range, values, fields, ...purpose }),
    )
  } else if (what === 'index' || what === 'policy' || what === 'trigger') {
    const on = wordFrom(code, at, to, 'on')
    const table = on < 0 ? '' : nameFrom(code, on + 1).name
    const last = textAt(code, to - 1) === ';' ? to - 1 : to
    addFact(found, table, sourceOf(code, what === 'index' ? from + 1 : at, last), range)
  } else if (what === 'view') {
    found.push(
      declaration({ kind: 'table', name: named.name, range, facts: [sourceOf(code, from + 1, named.end)], ...purpose }),
    )
  } else if (what === 'function' || what === 'procedure') {
    const open = bracketFrom(code, named.end, to)
    const close = open < 0 ? -1 : closeOf(code, open, to)
    const facts = close < 0 ? [] : [sourceOf(code, at, close + 1)]
    found.push(declaration({ kind: 'function', name: named.name, range, facts, ...purpose }))
  }
}

/** Columns that are added to a table that stands already. */
function readAlter(code: CodeView, from: number, to: number, found: Declaration[]): void {
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
  const same = found.findIndex(one => one.kind === 'table' && one.name === named.name)
  const before = found[same]
  if (before) found[same] = { ...before, fields: [...before.fields, ...fields], facts: [...before.facts, ...facts] }
  else
    found.push(
      declaration({
        kind: 'table',
        name: named.name,
        range: rangeOf(code, from, to),
        fields,
        facts: ['ALTER TABLE', ...facts],
      }),
    )
}

/** `COMMENT ON TABLE x IS '…'` is the table's purpose, on a column the column's rule. */
function readComment(code: CodeView, from: number, to: number, found: Declaration[]): void {
  const text = tokenAt(code, textAt(code, to - 1) === ';' ? to - 2 : to - 1)
  const named = nameFrom(code, from + 3)
  if (text.kind !== 'string') return
  const at = found.findIndex(one => one.name === named.name || named.name.startsWith(`${one.name}.`))
  const table = found[at]
  if (!table) return
  const said = stringValue(text)
  if (table.name === named.name) found[at] = { ...table, ...given('purpose', firstSentence(said)) }
  else {
    const column = named.name.slice(table.name.length + 1)
    found[at] = {
      ...table,
      fields: table.fields.map(one =>
        one.name === column && !one.rule ? { ...one, ...given('rule', firstSentence(said)) } : one,
      ),
    }
  }
}

function addFact(found: Declaration[], table: string, fact: string, range: Declaration['range']): void {
  const at = found.findIndex(one => one.kind === 'table' && one.name === table)
  const before = found[at]
  if (before) found[at] = { ...before, facts: [...before.facts, fact] }
  else if (table) found.push(declaration({ kind: 'table', name: table, range, facts: [fact] }))
}

/** A name with its schema, without quotes, past `IF NOT EXISTS`. */
export function nameFrom(code: CodeView, from: number): { readonly name: string; readonly end: number } {
  let at = from
  if (wordAt(code, at) === 'if') while (['if', 'not', 'exists'].includes(wordAt(code, at))) at++
  const parts: string[] = []
  for (;;) {
    const token = tokenAt(code, at)
    if (token.kind !== 'word' && token.kind !== 'string') break
    parts.push(token.kind === 'string' ? stringValue(token) : token.text)
    at++
    if (textAt(code, at) !== '.') break
    at++
  }
  return { name: parts.join('.'), end: at }
}

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
