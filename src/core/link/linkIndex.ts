import type { Criterion, Requirement, RequirementSet } from '../requirements/requirement.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import type { TextRange } from '../text/range.ts'
import { bagOf, dampened, type Bag } from './bag.ts'
import { latinLanguage } from './latinLanguage.ts'
import { termIndex, type TermIndex } from './termIndex.ts'

/** Why a criterion is thought to be served. */
export type Reason =
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  | { readonly kind: 'requirement'; readonly id: string }
  | { readonly kind: 'mention'; readonly written: string }
  | { readonly kind: 'design'; readonly range: TextRange }
  | { readonly kind: 'neighbour'; readonly task: string }

export interface RankedCriterion {
  readonly id: string
  /** Higher is better; about 1 and more where text and criterion speak of the same thing, 0 for nothing shared. */
  readonly score: number
  readonly why: readonly Reason[]
}

/** A text whose criteria are asked for: a task, a design element, a passage. */
export interface LinkQuery {
  /** The text itself, without its title and without its reference lists. */
  readonly text: string
  readonly title?: string
  /** Titles of what contains it: parent tasks, headings. They count less. */
  readonly context?: readonly string[]
}

/** A criterion with the requirement it belongs to. */
export interface IndexedCriterion {
  readonly criterion: Criterion
  /** Index into the set's requirements. */
  readonly requirement: number
}

export interface LinkIndex {
  readonly language: NaturalLanguage
  readonly requirements: readonly Requirement[]
  /** Every criterion in the order of the requirements. */
  readonly criteria: readonly IndexedCriterion[]
  bag(query: LinkQuery): Bag
  /** The terms of a criterion and, more quietly, of its requirement. */
  criterionBag(position: number): Bag
  /** One score a criterion, in the order of `criteria`. */
  scores(query: LinkQuery): Float64Array
  /** The best criteria, best first; equal ones in their order. Those with nothing in common are left out. */
  rank(query: LinkQuery, limit?: number): readonly RankedCriterion[]
}

const contextShare = 0.5
const titleWeight = 2
/** A requirement's title and story speak for each of its criteria, but more quietly than the criterion itself. */
const requirementTextShare = 0.5

export function linkIndex(set: RequirementSet): LinkIndex {
  const { requirements } = set
  const criteria = requirements.flatMap((requirement, index) =>
    requirement.criteria.map(criterion => ({ criterion, requirement: index })),
  )
  const language = latinLanguage(requirements.map(textOf).join('\n'))
  const bags = criteria.map(({ criterion, requirement }) =>
    bagOf(
      [
        { text: criterion.text, weight: 1 },
        { text: headOf(requirements[requirement]), weight: requirementTextShare },
      ],
      language,
    ),
  )
  const own = termIndex(bags)
  const whole = termIndex(requirements.map(requirement => requirementBag(requirement, language)))

  return {
    language,
    requirements,
    criteria,
    bag,
    criterionBag: position => bags[position] ?? new Map<string, number>(),
    scores,
    rank,
  }

  function bag(query: LinkQuery): Bag {
    const parts = [
      { text: query.title ?? '', weight: titleWeight },
      { text: query.text, weight: 1 },
      { text: (query.context ?? []).join('\n'), weight: contextShare },
    ]
    return dampened(bagOf(parts, language))
  }

  function scores(query: LinkQuery): Float64Array {
    return combined(bag(query))
  }

  function combined(asked: Bag): Float64Array {
    const alone = relative(own, asked)
    const together = relative(whole, asked)
    for (let i = 0; i < alone.length; i++) {
      alone[i] = ((alone[i] ?? 0) + (together[criteria[i]?.requirement ?? 0] ?? 0)) / 2
    }
    return alone
  }

  function rank(query: LinkQuery, limit = 20): readonly RankedCriterion[] {
    const asked = bag(query)
    const all = combined(asked)
    return bestOf(all, limit).map(i => ({
      id: criteria[i]?.criterion.id ?? '',
      score: all[i] ?? 0,
      why: [{ kind: 'terms' as const, terms: sharedTerms(asked, bags[i] ?? new Map<string, number>(), own) }],
    }))
  }
}

/** Scores as parts of the best one, so that those of a short and of a long question can be added up. */
function relative(index: TermIndex, asked: Bag): Float64Array {
  const scores = index.scores(asked)
  let best = 0
  for (const score of scores) if (score > best) best = score
  if (best > 0) for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / best
  return scores
}

/** Positions of the highest scores above 0, best first, ties in their order. */
export function bestOf(scores: Float64Array, limit: number): readonly number[] {
  const positions: number[] = []
  for (let i = 0; i < scores.length; i++) if ((scores[i] ?? 0) > 0) positions.push(i)
  positions.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  return positions.slice(0, limit)
}

/** The shared terms that weigh most, at most five. */
function sharedTerms(asked: Bag, held: Bag, index: TermIndex): readonly string[] {
  const shared: (readonly [string, number])[] = []
  for (const [term, weight] of asked) {
    if (held.has(term)) shared.push([term, weight * index.rarity(term)])
  }
  return shared
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 5)
    .map(([term]) => term)
}

function requirementBag(requirement: Requirement, language: NaturalLanguage): Bag {
  const parts = requirement.criteria.map(({ text }) => ({ text, weight: 1 }))
  return bagOf([{ text: headOf(requirement), weight: 2 }, ...parts], language)
}

function headOf(requirement: Requirement | undefined): string {
  return requirement ? `${requirement.title}\n${requirement.story ?? ''}` : ''
}

function textOf(requirement: Requirement): string {
  return `${headOf(requirement)}\n${requirement.criteria.map(({ text }) => text).join('\n')}`
}
