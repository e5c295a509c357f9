import { fillerWords, headingEntries, type HeadingMeaning } from './headingWords.ts'

interface Matcher {
  readonly meaning: HeadingMeaning
  readonly latin: readonly string[]
  readonly eastAsian: readonly string[]
}

const matchers: readonly Matcher[] = headingEntries.map(({ words, ...meaning }) => {
  const all = words.split('|')
  return {
    meaning,
    latin: all.filter(word => !isEastAsian(word)).map(folded),
    eastAsian: all.filter(isEastAsian),
  }
})

/** Beyond this a heading is prose. */
const longestHeading = 120

/**
 * What a heading's words say of its section, or undefined where they name a thing of the design.
 * A heading speaks of a role when the words known to us, with words that say nothing, are most of it:
 * `Error Handling` is a role, `ErrorHandler` and `Test Failure Analysis Engine` are names.
 */
export function headingMeaning(title: string, level = 2): HeadingMeaning | undefined {
  const lead = /^([^:：]{3,60})[:：]\s*\S/.exec(title.slice(0, longestHeading))
  const led = lead ? meaningOfWords(lead[1] ?? '', level) : undefined
  // `Core Principle: prefer events` is a principle; `Component 2: Cache` is a name.
  return led && led.role !== 'work' ? led : meaningOfWords(title, level)
}

/** Whether a heading holds only words that say its role: `Test Categories`, but not `Unit Tests`. */
export function isBareRole(title: string): boolean {
  const words = folded(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  if (isEastAsian(title))
    return matchers.some(({ eastAsian }) => eastAsian.some(word => word.length * 2 > eastAsianLength(title)))
  return words.every(
    word => fillerWords.has(word) || matchers.some(({ latin }) => latin.some(known => word.startsWith(known))),
  )
}

function meaningOfWords(title: string, level: number): HeadingMeaning | undefined {
  const text = title.slice(0, longestHeading)
  if (namesAThing(text)) return undefined
  const heading = ` ${folded(text)
    .replace(/[^\p{L}\p{N}'’/-]+/gu, ' ')
    .trim()} `
  const words = heading.trim().split(' ').filter(Boolean)
  const telling = words.filter(word => !fillerWords.has(word))
  for (const { meaning, latin, eastAsian } of matchers) {
    const found = eastAsian.find(word => text.includes(word))
    if (found && found.length * 3 >= eastAsianLength(text)) return meaning
    const known = latin.filter(word => heading.includes(` ${word}`))
    if (known.length === 0) continue
    const covered = Math.max(...known.map(word => word.split(' ').length), coveredWords(telling, latin))
    // Deep in a document `Embedding Service` is a thing, while `Error Handling` is still a role.
    const needed = level > 2 && namesKind(meaning) ? telling.length : telling.length / 2
    if (covered >= needed) return meaning
  }
  return undefined
}

const kindsOfThings = new Set(['component', 'dataModel', 'storage', 'ui', 'endpoint', 'event', 'integration'])

const namesKind = ({ kind }: HeadingMeaning): boolean => kind !== undefined && kindsOfThings.has(kind)

/** A heading with an identifier in it names a thing of the design. */
function namesAThing(title: string): boolean {
  return title.includes('`') || /[a-z][A-Z]|[A-Za-z0-9]_[A-Za-z0-9]|\w\.\w|\w\(\)/.test(title)
}

function coveredWords(telling: readonly string[], latin: readonly string[]): number {
  return telling.filter(word => latin.some(known => !known.includes(' ') && word.startsWith(known))).length
}

function folded(text: string): string {
  return text.toLowerCase()
}

function isEastAsian(word: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(word)
}

function eastAsianLength(text: string): number {
  return text.replace(/[^\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g, '').length
}
