import type { TextRange } from '../../text/range.ts'
import { numberCriteria, type Statement } from '../criterionList.ts'
import { codeMark, decimalMark } from '../marks.ts'
import { foldSpaces } from '../plainText.ts'
import type { Requirement } from '../requirement.ts'
import { slug } from '../slug.ts'
import type { PlacedLine } from './gherkinText.ts'

/** A feature or rule, before its scenarios have their ids. */
export interface GherkinGroup {
  /** From a tag or the beginning of the name; empty where neither has one. */
  readonly id: string
  readonly title: string
  readonly story: string
  readonly range: TextRange
  readonly scenarios: readonly Statement[]
}

interface OpenGroup {
  id: string
  title: string
  lines: string[]
  range: { start: number; end: number }
  /** The steps before each scenario. */
  background: OpenScenario | undefined
  scenarios: OpenScenario[]
}

interface OpenScenario {
  id: string
  name: string
  steps: string[]
  range: { start: number; end: number }
}

/** Features and rules with their scenarios. A feature that only holds rules is no group of its own. */
export function gherkinGroups(lines: readonly PlacedLine[]): readonly GherkinGroup[] {
  const groups: OpenGroup[] = []
  let feature: OpenGroup | undefined
  let group: OpenGroup | undefined
  let scenario: OpenScenario | undefined
  let tags: string[] = []
  for (const line of lines) {
    if (line.kind === 'tags') {
      tags.push(...line.tags)
      continue
    }
    if (line.kind === 'feature' || line.kind === 'rule') {
      group = openGroup(line, tags)
      groups.push(group)
      if (line.kind === 'feature') feature = group
      scenario = undefined
    } else if (line.kind === 'background' || line.kind === 'scenario') {
      group ??= groups[groups.push(openGroup(undefined, [])) - 1]
      scenario = { id: idOf(tags, ''), name: foldSpaces(line.text), steps: [], range: { ...line.range } }
      if (group && line.kind === 'background') group.background = scenario
      else group?.scenarios.push(scenario)
    } else if (line.kind === 'step') {
      group ??= groups[groups.push(openGroup(undefined, [])) - 1]
      // Steps may stand alone in a fence.
      if (!scenario) {
        scenario = { id: '', name: '', steps: [], range: { ...line.range } }
        group?.scenarios.push(scenario)
      }
      scenario.steps.push(stepText(line))
    } else if (line.kind === 'other' && !scenario && group) group.lines.push(line.text)
    tags = []
    if (scenario) scenario.range.end = Math.max(scenario.range.end, line.range.end)
    if (group) group.range.end = Math.max(group.range.end, line.range.end)
    if (feature) feature.range.end = Math.max(feature.range.end, line.range.end)
  }
  return groups.flatMap(own => closedGroup(own, own === feature ? undefined : feature))
}

/** Some languages write the keyword and the step as one word: `Étant donné qu'il`. */
function stepText({ keyword, text }: PlacedLine): string {
  return foldSpaces(/['’]$/.test(keyword) ? `${keyword}${text}` : `${keyword} ${text}`)
}

function openGroup(line: PlacedLine | undefined, tags: readonly string[]): OpenGroup {
  const name = foldSpaces(line?.text ?? '')
  const marked = codeMark(name)
  const title = marked?.rest || name
  const range = line ? { ...line.range } : { start: Infinity, end: 0 }
  return { id: idOf(tags, marked?.id ?? ''), title, lines: [], range, background: undefined, scenarios: [] }
}

/** Steps of a background belong to every scenario after it; alone they are one. */
function closedGroup(group: OpenGroup, feature: OpenGroup | undefined): readonly GherkinGroup[] {
  const { background } = group
  const shared = [...(feature?.background?.steps ?? []), ...(background?.steps ?? [])]
  const scenarios = group.scenarios.length > 0 || !background ? group.scenarios : [{ ...background, steps: [] }]
  if (scenarios.length === 0) return []
  const start = Math.min(group.range.start, ...scenarios.slice(0, 1).map(({ range }) => range.start))
  return [
    {
      id: group.id,
      title: group.title,
      story: foldSpaces(group.lines.join(' ')).slice(0, 4000),
      range: { start, end: group.range.end },
      scenarios: scenarios.map(({ id, name, steps, range }, at) => ({
        text: [name && shared.length + steps.length > 0 ? `${name}:` : name, ...shared, ...steps].join(' ').trim(),
        range,
        isScenario: true,
        ...(id && id !== group.id ? { id } : { ordinal: at + 1 }),
      })),
    },
  ]
}

/** The first tag that is an id: `@REQ-0001`, `@R1.2`, `@1.2`, `@id:REQ-1`, `@REQ(1.2)`. */
function idOf(tags: readonly string[], otherwise: string): string {
  for (const tag of tags) {
    const words = tag.slice(1, 80).replace(/^(?:id|req|requirement|story|ac)[:=]/i, '')
    const bare = words.replace(/^([A-Za-z]+)\((.+)\)$/, '$1-$2')
    const mark = codeMark(bare.replace(/^[a-z]+(?=[-_]?\d)/, own => own.toUpperCase())) ?? decimalMark(bare)
    if (mark && !mark.rest) return codeMark(bare) || decimalMark(bare) ? mark.id : bare
  }
  return otherwise
}

/**
 * Groups as requirements. Scenarios that share a tag's id are one requirement of that id; without an id a feature has
 * its name as one, as requirements without a number have.
 */
export function gherkinRequirements(groups: readonly GherkinGroup[]): readonly Requirement[] {
  return groups.flatMap(group => {
    const shared = sharedIds(group.scenarios)
    const own = group.scenarios.filter(({ id }) => id === undefined || !shared.has(id))
    const id = group.id || slug(group.title)
    return [
      ...(own.length > 0 ? [requirementOf(group, id, own, group.range)] : []),
      ...[...shared].map(([tag, statements]) => {
        const range = { start: statements[0]?.range.start ?? 0, end: statements.at(-1)?.range.end ?? 0 }
        return requirementOf({ ...group, story: '' }, tag, statements.map(withoutId), range)
      }),
    ]
  })
}

function sharedIds(scenarios: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const byId = new Map<string, Statement[]>()
  for (const scenario of scenarios) {
    if (scenario.id === undefined) continue
    const held = byId.get(scenario.id)
    if (held) held.push(scenario)
    else byId.set(scenario.id, [scenario])
  }
  return new Map([...byId].filter(([, statements]) => statements.length > 1))
}

const withoutId = ({ text, range }: Statement): Statement => ({ text, range, isScenario: true })

function requirementOf(
  { title, story }: GherkinGroup,
  id: string,
  statements: readonly Statement[],
  range: TextRange,
): Requirement {
  return { id, title: title || id, ...(story ? { story } : {}), range, criteria: numberCriteria(id, statements) }
}
