import type { Criterion, Requirement, RequirementSet } from '../requirements/requirement.ts'
import { languageOf } from '../text/languageOf.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { bagOf, dampened, emptyBag, joined, type Bag } from './bag.ts'
import { bestOf } from './bestOf.ts'
import { citationReader, strongest, type CitationReader } from './citedCriteria.ts'
import { coverage } from './coverage.ts'
import type { DesignBridge } from './designBridge.ts'
import { designIndex, type Lead } from './designIndex.ts'
import { propertyNumbers } from './propertyNumbers.ts'
import type { RankedCriterion, Reason } from './reason.ts'
import { allSignals, type Signals } from './signals.ts'
import { termIndex, type TermIndex } from './termIndex.ts'
import { vocabulary, type Vocabulary } from './vocabulary.ts'
import { wordReader } from './wordReader.ts'

/** A text whose criteria are asked for: a task, a design element, a passage. */
export interface LinkQuery {
  readonly title?: string
  /** The text itself, without its title and without its reference lists. */
  readonly text: string
  /** Titles of what contains it: parent tasks, headings. They count less. */
  readonly context?: readonly string[]
}

/** What is known about one text. */
export interface Answer {
  /** The terms that were asked for. */
  readonly asked: Bag
  /** One number a criterion, in the order of `criteria`: what words, design and mentions say, 0 for nothing. */
  readonly evidence: Float32Array
  why(position: number): readonly Reason[]
}

/** A criterion with the requirement it belongs to. */
export interface IndexedCriterion {
  readonly criterion: Criterion
  /** Index into the set's requirements. */
  readonly requirement: number
  /** 0 for the requirement's first criterion. */
  readonly place: number
}

export interface LinkIndex {
  readonly language: NaturalLanguage
  readonly signals: Signals
  readonly requirements: readonly Requirement[]
  /** Every criterion in the order of the requirements; ids may repeat, positions do not. */
  readonly criteria: readonly IndexedCriterion[]
  readonly citations: CitationReader
  /** The terms of the criteria and of all that was asked. */
  readonly words: Vocabulary
  /** The terms of a criterion's own text. */
  criterionBag(position: number): Bag
  /** The part of a criterion's own words, weighed by how rare they are among the criteria, that `asked` holds: 0 to 1. */
  coverage(asked: Bag, position: number): number
  /** The terms that a query asks for. */
  bag(query: LinkQuery): Bag
  /** `into` is where the evidence goes, when given: a place for each criterion. */
  ask(query: LinkQuery, into?: Float32Array): Answer
  /** The best criteria for one text alone, best first, equal ones in their order, without those that share nothing. */
  rank(query: LinkQuery, limit?: number): readonly RankedCriterion[]
}

const titleWeight = 2
const contextWeight = 0.5
/** A requirement's title and story speak for each of its criteria, but more quietly than the criterion itself. */
const headWeight = 0.5
const designWeight = 0.5
/** What a text names by its number outweighs all of its words. */
const namedWeight = 3

