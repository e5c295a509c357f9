import type { Declaration, DeclaredField, DeclaredOperation } from '../declaration.ts'
import { declaration, field, given, operation } from '../declarations/draft.ts'
import type { DiagramLine } from './diagramLines.ts'
import { firstWord } from './diagramLines.ts'
import { plainLabel } from './labels.ts'
import { addEdge, addNode, emptyGraph, type GraphDraft } from './graph.ts'

export interface ClassReading {
  readonly graph: GraphDraft
  readonly declarations: readonly Declaration[]
}

interface ClassDraft {
  readonly name: string
  readonly start: number
  end: number
  stereotype: string
  readonly parents: string[]
  readonly fields: DeclaredField[]
  readonly hidden: DeclaredField[]
  readonly operations: DeclaredOperation[]
  readonly values: string[]
}

/** Longest first. `heads` tells which end the arrow points at; `parent` which end is extended. */
const relations: readonly {
  readonly mark: string
  readonly points: 'left' | 'right' | 'none'
  readonly extends?: true
}[] = [
  { mark: '<|--', points: 'left', extends: true },
  { mark: '<|..', points: 'left', extends: true },
  { mark: '--|>', points: 'right', extends: true },
  { mark: '..|>', points: 'right', extends: true },
  { mark: '<-->', points: 'right' },
  { mark: '*--', points: 'right' },
  { mark: 'o--', points: 'right' },
  { mark: '--*', points: 'left' },
  { mark: '--o', points: 'left' },
  { mark: '-->', points: 'right' },
  { mark: '<--', points: 'left' },
  { mark: '..>', points: 'right' },
  { mark: '<..', points: 'left' },
  { mark: '--', points: 'none' },
  { mark: '..', points: 'none' },
]

/** Classes with their members, and relations pointing from what needs to what is needed. */
export function readClasses(lines: readonly DiagramLine[]): ClassReading {
  const graph = emptyGraph()
  const drafts = new Map<string, ClassDraft>()
  const groups: string[] = []
  let open: ClassDraft | undefined
  for (const { text, start } of lines) {
    const word = firstWord(text)
    const end = start + text.length
    if (open) {
      if (text === '}') {
        open.end = end
        open = undefined
      } else readMember(open, text, { start, end })
      continue
    }
    if (text === '}') groups.pop()
    else if (word === 'namespace' && text.endsWith('{')) groups.push(plainLabel(text.slice(9, -1)))
    else if (word === 'class') open = readHead(text.slice(5).trim(), start)
    else if (text.startsWith('<<')) {
      const close = text.indexOf('>>')
      if (close > 0) draftOf(className(text.slice(close + 2)), start, end).stereotype = text.slice(2, close).trim()
    } else if (
      !['direction', 'note', 'style', 'classDef', 'cssClass', 'link', 'click', 'callback'].includes(word) &&
      !readRelation(text, start)
    ) {
      const colon = text.indexOf(':')
      if (colon > 0)
        readMember(draftOf(className(text.slice(0, colon)), start, end), text.slice(colon + 1).trim(), { start, end })
    }
  }
  return { graph, declarations: [...drafts.values()].map(toDeclaration) }

  function draftOf(name: string, start: number, end: number): ClassDraft {
    const before = drafts.get(name)
    if (before) return before
    const draft = { name, start, end, stereotype: '', parents: [], fields: [], hidden: [], operations: [], values: [] }
    if (name) drafts.set(name, draft)
    addNode(graph, name, { start, end }, { group: groups.at(-1) })
    return draft
  }

  function readHead(head: string, start: number): ClassDraft | undefined {
    const brace = head.indexOf('{')
    const bare = brace < 0 ? head : head.slice(0, brace)
    const bracket = bare.indexOf('[')
    const name = className(bracket < 0 ? bare : bare.slice(0, bracket))
    const draft = draftOf(name, start, start + head.length)
    if (bracket >= 0)
      addNode(
        graph,
        name,
        { start, end: start + head.length },
        {
          label: bare
            .slice(bracket + 1)
            .trim()
            .slice(0, -1),
        },
      )
    if (brace < 0) return undefined
    if (!head.endsWith('}')) return draft
    for (const part of head.slice(brace + 1, -1).split(';'))
      readMember(draft, part.trim(), { start, end: start + head.length })
    return undefined
  }

  function readRelation(text: string, start: number): boolean {
    const found = relationIn(text)
    if (!found) return false
    const { at, relation } = found
    const rest = text.slice(at + relation.mark.length)
    const colon = rest.indexOf(':')
    const end = start + text.length
    const left = className(withoutCardinality(text.slice(0, at)))
    const right = className(withoutCardinality(colon < 0 ? rest : rest.slice(0, colon)))
    if (!left || !right) return false
    const leftDraft = draftOf(left, start, end)
    const rightDraft = draftOf(right, start, end)
    const [from, to] = relation.points === 'left' ? [right, left] : [left, right]
    if (relation.extends) (relation.points === 'left' ? rightDraft : leftDraft).parents.push(to)
    addEdge(graph, from, to, { start, end }, { label: colon < 0 ? '' : rest.slice(colon + 1), alternative: false })
    return true
  }
}

