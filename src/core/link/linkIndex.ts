import type { Criterion, Requirement, RequirementSet } from '../requirements/requirement.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import type { TextRange } from '../text/range.ts'
import { bagOf, dampened, type Bag } from './bag.ts'
import { bestOf } from './bestOf.ts'
import { citationReader, strongest, type Citation, type CitationReader } from './citedCriteria.ts'
import type { DesignBridge } from './designBridge.ts'
import { designIndex, type DesignIndex } from './designIndex.ts'
import { latinLanguage } from './latinLanguage.ts'
import { allSignals, type Signals } from './signals.ts'
import { termIndex, type TermIndex } from './termIndex.ts'

/** Why a criterion is thought to be served. */
export type Reason =
  /** Text and criterion share these terms, the rarest first. */
  | { readonly kind: 'terms'; readonly terms: readonly string[] }
  /** The text names the criterion or its requirement. */
  | { readonly kind: 'mention'; readonly written: string }
  /** This place of the design resembles the text and cites the criterion. */
  | { readonly kind: 'design'; readonly range: TextRange }
  /** Tasks beside this one, or tasks like it, cite it. */
  | { readonly kind: 'neighbours' }
  /** The task itself cites it already. */
  | { readonly kind: 'written' }

export interface RankedCriterion {
  readonly id: string
  /** Higher is better. Scores of one text can be compared with one another, 0 means nothing in common. */
  readonly score: number
  readonly why: readonly Reason[]
}

/** A text whose criteria are asked for: a task, a design element, a passage. */
export interface LinkQuery {
  readonly title?: string
  /** The text itself, without its title and without its reference lists. */
  readonly text: string
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
  readonly signals: Signals
  readonly requirements: readonly Requirement[]
  /** Every criterion in the order of the requirements; ids may repeat, positions do not. */
  readonly criteria: readonly IndexedCriterion[]
  readonly citations: CitationReader
  /** The weighed terms of a query, as `resemblance` and `reasons` take them. */
  bagOf(query: LinkQuery): Bag
  /** The terms of a criterion and, more quietly, of its requirement. */
  criterionBag(position: number): Bag
  /** How much of its words each criterion shares, from 0 to 2. */
  resemblance(asked: Bag): Float64Array
  /** What words, design and mentions say about each criterion. */
  evidence(query: LinkQuery): Float64Array
  reasons(query: LinkQuery, position: number): readonly Reason[]
  /** The best criteria for one text alone, best first, equal ones in their order, without those that share nothing. */
  rank(query: LinkQuery, limit?: number): readonly RankedCriterion[]
}

const titleWeight = 2
const contextWeight = 0.5
/** A requirement's title and story speak for each of its criteria, but more quietly than the criterion itself. */
const headInCriterion = 0.5
const headInRequirement = 2
const propertyWeight = 2
const mentionWeight = 1

const nothing: Bag = new Map<string, number>()

