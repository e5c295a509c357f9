import type { TextRange } from '../text/range.ts'
import { idsBetween } from './idsBetween.ts'
import type { KnownIds } from './knownIds.ts'
import { taskWords } from './planWords.ts'
import type { NamedTask } from './taskIdsIn.ts'

/** Every task of `known` that is named between `start` and `end`, in order. */
export function knownTasksIn(text: string, { start, end }: TextRange, known: () => KnownIds): readonly NamedTask[] {
  const found: NamedTask[] = []
  const written = text.slice(start, end)
  // No id is without a number.
  if (!/\d/.test(written)) return found
  for (const match of written.matchAll(idWithLead)) {
    const [whole, lead = '', first = '', last] = match
    if (/^\d+$/.test(first) && !leadsToTask(lead)) continue
    const ids = last === undefined ? [first] : idsBetween(first, last)
    const range = { start: start + match.index + lead.length, end: start + match.index + whole.length }
    for (const id of ids) if (known().has(id)) found.push({ id, range })
  }
  return found
}

const id = '(?:[A-Z]{1,10}(?:[-_][A-Z]{1,10}){0,2}[-_]?)?\\d{1,5}(?:\\.\\d{1,4}){0,5}(?:[a-z](?![\\p{L}\\d]))?'
const idWithLead = new RegExp(
  `(\\p{L}{0,20}\\s{0,2}[#([\`*"「]{0,3})(?<![\\d.])(?<![A-Z_-])(${id})(?:\\s?[-–~～]\\s?(${id}))?(?![A-Za-z\u00c0-\u04ff\\d%]|\\.\\d|:\\d)`,
  'gu',
)

const knownWords = new Set(taskWords.flatMap(word => [word, `${word}s`]))
/** These are written without a blank behind the word before them. */
const joinedWords = taskWords.filter(word => word.charCodeAt(0) > 0x2e80)

/** A bare number names a task where it stands alone or after the word for it, not in `Phase 2`. */
function leadsToTask(lead: string): boolean {
  const word = lead.replace(/[^\p{L}-]/gu, '').toLowerCase()
  return word === '' || word === 'and' || knownWords.has(word) || joinedWords.some(joined => word.endsWith(joined))
}