function relationIn(text: string): { readonly at: number; readonly relation: (typeof relations)[number] } | undefined {
  const colon = text.indexOf(':')
  const end = colon < 0 ? text.length : colon
  for (let at = 1; at < end; at++) {
    if (!'<*o-.'.includes(text.charAt(at))) continue
    const relation = relations.find(one => text.startsWith(one.mark, at))
    if (!relation || (relation.mark.startsWith('o') && text.charAt(at - 1) !== ' ' && text.charAt(at - 1) !== '"'))
      continue
    return { at, relation }
  }
  return undefined
}

/** `Cart "1"` without the count at its end of the relation. */
function withoutCardinality(text: string): string {
  const quote = text.indexOf('"')
  if (quote < 0) return text
  const close = text.indexOf('"', quote + 1)
  return close < 0 ? text.slice(0, quote) : text.slice(0, quote) + text.slice(close + 1)
}

function className(text: string): string {
  const style = text.indexOf(':::')
  const bare = plainLabel((style < 0 ? text : text.slice(0, style)).replaceAll('`', ''))
  const generic = bare.indexOf('~')
  return generic < 0 ? bare : bare.slice(0, generic)
}

function readMember(draft: ClassDraft, raw: string, range: DeclaredField['range']): void {
  if (raw === '') return
  if (raw.startsWith('<<')) {
    draft.stereotype = raw.slice(2, raw.indexOf('>>') < 0 ? undefined : raw.indexOf('>>')).trim()
    return
  }
  const visibility = '+-#~'.includes(raw.charAt(0)) ? raw.charAt(0) : ''
  const text = generics(raw.slice(visibility.length).trim()).replaceAll('$', '').replaceAll('*', '').trim()
  const isPrivate = visibility === '-' || visibility === '#'
  const open = text.indexOf('(')
  if (open > 0) {
    const close = text.lastIndexOf(')')
    const head = text.slice(0, open).trim()
    const name = head.slice(head.lastIndexOf(' ') + 1)
    const before = head.slice(0, Math.max(0, head.length - name.length)).trim()
    const after = (close < open ? '' : text.slice(close + 1)).trim()
    const returns = (after.startsWith(':') ? after.slice(1).trim() : after) || before
    const parameters = readParameters(text.slice(open + 1, close < open ? undefined : close), range)
    draft.operations.push(operation({ name, range, parameters, ...given('returns', returns), isPrivate }))
    return
  }
  const typed = nameAndType(text)
  if (draft.stereotype.toLowerCase().startsWith('enum')) draft.values.push(text)
  else if (typed) (isPrivate ? draft.hidden : draft.fields).push(field({ ...typed, range }))
}

function readParameters(text: string, range: DeclaredField['range']): readonly DeclaredField[] {
  return splitOutside(text).flatMap(part => {
    const typed = nameAndType(part.trim())
    return typed ? [field({ ...typed, range })] : []
  })
}

function splitOutside(text: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if ('<([{'.includes(char)) depth++
    else if ('>)]}'.includes(char)) depth--
    else if (char === ',' && depth <= 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  parts.push(text.slice(from))
  return parts.filter(part => part.trim() !== '')
}

const plainTypes = new Set([
  'string',
  'int',
  'integer',
  'number',
  'bool',
  'boolean',
  'float',
  'double',
  'long',
  'date',
  'datetime',
  'uuid',
  'any',
  'void',
  'char',
  'byte',
  'str',
  'dict',
  'list',
  'decimal',
  'map',
  'text',
  'json',
  'object',
])

/** `name: Type`, `Type name` and `name Type`; a known or capital type tells which word is which. */
function nameAndType(text: string): { readonly name: string; readonly type?: string } | undefined {
  const colon = text.indexOf(':')
  if (colon > 0) return { name: text.slice(0, colon).trim(), ...given('type', text.slice(colon + 1).trim()) }
  const space = text.lastIndexOf(' ')
  if (text === '') return undefined
  if (space < 0) return { name: text }
  const first = text.slice(0, text.indexOf(' '))
  const last = text.slice(space + 1)
  if (!isType(first) && isType(last)) return { name: first, type: text.slice(first.length + 1) }
  return { name: last, type: text.slice(0, space) }
}

function isType(word: string): boolean {
  const open = word.search(/[<[]/)
  const bare = open < 0 ? word : word.slice(0, open)
  return plainTypes.has(bare.toLowerCase()) || bare.charAt(0) !== bare.charAt(0).toLowerCase()
}

/** `List~Order~` is mermaid's way to write `List<Order>`. */
function generics(text: string): string {
  if (!text.includes('~')) return text
  let out = ''
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char !== '~') out += char
    else if (depth > 0 && !isWordUnit(text.charAt(at + 1))) {
      out += '>'
      depth--
    } else if (isWordUnit(text.charAt(at - 1))) {
      out += '<'
      depth++
    }
  }
  return out
}

const isWordUnit = (char: string): boolean => char !== '' && !' ~(),:;[]{}'.includes(char)

/** Private attributes stand where a class shows no others, as is usual in models of data. */
function toDeclaration(draft: ClassDraft): Declaration {
  const stereotype = draft.stereotype.toLowerCase()
  const fields = draft.fields.length > 0 ? draft.fields : draft.hidden
  const isData = draft.operations.length === 0 && fields.length > 0
  const kind = stereotype.startsWith('enum')
    ? 'enum'
    : stereotype === 'interface' || stereotype === 'abstract'
      ? 'interface'
      : isData
        ? 'type'
        : 'class'
  return declaration({
    kind,
    name: draft.name,
    range: { start: draft.start, end: draft.end },
    extends: draft.parents,
    fields,
    operations: draft.operations,
    values: draft.values,
  })
}
