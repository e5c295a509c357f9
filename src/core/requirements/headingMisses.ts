import type { Line, LineScan } from '../text/lineScan.ts'
import type { Problem, Fix } from '../text/problem.ts'
import { labelMeaning } from './labels.ts'
import type { RequirementText } from './reader.ts'
import type { Requirement } from './requirement.ts'
import { requirementHeading } from './requirementHeading.ts'
import type { Section } from './sections.ts'
import { titled, told, type Told } from '../text/told.ts'

/** Lines and headings that look like the heading of a requirement or a scenario and do not count as one. */
export function* headingMisses(text: RequirementText, requirements: readonly Requirement[]): Iterable<Problem> {
  yield* lineMisses(text, requirements)
  yield* scenarioMisses(text, requirements)
}

/** `**Requirement 2: Title**`, `####### Requirement 2` and a heading indented like code, where no other line declares it. */
function* lineMisses({ scan, declared }: RequirementText, requirements: readonly Requirement[]): Iterable<Problem> {
  const level = declared.find(({ declares }) => declares.strength === 'noun')?.level ?? 3
  const known = new Set(requirements.map(({ id }) => id))
  for (const [at, line] of scan.lines.entries()) {
    const written = nearHeading(scan, line)
    if (!written || (at > 0 && scan.lines[at - 1]?.kind === line.kind && written.isPlain)) continue
    const { strength, id } = requirementHeading(written.title)
    if (strength !== 'noun' || known.has(id) || !isFollowedByList(scan, at)) continue
    const range = { start: line.start, end: line.end }
    yield {
      code: 'not-a-requirement',
      severity: 'warning',
      range: { start: line.content, end: line.end },
      ...written.why,
      fixes: [{ ...titled('Make it a heading'), edits: [{ range, newText: `${'#'.repeat(level)} ${written.title}` }] }],
    }
  }
}

interface NearHeading {
  readonly title: string
  readonly why: Told
  /** Without a mark that would set it apart from the words around it. */
  readonly isPlain: boolean
}

const longestTitle = 160

function nearHeading({ text }: LineScan, { kind, content, end, item }: Line): NearHeading | undefined {
  if (end - content > longestTitle || !(kind === 'text' || kind === 'code' || (kind === 'heading' && item >= 0)))
    return undefined
  const words = text.slice(content, end).trim()
  if (!/\d|[一二三四五六七八九十]/.test(words)) return undefined
  const hashes = /^#{1,12}\s*(?=\S)/.exec(words)?.[0]
  if (hashes && kind === 'code')
    return near(
      words.slice(hashes.length),
      told('This is not read as a requirement: four spaces before a heading make it code.'),
    )
  if (hashes && item >= 0)
    return near(words.slice(hashes.length), told('This is not read as a requirement: the heading stands in a list.'))
  if (hashes && hashes.trim().length > 6)
    return near(
      words.slice(hashes.length),
      told('This is not read as a requirement: a heading has six hashes at most.'),
    )
  if (hashes || kind !== 'text') return undefined
  const bold = /^(?:\*\*|__)([^*_]+)(?:\*\*|__)\s*[:：]?$/.exec(words)?.[1]
  if (bold !== undefined)
    return near(
      bold.replace(/[:：]$/, '').trim(),
      told('This is not read as a requirement: it is bold, and not a heading as the others are.'),
    )
  return /^[\p{L} ]{2,24} ?\d{1,4}(?:[:：]| [-–—] )\s*\S[^.。!?]*$/u.test(words)
    ? {
        ...near(
          words,
          told('This is not read as a requirement: it is a line of text, and not a heading as the others are.'),
        ),
        isPlain: true,
      }
    : undefined
}

const near = (title: string, why: Told): NearHeading => ({ title, why, isPlain: false })

/** What is no heading of anything has no list of criteria below it. */
function isFollowedByList({ lines, text }: LineScan, at: number): boolean {
  for (let next = at + 1; next < Math.min(lines.length, at + 12); next += 1) {
    const line = lines[next]
    const words = line ? text.slice(line.start, Math.min(line.end, line.start + 120)).trim() : ''
    if (line?.kind === 'heading') return labelMeaning(words.replace(/^#+\s*/, '')) === 'criteria'
    if (line?.kind === 'text' && /^(?:\d{1,3}[.)、] ?|[-*+] )/.test(words)) return true
  }
  return false
}

/** `### Scenario: …` below `### Requirement: …`: a scenario belongs to a requirement whose heading is higher. */
function* scenarioMisses({ scan, sections }: RequirementText, requirements: readonly Requirement[]): Iterable<Problem> {
  if (!sections.some(isScenario)) return
  const starts = new Set(requirements.map(({ range }) => range.start))
  const ranges = requirements
    .flatMap(({ criteria }) => criteria.map(({ range }) => range))
    .sort((a, b) => a.start - b.start)
  let next = 0
  let owner: Section | undefined
  for (const section of sections) {
    const { heading, level } = section
    if (!heading) continue
    if (starts.has(heading.range.start)) owner = section
    while ((ranges[next]?.end ?? Infinity) <= heading.range.start) next += 1
    const isRead = (ranges[next]?.start ?? Infinity) <= heading.range.start
    if (isRead || !owner || owner === section || level > owner.level || !isScenario(section)) continue
    yield {
      code: 'not-a-criterion',
      severity: 'warning',
      range: heading.range,
      ...told(
        'This scenario belongs to no requirement: its heading is not deeper than that of the requirement before it.',
      ),
      fixes: scan.text.charAt(heading.range.start) === '#' ? deeper(heading, owner.level + 1) : [],
    }
  }
}

const isScenario = ({ title, meaning, blocks }: Section): boolean =>
  meaning === 'scenario' && /[:：\d]/.test(title) && blocks.length > 0

function deeper(
  { level, range }: { readonly level: number; readonly range: Problem['range'] },
  wanted: number,
): readonly Fix[] {
  if (wanted > 6 || level >= wanted) return []
  const place = { start: range.start, end: range.start }
  return [{ ...titled('Make it deeper'), edits: [{ range: place, newText: '#'.repeat(wanted - level) }] }]
}
