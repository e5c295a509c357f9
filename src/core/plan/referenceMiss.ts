import type { Problem } from '../text/problem.ts'
import type { TextRange } from '../text/range.ts'
import { labelledText } from './fieldLine.ts'
import { anyOf, labelKinds, requirementWords } from './planWords.ts'
import { titled, told } from '../text/told.ts'

const withoutColon = new RegExp(
  `^([_*]{1,3}(?:${anyOf(requirementWords)})) {1,2}(?:\\d{1,4}(?:\\.\\d{1,4}){0,3}|[A-Z]{1,6}-?\\d{1,5})(?:[\\s,、，;&.\\d-]|[A-Z]{1,6}-?\\d|and)*[_*]{1,3}\\s*$`,
  'iu',
)
const fullWidth = /^ {0,4}([０-９]{1,4}(?:[.．。][０-９]{1,4}){0,4}[.．。、]?)(?=[\s\p{L}])/u

const longestLine = 300

/** What keeps the words at `range`, a line or what follows its box, from being read as a reference or an id. */
export function referenceMiss(text: string, range: TextRange, isFollowed: boolean): Problem | undefined {
  const words = text.slice(range.start, Math.min(range.end, range.start + longestLine))
  const first = words.trimStart().charAt(0)
  if (first === '_' || first === '*') return missingColon(words, range) ?? openEmphasis(text, range, isFollowed)
  return first >= '０' && first <= '９' ? wideNumber(words, range) : undefined
}

function missingColon(words: string, range: TextRange): Problem | undefined {
  const label = withoutColon.exec(words)?.[1]
  if (label === undefined) return undefined
  const place = { start: range.start + label.length, end: range.start + label.length }
  return {
    code: 'not-a-reference',
    severity: 'warning',
    range,
    ...told('These requirements are not read: their label needs a colon after it.'),
    fixes: [{ ...titled('Put a colon after the label'), edits: [{ range: place, newText: ':' }] }],
  }
}

/** Emphasis may go on in the next line; where nothing follows, its end was forgotten. */
function openEmphasis(text: string, range: TextRange, isFollowed: boolean): Problem | undefined {
  if (isFollowed || range.end - range.start > longestLine) return undefined
  const written = labelledText(text, range.start, range.end)
  if (!written?.unclosed || labelKinds.get(written.label.toLowerCase()) !== 'requirements') return undefined
  const mark = /^[_*]{1,3}/.exec(text.slice(range.start, range.start + 3))?.[0] ?? '_'
  const place = { start: written.range.end, end: written.range.end }
  return {
    code: 'unclosed-emphasis',
    severity: 'information',
    range: written.range,
    ...told('The emphasis of these requirements is never closed: {0} is missing at the end.', mark),
    fixes: [{ ...titled('Close the emphasis'), edits: [{ range: place, newText: mark }] }],
  }
}

function wideNumber(words: string, range: TextRange): Problem | undefined {
  const match = fullWidth.exec(words)
  const written = match?.[1]
  if (!match || written === undefined) return undefined
  const start = range.start + match[0].indexOf(written)
  const newText = [...written].map(narrow).join('')
  const place = { start, end: start + written.length }
  return {
    code: 'full-width-number',
    severity: 'warning',
    range: place,
    ...told('The number {0} is not read as an id: it is written with full-width characters.', written),
    fixes: [{ ...titled('Write it as {0}', newText), edits: [{ range: place, newText }] }],
  }
}

function narrow(character: string): string {
  const digit = '０１２３４５６７８９'.indexOf(character)
  return digit < 0 ? '.' : String(digit)
}
