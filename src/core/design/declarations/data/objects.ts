import type { Declaration, DeclaredField } from '../../declaration.ts'
import {
  closeOf,
  commentBeside,
  pastOne,
  rangeOf,
  sourceOf,
  stringValue,
  textAt,
  tokenAt,
  type CodeView,
} from '../codeView.ts'
import { scriptSyntax } from '../codeSyntax.ts'
import { declaration, field, given } from '../draft.ts'
import type { DeclarationReader } from '../reader.ts'
import { settingsDeclaration, showsSettings } from './settings.ts'

/** JSON and object examples: their shape, never their sample values; a JSON schema tells rules too. */
export const jsonObjects: DeclarationReader = {
  id: 'json',
  infos: ['json', 'json5', 'jsonc', 'jsonl', 'ndjson', 'geojson'],
  syntax: scriptSyntax,
  score: lines => {
    const first = lines.find(line => line !== '' && !['//', '#', '/*', '*'].some(mark => line.startsWith(mark)))
    if (first === undefined || !(first.startsWith('{') || first === '[')) return 0
    return lines.filter(line => line.startsWith('"') && line.includes('":')).length + (first.startsWith('{') ? 2 : 1)
  },
  read: (code, info) => {
    const found: Declaration[] = []
    const isSettings = showsSettings(code, info)
    for (let index = 0; index < code.tokens.length; index = pastOne(code, index)) {
      const close = closeOf(code, index)
      if (textAt(code, index) === '[' && textAt(code, index + 1) === '{' && close > 0) {
        found.push(...objectAt(code, index + 1, closeOf(code, index + 1), isSettings))
      } else if (textAt(code, index) === '{' && close > 0) found.push(...objectAt(code, index, close, isSettings))
    }
    return found
  },
}

function objectAt(code: CodeView, open: number, close: number, isSettings: boolean): readonly Declaration[] {
  if (close < 0) return []
  const range = rangeOf(code, open, close + 1)
  const schema = schemaAt(code, open, close)
  if (schema) return [schema]
  if (isSettings) return [settingsDeclaration('', range, leavesWithin(code, open + 1, close, '', 0))]
  const fields = keysWithin(code, open + 1, close)
  return fields.length === 0 ? [] : [declaration({ kind: 'object', name: '', range, fields })]
}

interface Entry {
  readonly key: string
  readonly at: number
  readonly from: number
  readonly to: number
}

function entriesWithin(code: CodeView, from: number, to: number): readonly Entry[] {
  const entries: Entry[] = []
  for (let index = from; index < to;) {
    let end = index
    while (end < to && textAt(code, end) !== ',') end = Math.min(to, pastOne(code, end))
    const token = tokenAt(code, index)
    if (textAt(code, index + 1) === ':' && token.kind !== 'mark') {
      entries.push({
        key: token.kind === 'string' ? stringValue(token) : token.text,
        at: index,
        from: index + 2,
        to: end,
      })
    }
    index = end + 1
  }
  return entries
}

const most = 60

function keysWithin(code: CodeView, from: number, to: number): readonly DeclaredField[] {
  return entriesWithin(code, from, to)
    .slice(0, most)
    .map(entry =>
      field({
        name: entry.key,
        range: rangeOf(code, entry.at, entry.to),
        ...given('type', typeOfValue(code, entry.from, entry.to)),
        ...given('rule', commentBeside(code, entry.to < to ? entry.to : entry.to - 1)),
      }),
    )
}

const deepest = 4

/** Keys with plain values as defaults, with dots for those they stand below. */
function leavesWithin(
  code: CodeView,
  from: number,
  to: number,
  prefix: string,
  depth: number,
): readonly DeclaredField[] {
  const found: DeclaredField[] = []
  for (const entry of entriesWithin(code, from, to)) {
    if (found.length >= most) break
    const name = prefix ? `${prefix}.${entry.key}` : entry.key
    const close = textAt(code, entry.from) === '{' ? closeOf(code, entry.from, entry.to) : -1
    if (close > 0 && depth < deepest) {
      found.push(...leavesWithin(code, entry.from + 1, close, name, depth + 1).slice(0, most))
      continue
    }
    const initial = sourceOf(code, entry.from, entry.to)
    const rule = commentBeside(code, entry.to < to ? entry.to : entry.to - 1)
    found.push(
      field({ name, range: rangeOf(code, entry.at, entry.to), ...given('initial', initial), ...given('rule', rule) }),
    )
  }
  return found
}

/** The kind of a sample value; a union in the string of a sample is a type as written. */
function typeOfValue(code: CodeView, from: number, to: number): string {
  const token = tokenAt(code, from)
  if (token.kind === 'number' || token.text === '-') return 'number'
  if (token.text === 'true' || token.text === 'false') return 'boolean'
  if (token.text === '[') return textAt(code, from + 1) === '{' ? 'object[]' : 'array'
  if (token.text === '{') return 'object'
  if (token.kind === 'string') {
    const value = stringValue(token)
    return value.includes(' | ') || (value.includes('|') && !value.includes(' ')) ? value : 'string'
  }
  return token.kind === 'word' && token.text !== 'null' ? sourceOf(code, from, to) : ''
}

/** `{ "type": "object", "properties": {…}, "required": […] }` and the same below a title. */
function schemaAt(code: CodeView, open: number, close: number): Declaration | undefined {
  const entries = new Map(entriesWithin(code, open + 1, close).map(entry => [entry.key, entry] as const))
  const properties = entries.get('properties')
  if (!properties || textAt(code, properties.from) !== '{') return undefined
  const required = entries.get('required')
  const needed = new Set<string>()
  for (let index = required?.from ?? 0; index < (required?.to ?? 0); index++) {
    if (tokenAt(code, index).kind === 'string') needed.add(stringValue(tokenAt(code, index)))
  }
  const inner = closeOf(code, properties.from, properties.to)
  const title = entries.get('title') ?? entries.get('$id')
  return declaration({
    kind: 'type',
    name: title && tokenAt(code, title.from).kind === 'string' ? stringValue(tokenAt(code, title.from)) : '',
    range: rangeOf(code, open, close + 1),
    fields: entriesWithin(code, properties.from + 1, inner).map(entry => schemaField(code, entry, needed)),
  })
}

function schemaField(code: CodeView, entry: Entry, needed: ReadonlySet<string>): DeclaredField {
  const inner =
    textAt(code, entry.from) === '{' ? entriesWithin(code, entry.from + 1, closeOf(code, entry.from, entry.to)) : []
  const type = inner.find(one => one.key === 'type')
  const initial = inner.find(one => one.key === 'default')
  const rules = inner
    .filter(one => !['type', 'default', 'title', 'properties', 'items', 'example', 'examples'].includes(one.key))
    .map(one =>
      one.key === 'description'
        ? stringValue(tokenAt(code, one.from))
        : `${one.key}: ${sourceOf(code, one.from, one.to)}`,
    )
  return field({
    name: entry.key,
    range: rangeOf(code, entry.at, entry.to),
    optional: !needed.has(entry.key),
    ...given('type', type ? stringValue(tokenAt(code, type.from)) : ''),
    ...given('initial', initial ? sourceOf(code, initial.from, initial.to) : ''),
    ...given('rule', rules.join(', ').slice(0, 160)),
  })
}
