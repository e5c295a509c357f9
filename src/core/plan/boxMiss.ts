import type { Problem } from '../text/problem.ts'
import type { TextRange } from '../text/range.ts'

/** Where a line's words begin: on a line of their own, after a list mark, or after a box. */
export type MissPlace = 'line' | 'item' | 'box'

/** A way in which a box is written so that nothing reads it. */
interface Miss {
  readonly places: readonly MissPlace[]
  /** Matches from the beginning of the words. The first group is replaced; without one something is put before. */
  readonly pattern: RegExp
  readonly message: string
  readonly title: string
  newText(written: string): string
}

/** `[ ]` or `[x]` for what stands between other brackets. */
const boxOf = (written: string): string => (/[xX✓✔☑☒ｘＸ]/.test(written) ? '[x]' : '[ ]')

const misses: readonly Miss[] = [
  {
    places: ['line'],
    pattern: /^([-*+])\[[ xX~/-]?\](?![([:*])/,
    message: 'This is no task: a list mark needs a space before its box.',
    title: 'Put a space before the box',
    newText: written => `${written} `,
  },
  {
    places: ['line'],
    pattern: /^\[[ xX]\] +\S/,
    message: 'This is no task: a box needs a list mark before it.',
    title: 'Put a list mark before the box',
    newText: () => '- ',
  },
  {
    places: ['item'],
    pattern: /^(\[\])(?=\s|$|[\p{L}\p{N}*])/u,
    message: 'This is no task: the box needs a space between its brackets.',
    title: 'Put a space into the box',
    newText: () => '[ ]',
  },
  {
    places: ['item'],
    pattern: /^(\[[ xX]\])(?=[\p{L}\p{N}`"“])/u,
    message: 'This is no task: a box needs a space after it.',
    title: 'Put a space after the box',
    newText: written => `${written} `,
  },
  {
    places: ['item'],
    pattern: /^(\[(?:[ \t]{2,4}|[ \t]{1,3}[xX][ \t]{0,3}|[xX][ \t]{1,3})\])(?=\s|$)/,
    message: 'This is no task: a box holds exactly one character.',
    title: 'Write the box with one character',
    newText: boxOf,
  },
  {
    places: ['item', 'line'],
    pattern: /^((?:［[ \u3000xXｘＸ✓]?］|【[ \u3000xXｘＸ✓]?】|〔[ \u3000xXｘＸ✓]?〕)[ \u3000]?)/,
    message: 'This is no task: a box has the brackets [ and ].',
    title: 'Write the box as [ ]',
    newText: written => `${boxOf(written)} `,
  },
  {
    places: ['item'],
    pattern: /^(\([ xX]\))(?= \S)/,
    message: 'This is no task: a box has the brackets [ and ].',
    title: 'Write the box as [ ]',
    newText: boxOf,
  },
  {
    places: ['item'],
    pattern: /^(\\\[[ xX]?\\?\])(?=\s|$)/,
    message: 'This is no task: the backslash makes the brackets plain text.',
    title: 'Write the box as [ ]',
    newText: boxOf,
  },
  {
    places: ['item'],
    pattern: /^([☐☑☒])(?= \S)/,
    message: 'This is no task: a box is written as [ ] or [x].',
    title: 'Write the box as [ ]',
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
      message: miss.message,
      fixes: [{ title: miss.title, edits: [{ range: replaced, newText }] }],
    }
  }
  return undefined
}
