import { bestOf } from './bestOf.ts'
import { coverage } from './coverage.ts'
import type { Answer, LinkIndex } from './linkIndex.ts'
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
export function assignCriteria(
  index: LinkIndex,
  items: readonly ServingItem[],
  answers: readonly Answer[] = itemAnswers(index, items),
): readonly CriterionHome[] {
  const bags = answers.map(answer => answer.asked)
  const itemIndex = termIndex(bags)
  const evidence = answers.map(answer => answer.evidence)
  const written = writtenHomes(index, items)
  const scores = new Float32Array(items.length)
  return index.criteria.map((_, criterion) => {
    const own = index.criterionBag(criterion)
    itemIndex.scores(own, scores)
    const homes = written.get(criterion)
    addForward(scores, evidence, criterion)
    if (homes) for (const item of homes) scores[item] = 1
    const ranked = bestOf(scores, kept, item => (scores[item] ?? 0) > 0)
    const covered = homes
      ? 1
      : Math.max(0, ...ranked.map(item => coverage(own, bags[item] ?? own, itemIndex, index.words)))
    return {
      criterion,
      items: ranked.map(item => ({ item, score: scores[item] ?? 0 })),
      covered,
      gap: covered < gapBelow,
    }
  })
}

/** What each item says of the criteria: for who wants to know more of it than the homes. */
export function itemAnswers(index: LinkIndex, items: readonly ServingItem[]): readonly Answer[] {
  return items.map(({ name, text, context = [] }) => index.ask({ title: name, text, context }))
}

/** Adds to how near each item stands to a criterion how near the criterion stands to the item. */
function addForward(scores: Float32Array, evidence: readonly Float32Array[], criterion: number): void {
  let best = 0
  for (let item = 0; item < scores.length; item++) best = Math.max(best, scores[item] ?? 0)
  const whole = best || 1
  for (let item = 0; item < scores.length; item++) {
    const forward = Math.min(2, evidence[item]?.[criterion] ?? 0)
    scores[item] = ((scores[item] ?? 0) / whole + forward) / 3
  }
}

/** For each criterion the items beside which the design writes it or its requirement. */
function writtenHomes(index: LinkIndex, items: readonly ServingItem[]): ReadonlyMap<number, ReadonlySet<number>> {
  const homes = new Map<number, Set<number>>()
  for (const [item, { references = [] }] of items.entries())
    for (const reference of references)
      for (const { position } of index.citations.resolve(reference)) {
        const held = homes.get(position)
        if (held) held.add(item)
        else homes.set(position, new Set([item]))
      }
  return homes
}
