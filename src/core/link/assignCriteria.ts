import { bestOf } from './bestOf.ts'
import { coverage } from './coverage.ts'
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
  /** 0 to 1; 1 where the design itself writes the criterion beside the item. */
  readonly score: number
}

/** Where a criterion is at home. */
export interface CriterionHome {
  /** Position among the link index's criteria: ids may be repeated, positions are not. */
  readonly criterion: number
  /** The items that serve it, best first. Empty only when nothing shares a word with it. */
  readonly items: readonly ItemScore[]
  /** The part of the criterion's words, weighed by how rare they are, that one of `items` holds: 0 to 1. */
  readonly covered: number
  /** True when no item speaks of enough of it: the design has a gap. */
  readonly gap: boolean
}

/** Below this part of a criterion's term weight an item cannot be said to serve it. */
const gapBelow = 0.15
/** Items kept for each criterion. */
const kept = 8

/**
 * The homes of all criteria of `index` among `items`, in the order of the criteria. Both directions count alike: how
 * far up the criterion stands for the item, and the item for the criterion.
 */
export function assignCriteria(index: LinkIndex, items: readonly ServingItem[]): readonly CriterionHome[] {
  const answers = items.map(({ name, text, context = [] }) => index.ask({ title: name, text, context }))
  const bags = answers.map(answer => answer.asked)
  const itemIndex = termIndex(bags)
  const written = writtenHomes(index, items)
  return index.criteria.map((_, criterion) => {
    const own = index.criterionBag(criterion)
    const scores = itemIndex.scores(own)
    const best = scores.reduce((high, score) => Math.max(high, score), 0) || 1
    const homes = written[criterion] ?? new Set()
    for (let item = 0; item < items.length; item++) {
      const forward = Math.min(2, answers[item]?.evidence[criterion] ?? 0)
      scores[item] = homes.has(item) ? 1 : ((scores[item] ?? 0) / best + forward) / 3
    }
    const ranked = bestOf(scores, kept, item => (scores[item] ?? 0) > 0)
    const covered = homes.size > 0 ? 1 : Math.max(0, ...ranked.map(item => coverage(own, bags[item] ?? own, itemIndex)))
    return {
      criterion,
      items: ranked.map(item => ({ item, score: scores[item] ?? 0 })),
      covered,
      gap: covered < gapBelow,
    }
  })
}

/** For each criterion the items beside which the design writes it or its requirement. */
function writtenHomes(index: LinkIndex, items: readonly ServingItem[]): readonly ReadonlySet<number>[] {
  const homes = index.criteria.map(() => new Set<number>())
  for (const [item, { references = [] }] of items.entries()) {
    for (const { position } of references.flatMap(index.citations.resolve)) homes[position]?.add(item)
  }
  return homes
}
