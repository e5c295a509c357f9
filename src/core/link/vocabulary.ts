import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { termReader } from './terms.ts'

/**
 * The terms of the texts that are compared with each other, by number: a number is looked up in an array, which is
 * several times faster than a word in a map, and every text asks for dozens.
 */
export interface Vocabulary {
  /** A term by its number. */
  termOf(number: number): string
  /** Adds the numbers of a text's terms to `found`, in their order, repeats kept. */
  read(text: string, found: number[]): void
  /** One place for each term, 0 at rest. Who uses them leaves them so. */
  readonly places: number[]
}

/** A vocabulary without terms, for texts of one language; what is read with it adds to it. */
export function vocabulary(language: NaturalLanguage): Vocabulary {
  const numbers = new Map<string, number>()
  const terms: string[] = []
  const places: number[] = []
  const numberOf = (term: string): number => {
    const known = numbers.get(term)
    if (known !== undefined) return known
    numbers.set(term, terms.length)
    places.push(0)
    return terms.push(term) - 1
  }
  return { termOf: number => terms[number] ?? '', read: termReader(language, numberOf), places }
}