export function linkIndex(set: RequirementSet, design?: DesignBridge, signals: Signals = allSignals): LinkIndex {
  const { requirements } = set
  const criteria = requirements.flatMap((requirement, index) =>
    requirement.criteria.map(criterion => ({ criterion, requirement: index })),
  )
  const language = latinLanguage(requirements.map(textOf).join('\n'))
  const bags = criteria.map(({ criterion, requirement }) =>
    bagOf(
      [
        { text: criterion.text, weight: 1 },
        { text: headOf(requirements[requirement]), weight: headInCriterion },
      ],
      language,
    ),
  )
  const own = termIndex(bags)
  const whole = termIndex(requirements.map(requirement => requirementBag(requirement, language)))
  const citations = citationReader(requirements)
  const bridge: DesignIndex | undefined = design && designIndex(design, citations, language, resemblance)
  const bagOfQuery = (query: LinkQuery) => queryBag(query, language)

  return {
    language,
    signals,
    requirements,
    criteria,
    citations,
    bagOf: bagOfQuery,
    criterionBag: position => bags[position] ?? nothing,
    resemblance,
    evidence,
    reasons,
    rank,
  }

  function resemblance(asked: Bag): Float64Array {
    const scores = relative(own, asked)
    if (!signals.requirement) return scores
    const together = relative(whole, asked)
    for (let at = 0; at < scores.length; at++) {
      scores[at] = (scores[at] ?? 0) + (together[criteria[at]?.requirement ?? 0] ?? 0)
    }
    return scores
  }

  function evidence(query: LinkQuery): Float64Array {
    const asked = bagOfQuery(query)
    const scores = resemblance(asked)
    if (bridge && signals.designCitations) bridge.addCitations(asked, scores)
    if (bridge && signals.designWords) bridge.addWords(asked, scores)
    for (const { position, weight } of properties(query)) {
      scores[position] = (scores[position] ?? 0) + propertyWeight * weight
    }
    for (const { position, weight } of mentions(query)) {
      scores[position] = (scores[position] ?? 0) + mentionWeight * weight
    }
    return scores
  }

  function properties({ title = '', text }: LinkQuery): readonly Citation[] {
    if (!bridge || !signals.properties) return []
    return strongest(propertyNumbers(`${title}\n${text}`).flatMap(number => bridge.property(number)))
  }

  function mentions({ title = '', text }: LinkQuery): readonly Citation[] {
    if (!signals.mentions) return []
    return strongest([title, ...text.split('\n')].flatMap(line => citations.read(line)))
  }

  function reasons(query: LinkQuery, position: number): readonly Reason[] {
    const why: Reason[] = []
    const asked = bagOfQuery(query)
    const mention = mentions(query).find(citation => citation.position === position)
    if (mention) why.push({ kind: 'mention', written: mention.written })
    const range = bridge?.leadingTo(asked, position)
    if (range) why.push({ kind: 'design', range })
    const terms = sharedTerms(asked, bags[position] ?? nothing, own)
    if (terms.length > 0) why.push({ kind: 'terms', terms })
    return why
  }

  function rank(query: LinkQuery, limit = 20): readonly RankedCriterion[] {
    const scores = evidence(query)
    return bestOf(scores, limit, at => (scores[at] ?? 0) > 0).map(position => ({
      id: criteria[position]?.criterion.id ?? '',
      score: scores[position] ?? 0,
      why: reasons(query, position),
    }))
  }
}

function queryBag({ title = '', text, context = [] }: LinkQuery, language: NaturalLanguage): Bag {
  const parts = [
    { text: title, weight: titleWeight },
    { text, weight: 1 },
    { text: context.join('\n'), weight: contextWeight },
  ]
  return dampened(bagOf(parts, language))
}

const propertyMention =
  /(?:\bpropert(?:y|ies)|属性|性质|プロパティ|特性|속성|\bpropiedad(?:es)?|\bpropriedades?|\bpropriétés?|\beigenschaft(?:en)?|свойств[оа])\s{0,2}[#№]?(\d{1,3}(?:\s{0,2}(?:[,、，&]|and|und|y|e|et|и)\s{0,2}\d{1,3}){0,20})(?![\d.])/giu

/** The numbers in `Property 4` and `Properties 4, 5 and 6`. */
function propertyNumbers(text: string): readonly string[] {
  return [...text.matchAll(propertyMention)].flatMap(match => match[1]?.match(/\d+/g) ?? [])
}

/** Scores as parts of the best one, so that those of a short and of a long question can be added up. */
function relative(index: TermIndex, asked: Bag): Float64Array {
  const scores = index.scores(asked)
  let best = 0
  for (const score of scores) if (score > best) best = score
  if (best > 0) for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / best
  return scores
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
  return bagOf([{ text: headOf(requirement), weight: headInRequirement }, ...parts], language)
}

function headOf(requirement: Requirement | undefined): string {
  return requirement ? `${requirement.title}\n${requirement.story ?? ''}` : ''
}

function textOf(requirement: Requirement): string {
  return `${headOf(requirement)}\n${requirement.criteria.map(({ text }) => text).join('\n')}`
}
