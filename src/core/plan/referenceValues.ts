import type { TextRange } from '../text/range.ts'
import type { Reference } from './planDocument.ts'
import { idsBetween } from './idsBetween.ts'
import { anyOf, requirementWords } from './planWords.ts'

/** A list longer than this is read up to here: no person writes more. */
const longestList = 20_000

/** The references in a list such as `1.2, 1.4-1.6 (in part), Requirement 4`. */
export function referenceValues(text: string, { start, end }: TextRange): readonly Reference[] {
  return listItems(text, start, Math.min(end, start + longestList)).map(range => {
    const written = text.slice(range.start, range.end)
    return { range, written, ids: idsOf(written) ?? [] }
  })
}

/** The ids an item of a list names; undefined for free text. */
function idsOf(item: string): readonly string[] | undefined {
  if (plain.test(item)) return [item]
  const text = asciiDigits(item).replace(leadingWord, '')
  if (everything.test(item)) return ['All']
  const from = allFrom.exec(item)
  if (from?.[1] !== undefined) return [from[1]]
  const first = id.exec(text)
  if (!first) return item.length <= longestName && name.test(item) ? [item] : undefined
  const rest = text.slice(first[0].length)
  const range = rangeRest.exec(rest)
  if (range?.[1] !== undefined) return idsBetween(first[0], range[1])
  if (!endsId.test(rest)) return undefined
  return [first[0]]
}

/** Full-width digits and stops, as Japanese and Chinese keyboards write them, in ASCII. */
const asciiDigits = (text: string): string =>
  text.replace(/[０-９．－]/g, unit => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))

const plain = /^\d{1,3}(?:\.\d{1,3}){0,3}$/
const word = anyOf(requirementWords)
const leadingWord = new RegExp(
  `^(?:\\[|（|\\()?\\s*(?:(?:${word})(?:\\s+(?:no\\.?|nr\\.?|№))?(?![\\p{L}_-])[\\s#:：]*)?#?`,
  'iu',
)
const id =
  /^(?:(?:\p{Lu}[\p{L}]{0,9}|[a-z]{1,5}(?=-))(?:[-_.][\p{L}]{1,12}){0,3}[-_]?)?\d{1,5}(?:\.(?:\d{1,4}|\p{Lu}{1,3}\d{1,4})){0,4}(?:[a-z](?![\p{L}\d]))?(?:\.[*x](?![\p{L}\d]))?/u
/** What has no number is known by its name: `sign-in`, and `sign-in.2` or `登录.2` for its second scenario. */
const name =
  /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}\p{N}_]*(?:(?:-[\p{Ll}\p{Lo}\p{M}\p{N}_]+)*\.\d{1,4}|(?:-[\p{Ll}\p{Lo}\p{M}\p{N}_]+)+)$/u
const longestName = 80
const rangeRest =
  /^\s{0,3}(?:-|–|—|~|〜|～|−|\.\.\.?|…|\s(?:to|through|至|到|から|до|bis|a|à|até|hasta)\s|至|到|から)\s{0,3}((?:\p{Lu}[\p{L}]{0,9}(?:[-_][\p{L}]{1,12}){0,3}[-_]?)?\d{1,5}(?:\.\d{1,4}){0,4})(?![\p{L}\d])/u
/** What may follow an id: nothing, a bracket, a comment, words. A letter or digit would make it something else. */
const endsId = /^(?:$|[\])）】:：.。]|\s|\(|（|[^\p{L}\p{N}_-])/u
const everything =
  /^(?:all|alle|all requirements|all of them|all criteria|全部|所有|所有需求|全部需求|すべて|全て|全要件|すべての要件|모두|전체|모든 요구사항|todos|todas|todos (?:os|los) (?:requisitos|requerimientos)|tous|toutes|toutes les exigences|alle anforderungen|все|все требования)$/iu
const allFrom = new RegExp(`^all\\s(?:from|of|in)\\s(?:${word})\\s*((?:[A-Z]{1,6}-?)?\\d{1,5}(?:\\.\\d{1,4})*)$`, 'iu')

/** The parts of a list between commas, semicolons and the word for "and"; what stands in brackets is a comment. */
function listItems(text: string, start: number, end: number): readonly TextRange[] {
  let items: TextRange[] = []
  let from = start
  let depth = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 46 || (unit >= 48 && unit <= 57)) continue
    if (unit === 40 || unit === 0xff08) depth++
    else if ((unit === 41 || unit === 0xff09) && depth > 0) depth--
    if (depth > 0) continue
    const width = separatorWidth(text, at, unit)
    if (width === 0) continue
    items = withItem(items, text, from, at)
    from = at + width
    at += width - 1
  }
  return withItem(items, text, from, end)
}

function separatorWidth(text: string, at: number, unit: number): number {
  if (
    unit === 44 ||
    unit === 59 ||
    unit === 0x3001 ||
    unit === 0xff0c ||
    unit === 0xff1b ||
    unit === 38 ||
    unit === 47
  ) {
    return 1
  }
  if (unit === 32 && text.charCodeAt(at + 1) > 57) return andWord.exec(text.slice(at, at + 6))?.[0].length ?? 0
  if (unit === 0x548c || unit === 0x53ca || unit === 0x4e0e) return 1
  return 0
}

const andWord = /^ (?:and|und|et|y|e|и|и|или|or|o|ou|oder) /i

/** Most lists are short, and a list made anew takes no room for entries that never come. */
function withItem(items: TextRange[], text: string, from: number, to: number): TextRange[] {
  let start = from
  let end = to
  while (start < end && isTrimmed(text.charCodeAt(start))) start++
  while (end > start && isTrimmed(text.charCodeAt(end - 1)) && !isWildcard(text, end - 1)) end--
  while (end > start && text.charCodeAt(end - 1) === 93 && text.charCodeAt(start) === 91) {
    start++
    end--
  }
  if (end <= start) return items
  const [first, second] = items
  if (!first) return [{ start, end }]
  if (!second) return [first, { start, end }]
  items.push({ start, end })
  return items
}

const isWildcard = (text: string, at: number) => text.charCodeAt(at) === 42 && text.charCodeAt(at - 1) === 46

/** Blanks, emphasis, code marks and a closing full stop. */
const isTrimmed = (unit: number) =>
  unit === 32 ||
  unit === 9 ||
  unit === 10 ||
  unit === 13 ||
  unit === 42 ||
  unit === 95 ||
  unit === 96 ||
  unit === 46 ||
  unit === 0x3002
