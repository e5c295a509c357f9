import { numberCriteria, type Statement } from './criterionList.ts'
import { criterionPattern } from './criterionPattern.ts'
import type { Requirement } from './requirement.ts'
import { requirementBody } from './requirementBody.ts'
import { isAside } from './requirementSections.ts'
import type { Section } from './sections.ts'

/** What a document may state for all its requirements together. */
export type GroupKind = 'criteria' | 'edgeCases' | 'scenarios'

const prefixes: Readonly<Record<GroupKind, string>> = { criteria: 'AC', edgeCases: 'EC', scenarios: 'S' }

/**
 * Acceptance criteria, edge cases and scenarios with a heading of their own, outside of any requirement: a
 * requirement `AC`, `EC` or `S` each, with the criteria `AC-1`, `AC-2`, …
 */
export function sharedGroups(
  sections: readonly Section[],
  outside: readonly Section[],
  kinds: readonly GroupKind[],
  listed: readonly Requirement[],
): readonly Requirement[] {
  return kinds.flatMap(kind => {
    const found = outside.find(section => groupKind(section) === kind && !isOut(sections, section))
    if (!found || holdsListed(sections, found, listed)) return []
    const statements = groupStatements(sections, found)
    return statements.length > 0 ? [groupRequirement(found, statements, prefixes[kind])] : []
  })
}

/** Success criteria with codes of their own are read one by one. */
function holdsListed(sections: readonly Section[], group: Section, listed: readonly Requirement[]): boolean {
  const start = group.heading?.range.start ?? 0
  const end = sections[group.end]?.heading?.range.start ?? Infinity
  return listed.some(({ range }) => range.start >= start && range.start < end)
}

/** A heading over search criteria is not one over acceptance criteria. */
const namesAcceptance = (title: string): boolean =>
  !/criteri/i.test(title) || /^(?:acceptance|success|completion|exit|crit[eé]ri|user)/i.test(title)

function groupKind(section: Section): GroupKind | undefined {
  if (section.level === 0 || section.declares.strength !== 'words') return undefined
  const { meaning } = section
  if (meaning === 'scenario') return /^[^\s:：]+$/.test(section.title) ? 'scenarios' : undefined
  if (meaning === 'criteria') return namesAcceptance(section.title) ? meaning : undefined
  return meaning === 'edgeCases' ? meaning : undefined
}

function isOut(sections: readonly Section[], section: Section): boolean {
  const container = sections[section.parent]
  return container !== undefined && container.level > 1 && isAside(sections, container)
}

/** Lists under the heading; where it has subheadings with steps, each of those is one scenario. */
function groupStatements(sections: readonly Section[], section: Section): readonly Statement[] {
  const own = requirementBody(section.blocks)
  const direct =
    own.items.length > 0 ? own.items : (own.criteria ?? own.paragraphs.filter(({ text }) => text.length > 40))
  const inner = sections.slice(section.index + 1, section.end).flatMap(part => {
    const range = {
      start: part.heading?.range.start ?? 0,
      end: part.blocks.at(-1)?.range.end ?? part.heading?.range.end ?? 0,
    }
    const text = [part.title, ...part.blocks.map(block => block.text)].join(' ')
    return part.blocks.length > 0 ? [{ text, range, isScenario: true }] : []
  })
  return [...(section.end > section.index + 1 && own.items.length === 0 ? [] : direct), ...inner]
}

/** A requirement that only gathers statements; their ids are `PREFIX-1`, `PREFIX-2`, … */
function groupRequirement(section: Section, statements: readonly Statement[], prefix: string): Requirement {
  return {
    id: prefix,
    title: section.title,
    range: { start: section.heading?.range.start ?? 0, end: Math.max(...statements.map(({ range }) => range.end)) },
    criteria: numberCriteria(prefix, statements).map((criterion, at) => ({
      ...criterion,
      id: `${prefix}-${at + 1}`,
      pattern: statements[at]?.isScenario ? 'scenario' : criterionPattern(criterion.text),
    })),
  }
}
