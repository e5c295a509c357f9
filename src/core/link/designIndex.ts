import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import type { TextRange } from '../text/range.ts'
import { bagOf, dampened, type Bag } from './bag.ts'
import { strongest, type Citation, type CitationReader } from './citedCriteria.ts'
import type { DesignBridge, Passage } from './designBridge.ts'
import { bestOf } from './bestOf.ts'
import { termIndex } from './termIndex.ts'

/** How a text reaches criteria by way of the design. */
export interface DesignIndex {
  /** Adds to `scores` what the passages that resemble `asked` cite. */
  addCitations(asked: Bag, scores: Float64Array): void
  /** Adds to `scores` what the passages that resemble `asked` resemble themselves. */
  addWords(asked: Bag, scores: Float64Array): void
  /** The criteria that a numbered property of the design validates. */
  property(number: string): readonly Citation[]
  /** The passage that leads from `asked` to the criterion at `position`, if one cites it. */
  leadingTo(asked: Bag, position: number): TextRange | undefined
}

/** Passages followed from one text. */
const followed = 3
const citationShare = 0.5
const wordShare = 0.3

const propertyNumber =
  /^[\s>*_#+-]{0,12}(?:correctness\s)?(?:property|属性|性质|プロパティ|特性|속성|propiedad|propriedade|propriete|propriété|eigenschaft|свойство)\s{0,2}[#№]?(\d{1,3})(?!\d)/iu

export function designIndex(
  bridge: DesignBridge,
  citations: CitationReader,
  language: NaturalLanguage,
  resemblance: (bag: Bag) => Float64Array,
): DesignIndex {
  const sections = layer(bridge.passages.filter(passage => passage.kind === 'section'))
  const blocks = layer(bridge.passages.filter(passage => passage.kind === 'block'))
  const resembled: (Float64Array | undefined)[] = []
  const properties = new Map<string, readonly Citation[]>()
  for (const { passage, cited } of [...sections.entries, ...blocks.entries]) {
    const number = propertyNumber.exec(passage.title || passage.text)?.[1]
    if (number && cited.length > 0 && !properties.has(number)) properties.set(number, cited)
  }
  return { addCitations, addWords, property: number => properties.get(number) ?? [], leadingTo }

  function layer(passages: readonly Passage[]) {
    const bags = passages.map(({ title, text, context }) =>
      bagOf(
        [
          { text: title, weight: 2 },
          { text, weight: 1 },
          { text: context.join('\n'), weight: 0.5 },
        ],
        language,
      ),
    )
    const entries = passages.map(passage => ({
      passage,
      cited: strongest(passage.citing.flatMap(line => citations.read(line))),
    }))
    const citing = entries.map(({ cited }) => cited.length > 0)
    return { entries, bags, citing, any: citing.includes(true), index: termIndex(bags) }
  }

  function addCitations(asked: Bag, scores: Float64Array): void {
    for (const { entries, citing, any, index } of [sections, blocks]) {
      if (!any) continue
      const likeness = index.scores(asked)
      const best = highest(likeness)
      if (best <= 0) continue
      const found = new Map<number, number>()
      for (const i of bestOf(likeness, followed, at => citing[at] ?? false)) {
        const share = (likeness[i] ?? 0) / best
        for (const { position, weight } of entries[i]?.cited ?? []) {
          found.set(position, (found.get(position) ?? 0) + share * weight)
        }
      }
      let most = 1
      for (const value of found.values()) most = Math.max(most, value)
      for (const [position, value] of found) {
        scores[position] = (scores[position] ?? 0) + (citationShare * value) / most
      }
    }
  }

  function leadingTo(asked: Bag, position: number): TextRange | undefined {
    for (const { entries, index, any } of [blocks, sections]) {
      if (!any) continue
      const likeness = index.scores(asked)
      const found = bestOf(likeness, 1, at => entries[at]?.cited.some(cited => cited.position === position) ?? false)[0]
      if (found !== undefined && (likeness[found] ?? 0) > 0) return entries[found]?.passage.range
    }
    return undefined
  }

  function addWords(asked: Bag, scores: Float64Array): void {
    const likeness = blocks.index.scores(asked)
    const best = highest(likeness)
    if (best <= 0) return
    const sum = new Float64Array(scores.length)
    for (const i of bestOf(likeness, followed)) {
      const share = ((likeness[i] ?? 0) / best) ** 3
      const resembled = resemblanceOf(i)
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + share * (resembled[at] ?? 0)
    }
    const most = highest(sum)
    if (most <= 0) return
    for (let at = 0; at < sum.length; at++) scores[at] = (scores[at] ?? 0) + (wordShare * (sum[at] ?? 0)) / most
  }

  /** Many tasks lead through the same passage, so what it resembles is kept. */
  function resemblanceOf(block: number): Float64Array {
    const held = resembled[block]
    if (held) return held
    return (resembled[block] = resemblance(dampened(blocks.bags[block] ?? new Map<string, number>())))
  }
}

function highest(scores: Float64Array): number {
  let best = 0
  for (const score of scores) if (score > best) best = score
  return best
}
