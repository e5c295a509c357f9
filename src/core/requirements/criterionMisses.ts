import type { Line, LineScan } from '../text/lineScan.ts'
import type { Fix, Problem } from '../text/problem.ts'
import type { TextRange } from '../text/range.ts'
import { statesBehaviour } from './criterionPattern.ts'
import { numberMark } from './marks.ts'
import type { RequirementText } from './reader.ts'
import type { Requirement } from './requirement.ts'
import { sectionFinder } from './sections.ts'
import { titled, told, type Told } from '../text/told.ts'

/** Lines that read as a criterion and are none: a number written otherwise, a mark without its space, a place outside. */
export function criterionMisses(text: RequirementText, requirements: readonly Requirement[]): readonly Problem[] {
  return [...numberMisses(text.scan), ...strayCriteria(text, requirements)]
}

const wideDigits = '０１２３４５６７８９'
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const otherNumber =
  /^(?:(\d{1,3})[ \t]|([０-９]{1,3})[．.、）)：:]?|[（(]([\d０-９]{1,3})[)）]|([①-⑳])|第([\d０-９]{1,3})[条條项項])\s*(?=\S)/u
const longestLine = 400

/**
 * `3 WHEN …` below `2. …` goes on with criterion 2 for Markdown. It counts only as the next number of its list, and
 * where no smaller one of its kind stands before it: points of a criterion begin anew.
 */
function* numberMisses({ text, lines, items }: LineScan): Iterable<Problem> {
  let owner = -1
  let expected = 0
  let opened = 0
  for (const [at, line] of lines.entries()) {
    let opens = false
    for (; items[opened]?.line === at; opened += 1) opens = true
    if (line.kind !== 'text' || line.item < 0 || opens) continue
    const item = items[line.item]
    if (!item) continue
    const words = text.slice(line.content, Math.min(line.end, line.content + longestLine))
    if (owner !== line.item) {
      owner = line.item
      expected = Number.parseInt(text.slice(item.bullet.start, item.bullet.end), 10) + 1
    }
    const usual = numberMark(words)
    if (usual) expected = usual.number + 1
    const match = otherNumber.exec(words)
    if (!match) continue
    const number = numberOf(match.slice(1).find(part => part !== undefined) ?? '')
    if (number !== expected || !statesBehaviour(words.slice(match[0].length))) {
      expected = Number.NaN
      continue
    }
    expected += 1
    const indent = text.slice(lines[item.line]?.start ?? 0, item.bullet.start)
    const replaced = { start: line.start, end: line.content + match[0].length }
    yield miss(
      { start: line.content, end: line.end },
      told(
        'This is not read as criterion {0}: its number is written as {1}, so the line goes on with what stands above.',
        number,
        match[0].trim(),
      ),
      [{ ...titled('Write it as {0}', `${number}.`), edits: [{ range: replaced, newText: `${indent}${number}. ` }] }],
    )
  }
}

function numberOf(written: string): number {
  const ring = circled.indexOf(written)
  if (ring >= 0) return ring + 1
  return Number([...written].map(digit => (wideDigits.includes(digit) ? wideDigits.indexOf(digit) : digit)).join(''))
}

/** `-WHEN …` is no list item, and what stands in no requirement or beside its list is no criterion. */
function* strayCriteria({ scan, sections }: RequirementText, requirements: readonly Requirement[]): Iterable<Problem> {
  const { text, lines } = scan
  const criteria = requirements.flatMap(own => own.criteria.map(({ range }) => range)).sort(byStart)
  const owners = [...requirements].sort((a, b) => byStart(a.range, b.range))
  const sectionAt = sectionFinder(sections)
  let [criterion, owner, told] = [0, -1, -1]
  for (const [at, line] of lines.entries()) {
    if (line.kind !== 'text') continue
    const words = wordsOf(scan, line, at)
    const isGlued = glued.test(words)
    if (!isCriterionLike(isGlued ? words.slice(1) : words)) continue
    while ((criteria[criterion]?.end ?? Infinity) <= line.content) criterion += 1
    while ((owners[owner + 1]?.range.start ?? Infinity) <= line.content) owner += 1
    const range = { start: line.content, end: trimmedEnd(text, line) }
    if (isGlued) yield gluedMark(range)
    if (isGlued || (criteria[criterion]?.start ?? Infinity) <= line.content || !beginsBlock(scan, at)) continue
    const section = sectionAt(line.content)
    // One for each section: what mends it mends the others as well.
    if (section?.index === told) continue
    told = section?.index ?? -1
    const home = owners[owner]
    yield home && range.start < home.range.end ? besideList(range, home) : outside(range, section?.title ?? '')
  }
}

