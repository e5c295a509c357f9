import type { DiagramLine } from './diagramLines.ts'
import { firstWord } from './diagramLines.ts'
import { plainLabel } from './labels.ts'
import { addEdge, addNode, emptyGraph, type GraphDraft } from './graph.ts'

const silent = new Set([
  'direction',
  'style',
  'classDef',
  'class',
  'linkStyle',
  'click',
  'accTitle',
  'accDescr',
  'title',
])

/** Nodes, subgraphs and arrows of `graph` and `flowchart`. */
export function readFlowchart(lines: readonly DiagramLine[]): GraphDraft {
  const draft = emptyGraph()
  const groups: string[] = []
  for (const line of lines) {
    for (const statement of statements(line)) {
      const word = firstWord(statement.text)
      if (word === 'subgraph') groups.push(groupTitle(statement.text.slice('subgraph'.length)))
      else if (statement.text === 'end') groups.pop()
      else if (!silent.has(word)) readChain(statement, groups.at(-1), draft)
    }
  }
  return draft
}

/** A line's statements: a semicolon outside of brackets and quotes parts them. */
function statements({ text, start }: DiagramLine): readonly DiagramLine[] {
  if (!text.includes(';')) return [{ text, start }]
  const found: DiagramLine[] = []
  let from = 0
  let depth = 0
  let quoted = false
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at)
    if (char === '"') quoted = !quoted
    else if (!quoted && '[({'.includes(char) && char !== '') depth++
    else if (!quoted && '])}'.includes(char) && char !== '') depth = Math.max(0, depth - 1)
    if (at < text.length && (char !== ';' || quoted || depth > 0)) continue
    const part = text.slice(from, at)
    const trimmed = part.trim()
    if (trimmed) found.push({ text: trimmed, start: start + from + part.indexOf(trimmed.charAt(0)) })
    from = at + 1
  }
  return found
}

/** `subgraph api [The API]`, `subgraph "The API"`, `subgraph The API`. */
function groupTitle(rest: string): string {
  const text = rest.trim()
  const open = text.indexOf('[')
  if (open > 0 && text.endsWith(']')) return plainLabel(text.slice(open + 1, -1))
  return plainLabel(text)
}

interface Reading<Value> {
  readonly value: Value
  readonly end: number
}

const widest = 40

/** `a & b -->|label| c --> d`: every node of one side meets every node of the next. */
function readChain({ text, start }: DiagramLine, group: string | undefined, draft: GraphDraft): void {
  let left = readNodes(0)
  while (left.end < text.length) {
    const arrow = readArrow(text, skipSpaces(text, left.end))
    if (!arrow) return
    const right = readNodes(skipSpaces(text, arrow.end))
    if (right.value.length === 0) return
    const range = { start: start + left.start, end: start + right.end }
    for (const from of left.value) {
      for (const to of right.value) {
        const [source, target] = arrow.value.backward ? [to, from] : [from, to]
        addEdge(draft, source, target, range, arrow.value.label ? { label: arrow.value.label } : {})
      }
    }
    left = right
  }

  function readNodes(from: number): Reading<readonly string[]> & { readonly start: number } {
    const ids: string[] = []
    let at = from
    for (;;) {
      const node = readNode(text, at)
      if (!node) return { value: ids, end: node === undefined ? text.length : at, start: from }
      addNode(draft, node.value.id, { start: start + at, end: start + node.end }, { ...node.value, group })
      if (ids.length < widest) ids.push(node.value.id)
      const next = skipSpaces(text, node.end)
      if (text.charAt(next) !== '&') return { value: ids, end: node.end, start: from }
      at = skipSpaces(text, next + 1)
    }
  }
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++
  return at
}

interface FoundNode {
  readonly id: string
  readonly label?: string
  readonly shape?: 'decision' | 'store' | 'terminal'
}

function readNode(text: string, from: number): Reading<FoundNode> | undefined {
  let at = from
  while (at < text.length && isIdUnit(text, at)) at++
  if (at === from) return undefined
  const id = text.slice(from, at)
  if (text.charAt(at) === '@' && text.charAt(at + 1) === '{') return readAttributes(id, at + 1)
  const shape = readShape(text, at)
  const end = pastClass(text, shape?.end ?? at)
  return { value: shape ? { id, label: shape.value, ...outline(text, at) } : { id }, end }

  function readAttributes(name: string, open: number): Reading<FoundNode> {
    const close = text.indexOf('}', open)
    const end = close < 0 ? text.length : close + 1
    const inner = text.slice(open + 1, close < 0 ? undefined : close)
    const key = inner.indexOf('label:')
    if (key < 0) return { value: { id: name }, end }
    const rest = inner.slice(key + 'label:'.length).trim()
    const quote = rest.startsWith('"') ? rest.indexOf('"', 1) : rest.indexOf(',')
    return { value: { id: name, label: quote < 0 ? rest : rest.slice(0, quote + (rest.startsWith('"') ? 1 : 0)) }, end }
  }
}

