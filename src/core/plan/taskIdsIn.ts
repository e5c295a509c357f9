import type { TextRange } from '../text/range.ts'
import { idsBetween } from './idsBetween.ts'
import { anyOf, taskWords } from './planWords.ts'

/** A task named in running text: one entry an id, ranges (`T001-T004`) spelled out. */
export interface NamedTask {
  readonly id: string
  readonly range: TextRange
}

/** The task ids that follow one another from `from` on; the first thing that is no id ends the list. */
export function taskIdsIn(text: string, from: number, end: number): readonly NamedTask[] {
  const found: NamedTask[] = []
  const list = text.slice(from, end)
  next.lastIndex = 0
  for (let match = next.exec(list); match; match = next.exec(list)) {
    const [whole, lead = '', first = '', last] = match
    if (found.length > 0 && !joins.test(lead)) break
    const start = from + match.index + lead.length
    const range = { start, end: from + match.index + whole.length }
    for (const id of last === undefined ? [first] : idsBetween(first, last)) found.push({ id, range })
    if (whole === '') break
  }
  return found
}

/** What stands between two ids of one list. */
const joins = /[,、，;；&+/和及与と]|and|or|und|et/iu

const number = '(?:[A-Z]{1,10}(?:[-_][A-Z]{1,10}){0,2}[-_]?)?\\d{1,5}(?:\\.\\d{1,4}){0,5}(?:[a-z](?![\\p{L}\\d]))?'
const word = anyOf([...taskWords, ...taskWords.map(word => `${word}s`)])
const lead = `(?:[\\s,、，;；&+/「"'\`*_()[\\]（）]|and\\s|or\\s|und\\s|et\\s|和|及|与|と|(?:${word})(?=[\\s#\\d])|#){0,12}`
const next = new RegExp(
  `(${lead})(?<![\\p{L}\\d.])(${number})(?:\\s?(?:-|–|—|~|～|to|至)\\s?(${number}))?(?![A-Za-z\u00c0-\u04ff\\d%-]|\\.\\d)`,
  'iuy',
)