/** Criteria, made ready to be found by any text; `design` leads from texts to the criteria it cites. */
export function linkIndex(set: RequirementSet, design?: DesignBridge, signals: Signals = allSignals): LinkIndex {
  const { requirements } = set
  const criteria = requirements.flatMap(({ criteria: own }, requirement) =>
    own.map((criterion, place) => ({ criterion, requirement, place })),
  )
  const language = languageOf(requirements.map(textOf).join('\n'))
  const words = vocabulary(language)
  const heads = requirements.map(requirement => bagOf([{ text: headOf(requirement), weight: headWeight }], words))
  const ownBags = criteria.map(({ criterion }) => bagOf([{ text: criterion.text, weight: 1 }], words))
  const bags = criteria.map(({ requirement }, at) =>
    joined(ownBags[at] ?? emptyBag, heads[requirement] ?? emptyBag, words),
  )
  const own = termIndex(bags)
  const whole = termIndex(requirements.map(requirement => bagOf([{ text: textOf(requirement), weight: 1 }], words)))
  const citations = citationReader(set)
  const bridge = design && designIndex(design, citations, words)
  const together = new Float32Array(requirements.length)
  const writtenWords = wordReader(language)
  const written: ReadonlyMap<string, string>[] = []
  const requirementOf = Int32Array.from(criteria, ({ requirement }) => requirement)

  return {
    language,
    signals,
    requirements,
    criteria,
    citations,
    words,
    criterionBag: at => ownBags[at] ?? emptyBag,
    coverage: (asked, at) => coverage(ownBags[at] ?? emptyBag, asked, own, words),
    bag: query => queryBag(query, words),
    ask,
    rank,
  }

  function ask(query: LinkQuery, into?: Float32Array): Answer {
    const { title = '', text } = query
    const asked = queryBag(query, words)
    const evidence = resemblance(asked, into)
    const leads = signals.design ? (bridge?.leads(asked) ?? []) : []
    for (const { position, weight } of leads) add(evidence, position, designWeight * weight)
    const properties = bridge?.hasProperties && signals.mentions ? propertiesIn(`${title}\n${text}`) : []
    for (const { position, weight } of properties) add(evidence, position, namedWeight * weight)
    const mentions = signals.mentions ? strongest(linesOf(query).flatMap(line => citations.read(line))) : []
    for (const { position, weight } of mentions) add(evidence, position, namedWeight * weight)
    let weighty: readonly number[] | undefined
    return { asked, evidence, why }

    function why(position: number): readonly Reason[] {
      const reasons: Reason[] = []
      const isThis = (found: { readonly position: number }) => found.position === position
      const mention = mentions.find(isThis)
      if (mention) reasons.push({ kind: 'mention', written: mention.written })
      const lead = properties.find(isThis) ?? leads.find(isThis)
      if (lead) reasons.push({ kind: 'design', range: lead.range })
      weighty ??= byWeight(asked, own, words)
      const terms = firstShared(weighty, bags[position] ?? emptyBag, words, wordsOf(position))
      if (terms.length > 0) reasons.push({ kind: 'terms', terms })
      return reasons
    }
  }

  function propertiesIn(text: string): readonly Lead[] {
    return strongest(propertyNumbers(text).flatMap(number => bridge?.property(number) ?? []))
  }

  function wordsOf(position: number): ReadonlyMap<string, string> {
    const { criterion, requirement } = criteria[position] ?? {}
    const head = requirement === undefined ? undefined : requirements[requirement]
    const text = `${criterion?.text ?? ''}\n${head ? headOf(head) : ''}`
    return (written[position] ??= writtenWords(text))
  }

  /** How much a text shares with each criterion and with its requirement, each as a part of the most that it shares. */
  function resemblance(asked: Bag, into?: Float32Array): Float32Array {
    const scores = own.scores(asked, into)
    const share = 1 / (highest(scores) || 1)
    const wholeShare = signals.requirement ? 1 / (highest(whole.scores(asked, together)) || 1) : 0
    for (let at = 0; at < scores.length; at++) {
      scores[at] = (scores[at] ?? 0) * share + (together[requirementOf[at] ?? 0] ?? 0) * wholeShare
    }
    return scores
  }

  function rank(query: LinkQuery, limit = 20): readonly RankedCriterion[] {
    const { evidence, why } = ask(query)
    return bestOf(evidence, limit, at => (evidence[at] ?? 0) > 0).map(at => ({
      id: criteria[at]?.criterion.id ?? '',
      score: evidence[at] ?? 0,
      // Told when somebody asks: most want the order only.
      get why() {
        return why(at)
      },
    }))
  }
}

function add(scores: Float32Array, at: number, value: number): void {
  scores[at] = (scores[at] ?? 0) + value
}

function queryBag({ title = '', text, context = [] }: LinkQuery, words: Vocabulary): Bag {
  const parts = [
    { text: title, weight: titleWeight },
    { text, weight: 1 },
    { text: context.join('\n'), weight: contextWeight },
  ]
  return dampened(bagOf(parts, words))
}

function linesOf({ title = '', text }: LinkQuery): readonly string[] {
  return [title, ...text.split('\n')]
}

function highest(scores: Float32Array): number {
  let best = 0
  for (let at = 0; at < scores.length; at++) if ((scores[at] ?? 0) > best) best = scores[at] ?? 0
  return best
}

/** The terms of a query, the one that tells most first. */
function byWeight({ terms, weights }: Bag, index: TermIndex, words: Vocabulary): readonly number[] {
  return terms
    .map((term, at) => ({ term, worth: (weights[at] ?? 0) * index.rarity(term) }))
    .sort((a, b) => b.worth - a.worth || (words.termOf(a.term) < words.termOf(b.term) ? -1 : 1))
    .map(({ term }) => term)
}

const shownTerms = 5

function firstShared(
  terms: readonly number[],
  held: Bag,
  { places, termOf }: Vocabulary,
  written: ReadonlyMap<string, string>,
): readonly string[] {
  // An identifier is compared in parts and as a whole, and is one word to a reader.
  const shared = new Set<string>()
  for (const term of held.terms) places[term] = 1
  for (const term of terms) {
    if (places[term] === 1) shared.add(written.get(termOf(term)) ?? termOf(term))
    if (shared.size === shownTerms) break
  }
  for (const term of held.terms) places[term] = 0
  return [...shared]
}

function headOf(requirement: Requirement): string {
  return `${requirement.title}\n${requirement.story ?? ''}`
}

function textOf(requirement: Requirement): string {
  return `${headOf(requirement)}\n${requirement.criteria.map(({ text }) => text).join('\n')}`
}
