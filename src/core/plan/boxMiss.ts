import type { Fix, Problem } from '../text/problem.ts'
import type { TextRange } from '../text/range.ts'
import { titled, told, type Told } from '../text/told.ts'

/** Where a line's words begin: on a line of their own, after a list mark, or after a box. */
export type MissPlace = 'line' | 'item' | 'box'

/** A way in which a box is written so that nothing reads it. */
interface Miss {
  readonly places: readonly MissPlace[]
  /** Matches from the beginning of the words. The first group is replaced; without one something is put before. */
  readonly pattern: RegExp
  readonly sentence: Told
  readonly fix: Pick<Fix, 'title' | 'words'>
  newText(written: string): string
}

/** `[ ]` or `[x]` for what stands between other brackets. */
const boxOf = (written: string): string => (/[xX✓✔☑☒ｘＸ]/.test(written) ? '[x]' : '[ ]')

const misses: readonly Miss[] = [
  {
    places: ['line'],
    pattern: /^([-*+])\[[ xX~/-]?\](?![([:*])/,
    sentence: told('This is no task: a list mark needs a space before its box.'),
    fix: titled('Put a space before the box'),
    newText: written => `${written} `,
  },
  {
    places: ['line'],
    pattern: /^\[[ xX]\] +\S/,
    sentence: told('This is no task: a box needs a list mark before it.'),
    fix: titled('Put a list mark before the box'),
    newText: () => '- ',
  },
  {
    places: ['item'],
    pattern: /^(\[\])(?=\s|$|[\p{L}\p{N}*])/u,
    sentence: told('This is no task: the box needs a space between its brackets.'),
    fix: titled('Put a space into the box'),
    newText: () => '[ ]',
  },
  {
    places: ['item'],
    pattern: /^(\[[ xX]\])(?=[\p{L}\p{N}`"“])/u,
    sentence: told('This is no task: a box needs a space after it.'),
    fix: titled('Put a space after the box'),
    newText: written => `${written} `,
  },
  {
    places: ['item'],
    pattern: /^(\[(?:[ \t]{2,4}|[ \t]{1,3}[xX][ \t]{0,3}|[xX][ \t]{1,3})\])(?=\s|$)/,
    sentence: told('This is no task: a box holds exactly one character.'),
    fix: titled('Write the box with one character'),
    newText: boxOf,
  },
  {
    places: ['item', 'line'],
    pattern: /^((?:［[ \u3000xXｘＸ✓]?］|【[ \u3000xXｘＸ✓]?】|〔[ \u3000xXｘＸ✓]?〕)[ \u3000]?)/,
    sentence: told('This is no task: a box has the brackets [ and ].'),
    fix: titled('Write the box as [ ]'),
    newText: written => `${boxOf(written)} `,
  },
  {
    places: ['item'],
    pattern: /^(\([ xX]\))(?= \S)/,
    sentence: told('This is no task: a box has the brackets [ and ].'),
    fix: titled('Write the box as [ ]'),
    newText: boxOf,
  },
  {
    places: ['item'],
    pattern: /^(\\\[[ xX]?\\?\])(?=\s|$)/,
    sentence: told('This is no task: the backslash makes the brackets plain text.'),
    fix: titled('Write the box as [ ]'),
    newText: boxOf,
  },
  {
    places: ['item'],
    pattern: /^([☐☑☒])(?= \S)/,
    sentence: told('This is no task: a box is written as [ ] or [x].'),
    fix: titled('Write the box as [ ]'),
    newText: boxOf,
  },
]

const longestBox = 40

/** What keeps the words at `range` from being read as a task. */
export function boxMiss(text: string, range: TextRange, place: MissPlace): Problem | undefined {
  if (!'-*+[(\\［【〔☐☑☒'.includes(text.charAt(range.start)) || place === 'box') return undefined
  const words = text.slice(range.start, Math.min(range.end, range.start + longestBox))
  for (const miss of misses) {
    if (!miss.places.includes(place)) continue
    const match = miss.pattern.exec(words)
    if (!match) continue
    const written = match[1] ?? ''
    const replaced = { start: range.start, end: range.start + written.length }
    const newText =
      place === 'line' && !/^[-*+]/.test(words) && written ? `- ${miss.newText(written)}` : miss.newText(written)
    return {
      code: 'not-a-task',
      severity: 'warning',
      range,
      ...miss.sentence,
      fixes: [{ ...miss.fix, edits: [{ range: replaced, newText }] }],
    }
  }
  return undefined
}
