import type { Fence, Heading, LineScan } from '../../text/lineScan.ts'
import { scanLines } from '../../text/scanLines.ts'
import type { Problem } from '../../text/problem.ts'
import { numberCriteria, type Statement } from '../criterionList.ts'
import type { Requirement, RequirementSet } from '../requirement.ts'
import { requirementProblems } from '../requirementProblems.ts'
import type { GherkinParse } from './gherkinParse.ts'
import { gherkinGroups, gherkinRequirements, type GherkinGroup } from './gherkinRequirements.ts'
import { placedLines } from './gherkinText.ts'
import { told } from '../../text/told.ts'

/** True where a Markdown text has Gherkin in fences. */
export function hasGherkinFence(text: string): boolean {
  return /^[ \t>*+-]*(?:`{3,}|~{3,})[ \t]*(?:gherkin|cucumber|feature)\b/im.test(text)
}

const mostFences = 300

/**
 * Adds the Gherkin in the fences of a Markdown text to what was read from it. Scenarios in the section of a
 * requirement are criteria of it, unless their feature or rule has an id of its own.
 */
export function withGherkinFences(text: string, set: RequirementSet, parse: GherkinParse): RequirementSet {
  const scan = scanLines(text)
  const fences = scan.fences.filter(({ info }) => /^(?:gherkin|cucumber|feature)\b/i.test(info))
  if (fences.length === 0) return set
  const homes = homeFinder(scan, set.requirements)
  const problems: Problem[] = []
  const added = new Map<Requirement, Statement[]>()
  const own: Requirement[] = []
  for (const fence of fences.slice(0, mostFences)) {
    const reading = placedLines(fenceText(scan, fence), parse)
    problems.push(...reading.problems)
    const home = homes(fence)
    for (const group of gherkinGroups(reading.lines)) {
      if (!home || group.id) own.push(...gherkinRequirements([group]))
      else addTo(added, home, statementsOf(group))
    }
  }
  for (const fence of fences.slice(mostFences, mostFences + 1)) problems.push(tooMany(fence))
  const requirements = [...set.requirements.map(one => extended(one, added.get(one))), ...own].sort(
    (a, b) => a.range.start - b.range.start,
  )
  return { requirements, problems: [...problems, ...kept(text, set, requirements)].sort(byPlace) }
}

function addTo(added: Map<Requirement, Statement[]>, home: Requirement, statements: readonly Statement[]): void {
  const held = added.get(home)
  if (held) held.push(...statements)
  else added.set(home, [...statements])
}

function tooMany({ body }: Fence): Problem {
  const sentence = told('Only the first {0} fences of Gherkin are read.', mostFences)
  return { code: 'unreadable-source', severity: 'error', range: { start: body.start, end: body.start }, ...sentence }
}

/** What was said about requirements is said again of those that are there now. */
function kept(text: string, set: RequirementSet, requirements: readonly Requirement[]): readonly Problem[] {
  const again = requirementProblems(text, requirements)
  const codes = new Set(requirementProblems(text, set.requirements).map(({ code }) => code))
  return [...set.problems.filter(({ code }) => !codes.has(code)), ...again]
}

const byPlace = (a: Problem, b: Problem): number => a.range.start - b.range.start || a.range.end - b.range.end

/** Names of scenarios stay; a feature's own name is a title that the requirement has already. */
const statementsOf = ({ scenarios }: GherkinGroup): readonly Statement[] =>
  scenarios.map(({ text, range, id }) => ({ text, range, isScenario: true, ...(id === undefined ? {} : { id }) }))

function extended(requirement: Requirement, scenarios: readonly Statement[] | undefined): Requirement {
  if (!scenarios) return requirement
  const { id, criteria, range } = requirement
  // A requirement that was its own criterion for want of others has them now.
  const stated = criteria.filter(criterion => criterion.id !== id)
  const numbered = numberCriteria(id, [
    ...stated.map(own => ({ text: own.text, range: own.range, id: own.id })),
    ...scenarios,
  ]).slice(stated.length)
  const end = Math.max(range.end, ...scenarios.map(scenario => scenario.range.end))
  return { ...requirement, range: { start: range.start, end }, criteria: [...stated, ...numbered] }
}

/** The requirement in whose section a fence stands: no heading as high as its own stands between. Fences come in their order. */
function homeFinder({ headings, lines }: LineScan, requirements: readonly Requirement[]) {
  const ordered = [...requirements].sort((a, b) => a.range.start - b.range.start)
  let order = 0
  let heading = 0
  /** The headings that a fence stands under, from the highest to the deepest. */
  const around: Heading[] = []
  return ({ open }: Fence): Requirement | undefined => {
    const place = lines[open]?.start ?? 0
    while ((ordered[order]?.range.start ?? place) < place) order += 1
    for (let next = headings[heading]; next && next.line < open; next = headings[heading]) {
      while ((around.at(-1)?.level ?? 0) >= next.level) around.pop()
      around.push(next)
      heading += 1
    }
    const last = ordered[order - 1]
    if (!last || place < last.range.end) return last
    return around.some(({ line }) => lines[line]?.content === last.range.start) ? last : undefined
  }
}

function fenceText({ text, lines }: LineScan, { open, close, body }: Fence) {
  const last = close < 0 ? lines.length : close
  const inside = lines.slice(open + 1, last).filter(({ start }) => start <= body.end)
  return { text, lines: inside.map(({ content, end }) => ({ start: Math.min(content, end), end })) }
}
