import type { TextRange } from '../text/range.ts'
import type { Diagram } from './declaration.ts'
import { designFact } from './designFact.ts'
import type { ElementDraft } from './elementDraft.ts'

/** A part of the system that a design names beside another one, or draws, whether it tells of it or not. */
export interface NamedPart {
  readonly name: string
  readonly range: TextRange
  /** Index of the section that names it. */
  readonly section: number
  /** Parts that it uses, and parts that use it. */
  readonly uses: readonly string[]
  readonly callers: readonly string[]
  /** What it is asked to do, as messages to it say. */
  readonly calls: readonly string[]
  /** Drawn in a diagram, with words of any sort. */
  readonly isDrawn: boolean
}

const outside =
  /external|third[- ]part|client|外部|第三方|サードパーティ|クライアント|客户端|외부|클라이언트|extern|terceir|tercer|tiers|внешн/i

/** The parts that a diagram draws, with what goes between them. */
export function drawnParts({ kind, nodes, edges }: Diagram, section: number): readonly NamedPart[] {
  if ((kind !== 'flowchart' && kind !== 'sequence') || nodes.some(({ shape }) => shape === 'decision')) return []
  const names = new Map(nodes.map(({ id, lead, label }) => [id, lead ?? label] as const))
  const nameOf = (id: string): string => names.get(id) ?? id
  return nodes
    .filter(({ group = '' }) => !outside.test(group))
    .map(({ id, range }) => {
      const asked = edges.filter(({ reply }) => !reply)
      const incoming = asked.filter(({ from, to }) => to === id && from !== id)
      return {
        name: nameOf(id),
        range,
        section,
        uses: unique(asked.filter(({ from, to }) => from === id && to !== id).map(({ to }) => nameOf(to))),
        callers: unique(incoming.map(({ from }) => nameOf(from))),
        calls:
          kind === 'sequence'
            ? unique(
                asked
                  .filter(({ to, alternative }) => to === id && !alternative)
                  .map(({ label = '' }) => designFact(label))
                  .filter(label => label.length > shortestCall),
              )
            : [],
        isDrawn: true,
      }
    })
}

const shortestCall = 3

/** Names in code that end as parts do, in a line of what a thing depends on or is used by. */
export function partsBeside(
  owner: ElementDraft,
  text: string,
  range: TextRange,
  side: 'uses' | 'callers',
): readonly NamedPart[] {
  if (isThere.test(text)) return []
  return (text.slice(0, longestLine).match(codeName) ?? []).map(name => ({
    name,
    range,
    section: owner.section,
    uses: side === 'callers' ? [owner.name] : [],
    callers: side === 'uses' ? [owner.name] : [],
    calls: [],
    isDrawn: false,
  }))
}

const longestLine = 400
const codeName = /\b[A-Z][a-z\d]+(?:[A-Z][a-z\d]*)+\b/g
const isThere = /\bexisting\b|既存|现有|已有|기존|existente|existant|bestehend|существующ/i

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)]
