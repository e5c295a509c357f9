import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type CST,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml'
import type { Problem } from '../../text/problem.ts'
import type { TextRange } from '../../text/range.ts'
import { keyMeaning } from './yamlFields.ts'
import { tokenLimits, yamlLimitProblem } from './yamlLimits.ts'
import type { KeyMeaning, YamlEntry, YamlValue } from './yamlValue.ts'
import { told, type Told } from '../../text/told.ts'

interface YamlReading {
  /** One for each document of the stream that holds anything. */
  readonly roots: readonly YamlValue[]
  readonly problems: readonly Problem[]
}

const mostProblems = 20
/** Values that aliases repeat, all in all; a bomb of nine lines would have billions. */
const mostRepeated = 10_000

/** The values of a YAML text. What is wrong is a problem; the rest is read. */
export function parseYaml(text: string): YamlReading {
  const limit = yamlLimitProblem(text)
  if (limit) return { roots: [], problems: [limit] }
  const { tokens, problems: refused } = tokensOf(text)
  if (refused.length > 0) return { roots: [], problems: refused }
  const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const
  const documents = [...new Composer(options).compose(tokens, false, text.length)]
  const draft: Draft = { text, values: 0, repeated: 0, problems: [], meanings: new Map() }
  const roots = documents.flatMap(document => rootOf(document, draft))
  const errors = documents.flatMap(document => document.errors.slice(0, mostProblems))
  return {
    roots,
    problems: [...errors.map(error => errorProblem(text, error)), ...draft.problems].slice(0, mostProblems),
  }
}

/** The tokens of a text, or why it is given up: too much of something, or hardly anything right in it. */
function tokensOf(text: string): { readonly tokens: readonly CST.Token[]; readonly problems: readonly Problem[] } {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  const broken: Problem[] = []
  const limitAt = tokenLimits(text)
  const add = (token: CST.Token): void => {
    tokens.push(token)
    if (token.type === 'error') broken.push(syntaxProblem(text, token.offset))
  }
  for (const lexeme of new Lexer().lex(text)) {
    const limit = limitAt(lexeme)
    if (limit) return { tokens: [], problems: [limit] }
    for (const token of parser.next(lexeme)) add(token)
    if (broken.length > mostProblems) return { tokens: [], problems: broken }
  }
  for (const token of parser.end()) add(token)
  return { tokens, problems: broken.length > mostProblems ? broken : [] }
}

interface Draft {
  readonly text: string
  values: number
  repeated: number
  readonly problems: Problem[]
  readonly meanings: Map<string, KeyMeaning>
}

interface Held {
  readonly value: YamlValue | 'open'
  readonly size: number
}

function rootOf(document: Document.Parsed | Document, draft: Draft): readonly YamlValue[] {
  const root = document.contents
  return root ? [valueOf(root, draft, new Map())] : []
}

/** The nesting is bounded before, so that recursion is. */
function valueOf(node: Node, draft: Draft, anchors: Map<string, Held>): YamlValue {
  const range = rangeOf(node, draft.text)
  if (isAlias(node)) return aliased(node.source, range, draft, anchors)
  const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined
  if (anchor !== undefined) anchors.set(anchor, { value: 'open', size: 0 })
  const before = draft.values
  draft.values += 1
  const value = ownValue(node, range, draft, anchors)
  if (anchor !== undefined) anchors.set(anchor, { value, size: draft.values - before })
  return value
}

function ownValue(node: Node, range: TextRange, draft: Draft, anchors: Map<string, Held>): YamlValue {
  if (isSeq<Node | null>(node))
    return { kind: 'list', range, items: node.items.flatMap(item => (item ? [valueOf(item, draft, anchors)] : [])) }
  if (isMap<Node, Node | null>(node)) return { kind: 'map', range, entries: entriesOf(node.items, draft, anchors) }
  const text = isScalar(node) && typeof node.value === 'string' ? node.value : ''
  draft.values += Math.floor(text.length / 100)
  return { kind: 'text', text, range }
}

