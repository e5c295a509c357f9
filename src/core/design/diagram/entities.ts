import type { Declaration, DeclaredField } from '../declaration.ts'
import { declaration, field, given } from '../declarations/draft.ts'
import type { DiagramLine } from './diagramLines.ts'
import { plainLabel } from './labels.ts'
import { addEdge, addNode, emptyGraph, type GraphDraft } from './graph.ts'

export interface EntityReading {
  readonly graph: GraphDraft
  readonly declarations: readonly Declaration[]
}

interface OpenEntity {
  readonly id: string
  readonly name: string
  readonly start: number
  readonly fields: DeclaredField[]
}

/** Entities with attributes, and relations in the order they are written. */
export function readEntities(lines: readonly DiagramLine[]): EntityReading {
  const graph = emptyGraph()
  const found = new Map<string, Declaration>()
  let open: OpenEntity | undefined
  for (const { text, start } of lines) {
    const end = start + text.length
    if (open) {
      if (text === '}') {
        close(open, end)
        open = undefined
      } else {
        const attribute = readAttribute(text, { start, end })
        if (attribute) open.fields.push(attribute)
      }
      continue
    }
    if (text.endsWith('{') && !hasRelation(text)) {
      open = openEntity(text.slice(0, -1).trim(), start)
      addNode(graph, open.id, { start, end }, { label: open.name })
    } else readRelation(text, start, graph)
  }
  if (open) close(open, lines.at(-1)?.start ?? open.start)
  return { graph, declarations: [...found.values()] }

  function close(entity: OpenEntity, end: number): void {
    const isTable = entity.fields.some(one => one.rule?.includes('PK') === true || one.rule?.includes('FK') === true)
    const before = found.get(entity.name)
    const fields = [...(before?.fields ?? []), ...entity.fields]
    const range = { start: entity.start, end: Math.max(end, entity.start) }
    found.set(entity.name, declaration({ kind: isTable ? 'table' : 'type', name: entity.name, range, fields }))
  }
}

function openEntity(head: string, start: number): OpenEntity {
  const bracket = head.indexOf('[')
  const id = plainLabel(bracket < 0 ? head : head.slice(0, bracket))
  const name = bracket < 0 ? id : plainLabel(head.slice(bracket + 1, head.endsWith(']') ? -1 : undefined))
  return { id, name, start, fields: [] }
}

/** `string email UK "sign-in name"`. */
function readAttribute(text: string, range: DeclaredField['range']): DeclaredField | undefined {
  const quote = text.indexOf('"')
  const comment = quote < 0 ? '' : plainLabel(text.slice(quote))
  const words = (quote < 0 ? text : text.slice(0, quote)).split(/[\s,]/).filter(Boolean)
  const [type, name, ...keys] = words
  if (!type) return undefined
  if (!name) return field({ name: type, range })
  return field({ name, range, type, ...given('rule', [keys.join(' '), comment].filter(Boolean).join(', ')) })
}

const links = ['--', '..'] as const

function hasRelation(text: string): boolean {
  return linkIn(text) >= 0
}

/** Where the two marks stand that join the ends of a relation: `||--o{`. */
function linkIn(text: string): number {
  for (let at = 1; at < text.length - 1; at++) {
    if (
      links.some(link => text.startsWith(link, at)) &&
      '|o{}'.includes(text.charAt(at - 1)) &&
      '|o{}'.includes(text.charAt(at + 2))
    )
      return at
  }
  return -1
}

function readRelation(text: string, start: number, graph: GraphDraft): void {
  const link = linkIn(text)
  const range = { start, end: start + text.length }
  if (link < 0) {
    if (!text.includes(' ') && !text.includes(':')) addNode(graph, plainLabel(text), range)
    return
  }
  const left = plainLabel(text.slice(0, Math.max(0, link - 2)))
  const rest = text.slice(link + 4)
  const colon = rest.indexOf(':')
  const right = plainLabel(colon < 0 ? rest : rest.slice(0, colon))
  addNode(graph, left, range)
  addNode(graph, right, range)
  addEdge(graph, left, right, range, { label: colon < 0 ? '' : rest.slice(colon + 1), alternative: false })
}
