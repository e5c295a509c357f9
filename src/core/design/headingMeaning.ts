import { headingMatches, headingWordsOf, isKnownWord, holdsOnlyKnownWords } from './headingMatches.ts'
import { fillerWords, headingEntries, type HeadingMeaning } from './headingWords.ts'
import type { ElementKind } from './designModel.ts'
import { thingKinds } from './thingKinds.ts'
import { eastAsianLength, isEastAsian } from '../text/eastAsian.ts'

/** Beyond this a heading is prose. */
const longestHeading = 120

/**
 * What a heading's words say of its section, or undefined where they name a thing of the design.
 * A heading speaks of a role when the words known to us, with words that say nothing, are most of it:
 * `Error Handling` is a role, `ErrorHandler` and `Test Failure Analysis Engine` are names.
 */
export function headingMeaning(title: string, level = 2): HeadingMeaning | undefined {
  const key = `${String(level > 2)} ${title}`
  if (known.has(key)) return known.get(key)
  const meaning = meaningOfHeading(title, level)
  if (known.size >= mostKnown) known.clear()
  known.set(key, meaning)
  return meaning
}

/** Each heading is asked about several times while its section is read. */
const known = new Map<string, HeadingMeaning | undefined>()
const mostKnown = 4096

function meaningOfHeading(title: string, level: number): HeadingMeaning | undefined {
  const lead = /^([^:：]{3,60})[:：]\s*\S/.exec(title.slice(0, longestHeading))
  const led = lead ? meaningOfWords(lead[1] ?? '', level) : undefined
  // `Core Principle: prefer events` is a principle; `Component 2: Cache` is a name.
  return led && led.role !== 'work' ? led : meaningOfWords(title, level)
}

/** Whether a heading holds only words that say its role: `Test Categories`, but not `Unit Tests`. */
export function isBareRole(title: string): boolean {
  const text = title.slice(0, longestHeading)
  if (namesAThing(text)) return false
  const words = headingWordsOf(text.replace(/['’/-]/g, ' '))
  return words.every(word =>
    isEastAsian(word) ? holdsOnlyKnownWords(word) : fillerWords.has(word) || isKnownWord(word),
  )
}

const meanings: readonly HeadingMeaning[] = headingEntries.map(({ role, kind }) => (kind ? { role, kind } : { role }))

function meaningOfWords(title: string, level: number): HeadingMeaning | undefined {
  const text = title.slice(0, longestHeading)
  if (namesAThing(text)) return undefined
  if (future.test(text)) return rejected
  const words = headingWordsOf(text)
  const telling = words.filter(word => !fillerWords.has(word)).length
  const matches = headingMatches(text, words)
  for (const [index, meaning] of meanings.entries()) {
    const match = matches.get(index)
    if (!match) continue
    if (match.eastAsian && isMostOf(match.eastAsian, text, level > 2 && namesKind(meaning))) return meaning
    // Deep in a document `Embedding Service` is a thing, while `Error Handling` is still a role.
    const needed = level > 2 && namesKind(meaning) ? telling : telling / 2
    if (match.words > 0 && match.words >= needed) return meaning
  }
  return undefined
}

/** What is for later is no work of this design, whatever it is called: `Suggested Future Command Surface`. */
const future = /\bfuture\b(?! (?:value|contract|proof))/i
const rejected: HeadingMeaning = { role: 'rejected' }

/** `订单服务` deep in a document is a thing; `核心组件` is a role wherever it stands. */
const isMostOf = (word: string, title: string, isDeep: boolean): boolean =>
  word.length * 3 >= eastAsianLength(title) && (!isDeep || holdsOnlyKnownWords(title))

const namesKind = ({ kind }: HeadingMeaning): boolean => kind !== undefined && thingKinds.has(kind)

/** A heading with an identifier in it names a thing of the design. */
function namesAThing(title: string): boolean {
  return title.includes('`') || /[a-z][A-Z]|[A-Za-z0-9]_[A-Za-z0-9]|\w\.\w|\w\(\)/.test(title)
}

/** The kinds that the word says which a name is headed by: its last one, in Romance languages the one before `de`. */
export function kindsSaidBy(title: string): readonly ElementKind[] {
  const words = headingWordsOf(title.slice(0, longestHeading))
  const head = /^(?:de|del|da|do|des|du|d['’].*)$/.test(words[1] ?? '') ? words[0] : words.at(-1)
  if (!head) return []
  return [...headingMatches(head, [head])].flatMap(([index, { words: count, eastAsian }]) => {
    const { kind } = meanings[index] ?? {}
    return kind && (eastAsian ? head.endsWith(eastAsian) : count > 0) ? [kind] : []
  })
}