const glued = /^[-*+](?=(?:\*\*|__)?(?:WHEN|WHILE|WHERE|IF|GIVEN)\b|[当當如若])/

function gluedMark(range: TextRange): Problem {
  const place = { start: range.start + 1, end: range.start + 1 }
  return miss(range, told('This is not read as a criterion: a list mark needs a space after it.'), [
    { ...titled('Put a space after the mark'), edits: [{ range: place, newText: ' ' }] },
  ])
}

function outside(range: TextRange, title: string): Problem {
  const sentence = title
    ? told(
        'This is not read as a criterion: the heading above it, “{0}”, is not one of a requirement.',
        title.slice(0, 60),
      )
    : told('This is not read as a criterion: it stands above all requirements.')
  return miss(range, sentence, [])
}

/** Where it follows the last criterion it can only be meant as the next one. */
function besideList(range: TextRange, { id, criteria }: Requirement): Problem {
  const sentence = told(
    'This is not read as a criterion of requirement {0}: it is no item of the list of its criteria.',
    id,
  )
  const [last, number] = [criteria.at(-1), criteria.length + 1]
  const goesOn = last && last.range.end <= range.start && last.id === `${id}.${criteria.length}`
  const place = { start: range.start, end: range.start }
  const fixes = [{ ...titled('Make it criterion {0}', number), edits: [{ range: place, newText: `${number}. ` }] }]
  return miss(range, sentence, goesOn ? fixes : [])
}

/** A line's words with those of the next one, since a sentence may be wrapped. Empty where its first letter begins no criterion. */
function wordsOf({ text, lines }: LineScan, { content, end }: Line, at: number): string {
  if (!'WIG*_+-'.includes(text.charAt(content)) && !(text.charCodeAt(content) >= 0x3000)) return ''
  const next = lines[at + 1]
  return text.slice(content, Math.min(next?.kind === 'text' ? next.end : end, content + longestLine))
}

/** A condition with its answer as EARS writes them, in capitals, or as Chinese and Japanese requirements do. */
function isCriterionLike(words: string): boolean {
  return (
    /^(?:\*\*|__)?(?:WHEN|WHILE|WHERE|IF|GIVEN)(?:\*\*|__)? (?:[^.]|\.(?=\S)){3,200}\b(?:SHALL|MUST)\b/.test(words) ||
    /^(?:当|當|如果|若)[^，,。]{2,60}[，,][^。]{0,40}(?:应|應|必须|必須)/.test(words) ||
    /^[^、。]{2,40}(?:とき|場合)[はに]?、[^。]{2,100}(?:しなければならない|するものとする)/.test(words)
  )
}

function beginsBlock({ lines, items }: LineScan, at: number): boolean {
  const item = items[lines[at]?.item ?? -1]
  return lines[at - 1]?.kind !== 'text' || item?.line === at
}

function trimmedEnd(text: string, { content, end }: Line): number {
  let last = end
  while (last > content && /\s/.test(text.charAt(last - 1))) last -= 1
  return last
}

const byStart = (a: TextRange, b: TextRange): number => a.start - b.start

function miss(range: TextRange, sentence: Told, fixes: readonly Fix[]): Problem {
  return { code: 'not-a-criterion', severity: 'warning', range, ...sentence, fixes }
}