function aliased(name: string, range: TextRange, draft: Draft, anchors: Map<string, Held>): YamlValue {
  const held = anchors.get(name)
  // An alias without its anchor is reported by the parser.
  if (!held) return { kind: 'text', text: '', range }
  if (held.value === 'open') {
    draft.problems.push(
      aliasProblem(range, told('{0} stands inside what it repeats, so it has no end; it is left out.', `*${name}`)),
    )
    return { kind: 'text', text: '', range }
  }
  if (draft.repeated + held.size > mostRepeated) {
    if (!draft.problems.some(({ code }) => code === 'unreadable-source'))
      draft.problems.push(aliasProblem(range, told('Aliases repeat too much from here on; they are left out.')))
    return { kind: 'text', text: '', range }
  }
  draft.values += held.size
  draft.repeated += held.size
  return held.value
}

function entriesOf(
  pairs: readonly { readonly key: Node; readonly value: Node | null }[],
  draft: Draft,
  anchors: Map<string, Held>,
): readonly YamlEntry[] {
  const seen = new Set<string>()
  const entries: YamlEntry[] = []
  const merged: YamlEntry[] = []
  for (const pair of pairs) {
    const { key, value } = pair
    const keyRange = rangeOf(key, draft.text)
    const name = isScalar(key) && typeof key.value === 'string' ? key.value : ''
    const read: YamlValue = value
      ? valueOf(value, draft, anchors)
      : { kind: 'text', text: '', range: { start: keyRange.end, end: keyRange.end } }
    if (name === '<<') {
      merged.push(...[read].flatMap(one => (one.kind === 'list' ? one.items : one)).flatMap(entriesIn))
      continue
    }
    if (seen.has(name) && draft.problems.length < mostProblems) draft.problems.push(repeatedKey(name, keyRange))
    seen.add(name)
    const end = isAlias(value) ? rangeOf(value, draft.text).end : read.range.end
    entries.push({
      key: name,
      meaning: meaningOf(name, draft),
      value: read,
      range: { start: keyRange.start, end: Math.max(keyRange.end, end) },
    })
  }
  return [...entries, ...merged.filter(({ key }) => !seen.has(key))]
}

function meaningOf(key: string, { meanings }: Draft): KeyMeaning {
  const known = meanings.get(key)
  if (known) return known
  const meaning = keyMeaning(key)
  meanings.set(key, meaning)
  return meaning
}

const entriesIn = (value: YamlValue): readonly YamlEntry[] => (value.kind === 'map' ? value.entries : [])

function repeatedKey(name: string, range: TextRange): Problem {
  const sentence = told('The key {0} stands here a second time; both values are read.', name.slice(0, 60))
  return { code: 'repeated-key', severity: 'warning', range, ...sentence }
}

/** A node's range without the white space after it. */
function rangeOf(node: Node, text: string): TextRange {
  const [start = 0, end = start] = node.range ?? []
  let last = Math.min(end, text.length)
  while (last > start && /\s/.test(text.charAt(last - 1))) last -= 1
  return { start: Math.min(start, text.length), end: last }
}

function aliasProblem(range: TextRange, sentence: Told): Problem {
  return { code: 'unreadable-source', severity: 'error', range, ...sentence }
}

function errorProblem(text: string, { pos, message }: YAMLError): Problem {
  const start = Math.min(Math.max(pos[0], 0), text.length)
  const end = Math.min(Math.max(pos[1], start), text.length)
  return { code: 'source-syntax', severity: 'error', range: { start, end }, ...told('This is not YAML: {0}', message) }
}

function syntaxProblem(text: string, offset: number): Problem {
  const start = Math.min(offset, text.length)
  const range = { start, end: Math.min(start + 1, text.length) }
  return { code: 'source-syntax', severity: 'error', range, ...told('This is not YAML.') }
}
