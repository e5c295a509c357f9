import type { TextRange } from '../text/range.ts'
import { bagOf, type Bag } from './bag.ts'
import { bestOf } from './bestOf.ts'
import { strongest, type Citation, type CitationReader } from './citedCriteria.ts'
import type { DesignBridge, Passage } from './designBridge.ts'
import { termIndex, type TermIndex } from './termIndex.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A criterion that the design leads to, how surely, and from where. */
export interface Lead {
  readonly position: number
  /** 0 to 1. */
  readonly weight: number
  readonly range: TextRange
}

/** How a text reaches criteria by way of the design. */
export interface DesignIndex {
  /** What the sections and the blocks that resemble `asked` most cite. A criterion may be led to by both. */
  leads(asked: Bag): readonly Lead[]
  /** Whether any property can be named. */
  readonly hasProperties: boolean
  /** The criteria that a numbered property of the design validates. */
  property(number: string): readonly Lead[]
}

/** Passages followed from one text, of each kind. */
const followed = 3
const titleWeight = 2
const contextWeight = 0.5

const propertyNumber =
  /^[\s>*_#+-]{0,12}(?:correctness\s)?(?:property|属性|性质|プロパティ|特性|속성|propiedad|propriedade|propriete|propriété|eigenschaft|свойство)\s{0,2}[#№]?(\d{1,3})(?!\d)/iu

interface Entry {
  readonly range: TextRange
  readonly cited: readonly Citation[]
}

interface Layer {
  readonly entries: readonly Entry[]
  readonly index: TermIndex
  /** Scores are of no use after one text, so their place is used again. */
  readonly scratch: Float32Array
}

export function designIndex(bridge: DesignBridge, citations: CitationReader, words: Vocabulary): DesignIndex {
  const layers: Layer[] = []
  const properties = new Map<string, readonly Lead[]>()
  for (const kind of ['section', 'block'] as const) {
    const passages = bridge.passages.filter(passage => passage.kind === kind)
    const entries = passages.map(({ range, citing }) => ({
      range,
      cited: strongest(citing.flatMap(line => citations.read(line))),
    }))
    if (entries.every(({ cited }) => cited.length === 0)) continue
    const index = termIndex(passages.map(passage => passageBag(passage, words)))
    layers.push({ entries, index, scratch: new Float32Array(index.size) })
    passages.forEach(({ title, text }, at) => {
      const number = propertyNumber.exec(title || text)?.[1]
      const { range, cited } = entries[at] ?? { range: { start: 0, end: 0 }, cited: [] }
      if (!number || cited.length === 0 || properties.has(number)) return
      properties.set(
        number,
        cited.map(({ position, weight }) => ({ position, weight, range })),
      )
    })
  }
  return {
    leads: asked => layers.flatMap(layer => leadsThrough(layer, asked)),
    hasProperties: properties.size > 0,
    property: number => properties.get(number) ?? [],
  }
}

function leadsThrough({ entries, index, scratch }: Layer, asked: Bag): readonly Lead[] {
  const likeness = index.scores(asked, scratch)
  let best = 0
  for (const score of likeness) if (score > best) best = score
  if (best <= 0) return []
  const found = new Map<number, Lead>()
  for (const at of bestOf(likeness, followed, entry => (entries[entry]?.cited.length ?? 0) > 0)) {
    const share = (likeness[at] ?? 0) / best
    if (share <= 0) continue
    const { range, cited } = entries[at] ?? { range: { start: 0, end: 0 }, cited: [] }
    for (const { position, weight } of cited) {
      const held = found.get(position)
      found.set(position, { position, weight: (held?.weight ?? 0) + share * weight, range: held?.range ?? range })
    }
  }
  const leads = [...found.values()]
  const most = leads.reduce((high, { weight }) => Math.max(high, weight), 1)
  return leads.map(lead => ({ ...lead, weight: lead.weight / most }))
}

function passageBag({ title, text, context }: Passage, words: Vocabulary): Bag {
  const parts = [
    { text: title, weight: titleWeight },
    { text, weight: 1 },
    { text: context.join('\n'), weight: contextWeight },
  ]
  return bagOf(parts, words)
}
