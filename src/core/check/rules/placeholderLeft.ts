import type { LineScan } from '../../text/lineScan.ts'
import type { TextRange } from '../../text/range.ts'
import { lineIndex } from '../../text/lineIndex.ts'
import { scanLines } from '../../text/scanLines.ts'
import { placedRange } from '../checkedPlan.ts'
import { perStretch } from '../checkedStretch.ts'
import type { PlanFinding, Rule } from '../rule.ts'
import { told } from '../../text/told.ts'

export const placeholderLeft: Rule = {
  code: 'placeholder-left',
  severity: 'warning',
  summary: 'Text of a template, or a `TBD`, that nobody has filled in.',
  *inDocuments({ requirements, design }) {
    for (const { document, name, text } of requirements) {
      if (document === 'requirements')
        for (const found of findingsIn(placesIn(text))) yield { document, name, ...found }
    }
    if (design) for (const found of findingsIn(placesIn(design.text))) yield { document: 'design', ...found }
  },
  *inPlan({ places, sums }) {
    if (sums.of(placeCount)('places') === 0) return
    const found: Place[] = []
    for (const { stretch, start } of places.filter(place => placesInStretch(place.stretch).length > 0)) {
      for (const { range, ...place } of placesInStretch(stretch))
        found.push({ ...place, range: placedRange(range, start) })
      if (found.length >= mostLookedAt) break
    }
    yield* findingsIn(found)
  },
}

/** Text that looks like one of a template, and whether it is prose. */
interface Place {
  readonly written: string
  readonly range: TextRange
  readonly isProse: boolean
}

function placesIn(text: string, scan?: LineScan): readonly Place[] {
  const found = firstOf(text.matchAll(placeholder), mostLookedAt)
  if (found.length === 0) return []
  const isProse = proseOf(scan ?? scanLines(text))
  return found.map(({ 0: written, index }) => {
    const range = { start: index, end: index + written.length }
    return { written, range, isProse: isProse(range) }
  })
}

const placesInStretch = perStretch(({ plan: { scan } }) => placesIn(scan.text, scan))
const placeCount = perStretch(stretch => ({ places: placesInStretch(stretch).length }))

function* findingsIn(found: readonly Place[]): Iterable<PlanFinding> {
  const left = found.slice(0, mostLookedAt).filter(({ isProse }) => isProse)
  const isTemplate = left.length > mostAlone
  for (const { written, range } of isTemplate ? left.slice(0, 1) : left) {
    const sentence = isTemplate
      ? told('This is still a template: {0} places are to be filled in, first “{1}”.', left.length, written)
      : told('“{0}” is to be filled in.', written)
    yield { range, ...sentence }
  }
}

/** With more of them than this in one document, one problem speaks for all. */
const mostAlone = 8

/** Nobody needs to know of more. */
const mostLookedAt = 200

function firstOf<Found>(all: Iterable<Found>, most: number): readonly Found[] {
  const found: Found[] = []
  for (const one of all) if (found.push(one) === most) break
  return found
}

/**
 * Words in capitals that mean "to be decided", brackets of templates (`[FEATURE NAME]`, `[Insert …]`, `{{DATE}}`), and
 * what the languages of the east write in brackets. `TODO` needs its colon: a to-do list may be what is built.
 */
const placeholder = new RegExp(
  [
    '(?<![\\p{L}\\d_/.#-])(?:TBD|TBC|FIXME|XXX|TODO(?=\\s?[:：(])|T\\.B\\.D\\.)(?![\\p{L}\\d_/-])',
    '\\[(?:[A-Z#]{1,20}[ _-]){0,3}(?:NAME|TITLE|DATE|DESCRIPTION|PLACEHOLDER|FEATURE|ENTITY|COMPONENT|YOUR [A-Z]{1,20})\\](?![(:[])',
    '\\[(?:Insert|Describe|Fill in|Brief description|Your|Placeholder)(?![\\p{L}])[^[\\]\\n]{0,80}\\](?![(:[])',
    '\\{\\{ ?[A-Z][A-Z0-9_]{2,40} ?\\}\\}',
    '[(（【[](?:待定|待补充|待填写|待确认|未定|要確認|要検討|後で記入|미정|추후 결정|작성 예정|a definir|por definir|à définir|à compléter|noch offen|noch zu klären|уточнить|уточняется)[)）】\\]]',
    'lorem ipsum',
  ].join('|'),
  'gu',
)

/** Whether a range stands outside fences, comments and inline code. */
function proseOf({ text, lines }: LineScan): (range: TextRange) => boolean {
  const { lineOf } = lineIndex(text)
  return ({ start, end }) => {
    const line = lines[lineOf(start)]
    if (!line || !/^(?:text|heading)$/.test(line.kind)) return false
    const before = text.slice(Math.max(line.start, start - 2000), start)
    const after = text.slice(end, Math.min(line.end, end + 2000))
    return (before.split('`').length - 1) % 2 === 0 || !after.includes('`')
  }
}
