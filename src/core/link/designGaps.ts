import type { DesignModel } from '../design/designModel.ts'
import { bagOf } from './bag.ts'
import type { LinkIndex } from './linkIndex.ts'
import { termIndex } from './termIndex.ts'
import { isEastAsian } from '../text/eastAsian.ts'

/**
 * A section that holds less than this part of a criterion, weighed by how rare its terms are among the criteria, does
 * not speak of it. Pairs of characters meet less often than words do. Chosen on the gaps of 110 real specs, by reading:
 * a hint that is not true costs more than one that is missing.
 */
const spokenOf = { words: 0.15, pairs: 0.08 }
/** Nor does a design that has less than this part of it anywhere. */
const spokenOfInAll = 0.33
/** With more gaps than this part of the criteria, design and requirements share no words, and nothing can be said. */
const mostGaps = 0.4
const fewGaps = 2

/** Positions, among the criteria of `index`, of those that nothing in the design seems to speak of. */
export function designGaps(index: LinkIndex, design: DesignModel, text: string): ReadonlySet<number> {
  const { criteria } = index
  const bags = criteria.map((_, at) => index.criterionBag(at))
  const { rarity } = termIndex(bags)
  const written = writtenCriteria(index, design)
  const holders = sectionsByTerm(index, design, text)
  const held = new Float64Array(design.sections.length)
  const gaps = criteria.flatMap(({ criterion }, at) => {
    if (written.has(at)) return []
    let whole = 0
    let inAll = 0
    held.fill(0)
    for (const term of bags[at]?.terms ?? []) {
      const weight = rarity(term)
      const sections = holders[term] ?? []
      whole += weight
      if (sections.length > 0) inAll += weight
      for (const section of sections) held[section] = (held[section] ?? 0) + weight
    }
    const enough = isEastAsian(criterion.text) ? spokenOf.pairs : spokenOf.words
    return inAll < whole * spokenOfInAll && Math.max(0, ...held) < whole * enough ? [at] : []
  })
  return new Set(gaps.length > Math.max(fewGaps, criteria.length * mostGaps) ? [] : gaps)
}

/** Criteria that the design names by their ids, themselves or with their requirement. */
function writtenCriteria({ citations }: LinkIndex, { elements, traces }: DesignModel): ReadonlySet<number> {
  const ids = new Set([...elements, ...traces].flatMap(({ references }) => references))
  return new Set([...ids].flatMap(id => citations.resolve(id).map(({ position }) => position)))
}

/** For each term of the criteria the sections that hold it, in their headings or in their own lines. */
function sectionsByTerm(
  { criteria, criterionBag, words }: LinkIndex,
  { sections }: DesignModel,
  text: string,
): readonly (readonly number[])[] {
  const holders: number[][] = []
  for (let at = 0; at < criteria.length; at++) for (const term of criterionBag(at).terms) holders[term] = []
  for (const [at, { range }] of sections.entries()) {
    const end = Math.min(range.end, sections[at + 1]?.range.start ?? range.end)
    for (const term of bagOf([{ text: text.slice(range.start, end), weight: 1 }], words).terms) holders[term]?.push(at)
  }
  return holders
}
