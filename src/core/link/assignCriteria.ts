import { dampened } from './bag.ts'
import { bestOf } from './bestOf.ts'
import type { LinkIndex } from './linkIndex.ts'
import { termIndex } from './termIndex.ts'

/** Something that may serve criteria: a design element with what the design says about it. */
export interface ServingItem {
  readonly name: string
  /** Purpose and facts. */
  readonly text: string
  /** Headings above it, outermost first. */
  readonly context?: readonly string[]
  /** Ids of criteria or requirements that the design writes beside it. */
  readonly references?: readonly string[]
}

export interface ItemScore {
  /** Index into the items. */
  readonly item: number
  /** 0 to 1. */
  readonly score: number
}

/** Where a criterion is at home. */
export interface CriterionHome {
  /** Index into the link index's criteria: ids may be repeated, positions are not. */
  readonly criterion: number
  /** The items that serve it, best first. Empty only when nothing shares a word with it. */
  readonly items: readonly ItemScore[]
  /** The part of the criterion's meaning that the best item speaks of, from 0 to 1. */
  readonly covered: number
  /** True when no item speaks of enough of it: the design has a gap. */
  readonly gap: boolean
}

/** Below this part of a criterion's term weight an item cannot be said to serve it. */
const gapBelow = 0.25
/** Items kept for each criterion. */
const kept = 8

/** The homes of all criteria of `index` among `items`, in the order of the criteria. */
export function assignCriteria(index: LinkIndex, items: readonly ServingItem[]): readonly CriterionHome[] {
  const answers = items.map(({ name, text, context = [] }) => index.ask({ title: name, text, context }))
  const bags = answers.map(answer => answer.asked)
  const forward = answers.map(answer => answer.evidence)
  const backward = termIndex(bags)
  const cited = items.map(item => new Set(item.references ?? []))
  return index.criteria.map(({ criterion, requirement }, position) => {
    const asked = dampened(index.criterionBag(position))
    let whole = 0
    for (const [term, weight] of asked) whole += weight * backward.rarity(term)
    const scores = backward.scores(asked)
    let covered = 0
    const coverage = items.map((_, item) => {
      let shared = 0
      for (const [term, weight] of asked) if (bags[item]?.has(term)) shared += weight * backward.rarity(term)
      return whole > 0 ? shared / whole : 0
    })
    const best = Math.max(...scores, 1e-9)
    for (let item = 0; item < items.length; item++) {
      const written = cited[item]?.has(criterion.id) || cited[item]?.has(index.requirements[requirement]?.id ?? '')
      covered = Math.max(covered, written ? 1 : (coverage[item] ?? 0))
      scores[item] = written ? 2 : ((scores[item] ?? 0) / best + (forward[item]?.[position] ?? 0)) / 2
    }
    const homes = bestOf(scores, kept, item => (scores[item] ?? 0) > 0).map(item => ({
      item,
      score: Math.min(1, scores[item] ?? 0),
    }))
    return { criterion: position, items: homes, covered, gap: covered < gapBelow }
  })
}