/** `{…}` is a diamond but `{{…}}` a hexagon, `[(…)]` a cylinder, `([…])` and `((…))` a pill and a circle. */
function outline(text: string, at: number): { readonly shape?: 'decision' | 'store' | 'terminal' } {
  const open = text.slice(at, at + 2)
  if (open.startsWith('{')) return open === '{{' ? {} : { shape: 'decision' }
  if (open === '[(') return { shape: 'store' }
  return open === '([' || open === '((' ? { shape: 'terminal' } : {}
}

/** Anything but white space, brackets and what begins an arrow. */
function isIdUnit(text: string, at: number): boolean {
  const char = text.charAt(at)
  if (' \t[](){}<>|&;:"@~'.includes(char)) return false
  if (char === '-' || char === '=' || char === '.') {
    const next = text.charAt(at + 1)
    return next !== '' && !'-=.> \t|'.includes(next)
  }
  return true
}

const openers = '[({>'
const closing = '])}'

/** The label between a shape's brackets; brackets within it count, those in quotes don't. */
function readShape(text: string, from: number): Reading<string> | undefined {
  if (from >= text.length || !openers.includes(text.charAt(from))) return undefined
  let open = from
  while (
    open < text.length &&
    (openers.includes(text.charAt(open)) ||
      ((text.charAt(open) === '/' || text.charAt(open) === '\\') && open > from && open - from < 2))
  )
    open++
  const depthAtStart = open - from
  let at = skipSpaces(text, open)
  if (text.charAt(at) === '"') {
    const quote = text.indexOf('"', at + 1)
    const end = quote < 0 ? text.length : quote + 1
    at = skipSpaces(text, end)
    while (
      at < text.length &&
      (closing.includes(text.charAt(at)) || text.charAt(at) === '/' || text.charAt(at) === '\\')
    )
      at++
    return { value: text.slice(open, end), end: at }
  }
  let depth = 0
  for (at = from; at < text.length; at++) {
    const char = text.charAt(at)
    if ('[({'.includes(char)) depth++
    else if (closing.includes(char)) depth--
    if (depth <= (text.charAt(from) === '>' ? -1 : 0) && closing.includes(char)) {
      let end = at + 1 - Math.min(depthAtStart, at + 1 - open)
      while (end > open && (text.charAt(end - 1) === '/' || text.charAt(end - 1) === '\\')) end--
      return { value: text.slice(open, Math.max(open, end)), end: at + 1 }
    }
  }
  return { value: text.slice(open), end: text.length }
}

/** Past `:::className`. */
function pastClass(text: string, from: number): number {
  if (!text.startsWith(':::', from)) return from
  let at = from + 3
  while (at < text.length && isIdUnit(text, at)) at++
  return at
}

interface Arrow {
  readonly label: string
  /** `A <-- B`: the head stands at the left only. */
  readonly backward: boolean
}

/** `-->`, `---`, `-.->`, `==>`, `--o`, `<-->`, each with `|label|` behind or the label within. */
function readArrow(text: string, from: number): Reading<Arrow> | undefined {
  let at = from
  const hasTail = text.charAt(at) === '<'
  if (hasTail || ((text.charAt(at) === 'o' || text.charAt(at) === 'x') && '-=.'.includes(text.charAt(at + 1) || ' ')))
    at++
  const run = pastRun(text, at)
  if (run - at < 2) return undefined
  const head = headAt(text, run)
  let label = ''
  let hasHead = head > 0
  let end = run + head
  if (!hasHead && run - at === 2) {
    const second = nextRun(text, run)
    if (second < 0) return undefined
    label = text.slice(run, second)
    const past = pastRun(text, second)
    const tip = headAt(text, past)
    hasHead = tip > 0
    end = past + tip
  }
  const bar = skipSpaces(text, end)
  if (text.charAt(bar) === '|') {
    const close = text.indexOf('|', bar + 1)
    label = text.slice(bar + 1, close < 0 ? undefined : close)
    end = close < 0 ? text.length : close + 1
  }
  return { value: { label, backward: hasTail && !hasHead }, end }
}

const headAt = (text: string, at: number): number => {
  const char = text.charAt(at)
  if (char === '>') return 1
  return (char === 'o' || char === 'x') && ' \t|'.includes(text.charAt(at + 1) || ' ') ? 1 : 0
}

function pastRun(text: string, from: number): number {
  let at = from
  while (at < text.length && '-=.~'.includes(text.charAt(at))) at++
  return at
}

/** Where the second half of `-- label -->` begins. */
function nextRun(text: string, from: number): number {
  for (let at = from; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    if (pair === '--' || pair === '==' || pair === '.-') return at
  }
  return -1
}
