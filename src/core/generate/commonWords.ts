import { bagOf, emptyBag, type Bag } from '../link/bag.ts'
import type { LinkIndex } from '../link/linkIndex.ts'
import { rarityOf } from '../link/postings.ts'
import { isEastAsian } from '../text/eastAsian.ts'
import { conditionalParts } from './conditionalStep.ts'
import { conditionOf, withoutCondition } from './criterionText.ts'
import { lightWords } from './lightWords.ts'
import { requiredAction } from './requiredAction.ts'

/** What a text and a criterion have in common. */
export interface Common {
  /**
   * Words that both have, those that tell nothing left out; one that very many texts have is half a word. Of East Asian
   * writing two characters are a word.
   */
  readonly words: number
  /** Those of them that stand in what the criterion asks for, rather than in its condition. */
  readonly asked: number
}

export interface CommonWords {
  /** What the terms of a text share with the criterion at a position. */
  of(terms: ReadonlySet<number>, criterion: number): Common
  /** A bag without the words that tell nothing. */
  heavy(bag: Bag): Bag
  /** The part of what a criterion asks for, and half as much of when it does, that a text with these terms says: 0 to 1. */
  told(criterion: number, has: (term: number) => boolean): number
  /** Whether every one of some terms stands in the criterion, in what it asks for or when. */
  hasAll(criterion: number, terms: readonly number[]): boolean
  /** The terms of what a criterion asks for. */
  outcome(criterion: number): readonly number[]
}

/** What a criterion's condition counts beside what it asks for. */
const conditionWeight = 0.5

/** One word in common, however rare, is no sign that a task does what is asked; nor are two that all have. */
const fewestWords = 1.5
/** A word is one that very many have from this part of the criteria, or of the leaves, on. */
const many = 0.25
const fewestTexts = 6

/** Whether so much in common, part of it in what is asked for, may be more than chance. */
export const isFirm = ({ words, asked }: Common): boolean => words >= fewestWords && asked > 0

/** What texts have in common with the criteria of `index`; `leaves` are the texts that are told apart. */
export function commonWords(index: LinkIndex, leaves: readonly Bag[] = []): CommonWords {
  const light = new Set(bagOf([{ text: lightWords(index.language), weight: 1 }], index.words).terms)
  const read = (text: string): Bag => heavy(bagOf([{ text, weight: 1 }], index.words))
  // Who is asked to do it stands in every criterion: only what is asked, and when, tell one from another.
  const said = index.criteria.map(({ criterion: { text } }) => {
    const { condition, outcome } = partsOf(text)
    return { outcome: read(requiredAction(outcome) ?? outcome), condition: read(condition) }
  })
  const holders = holdersIn(
    said.map(({ outcome, condition }) => ({ terms: [...outcome.terms, ...condition.terms], weights: [] })),
  )
  const usual = new Set([...usualIn(holders, said.length), ...usualIn(holdersIn(leaves), leaves.length)])
  return {
    of: (terms, criterion) => {
      const { outcome = emptyBag, condition = emptyBag } = said[criterion] ?? {}
      const asked = shared(outcome, terms)
      return { words: wordsIn([...new Set([...asked, ...shared(condition, terms)])]), asked: wordsIn(asked) }
    },
    heavy,
    told,
    hasAll: (criterion, terms) => {
      const { outcome = emptyBag, condition = emptyBag } = said[criterion] ?? {}
      return terms.every(term => outcome.terms.includes(term) || condition.terms.includes(term))
    },
    outcome: criterion => said[criterion]?.outcome.terms ?? [],
  }

  function told(criterion: number, has: (term: number) => boolean): number {
    const { outcome = emptyBag, condition = emptyBag } = said[criterion] ?? {}
    let whole = 0
    let held = 0
    const add = (term: number, share: number): void => {
      const weight = share * rarityOf(holders.get(term) ?? 0, said.length)
      whole += weight
      if (has(term)) held += weight
    }
    for (const term of outcome.terms) add(term, 1)
    for (const term of condition.terms) if (!outcome.terms.includes(term)) add(term, conditionWeight)
    return whole > 0 ? held / whole : 1
  }

  function heavy({ terms, weights }: Bag): Bag {
    const kept = terms.flatMap((term, at) => (light.has(term) ? [] : [at]))
    return { terms: kept.map(at => terms[at] ?? 0), weights: kept.map(at => weights[at] ?? 0) }
  }

  function shared({ terms }: Bag, held: ReadonlySet<number>): readonly number[] {
    return terms.filter(term => held.has(term))
  }

  function wordsIn(terms: readonly number[]): number {
    const characters = new Map<string, number>()
    let count = 0
    for (const term of terms) {
      const word = index.words.termOf(term)
      const worth = usual.has(term) ? 0.5 : 1
      if (!isEastAsian(word)) count += worth
      else for (const character of word) characters.set(character, Math.max(characters.get(character) ?? 0, worth))
    }
    for (const worth of characters.values()) count += worth / 2
    return count
  }
}

function holdersIn(bags: readonly Bag[]): ReadonlyMap<number, number> {
  const holders = new Map<number, number>()
  for (const { terms } of bags) for (const term of new Set(terms)) holders.set(term, (holders.get(term) ?? 0) + 1)
  return holders
}

const usualIn = (holders: ReadonlyMap<number, number>, size: number): readonly number[] =>
  size < fewestTexts ? [] : [...holders].flatMap(([term, count]) => (count > size * many ? [term] : []))

/** When a criterion holds and what it asks for then. */
function partsOf(text: string): { readonly condition: string; readonly outcome: string } {
  const condition = conditionOf(text)
  if (condition !== undefined) return { condition, outcome: withoutCondition(text) }
  const spoken = isEastAsian(text) ? eastAsianParts(text) : conditionalParts(text)
  return spoken ?? { condition: '', outcome: text }
}

/** A comma behind a word for a time or a case ends a condition: `…とき、`, `…时，`. */
function eastAsianParts(text: string): { readonly condition: string; readonly outcome: string } | undefined {
  for (let at = 2; at < text.length - 2; at += 1) {
    if (!'、，,'.includes(text.charAt(at))) continue
    const condition = text.slice(0, at)
    if (endsCondition.test(condition.slice(-4)) || /^(?:如果|若|当|當)/.test(condition))
      return { condition, outcome: text.slice(at + 1) }
  }
  return undefined
}

const endsCondition = /(?:とき|時|場合|際|後|たら|れば|时|後|后|期间|때|면|경우)(?:に|は|には)?$/
