import type { DesignTrace } from '../design/designModel.ts'
import { nameKey } from '../design/elementName.ts'
import { assignCriteria, type CriterionHome, type ServingItem } from '../link/assignCriteria.ts'
import { linkIndex, type LinkIndex } from '../link/linkIndex.ts'
import type { RequirementSet } from '../requirements/requirement.ts'
import type { Work, WorkGroup } from './work.ts'

export interface Citations {
  of(work: Work): readonly string[]
  /** The criteria that the design itself writes beside what a leaf makes. */
  written(work: Work): readonly string[]
  /** Positions (in the link index's order) of criteria that no work serves. */
  readonly gaps: readonly number[]
  readonly index: LinkIndex
}

/** The most criteria one leaf cites when they are found rather than written in the design. */
const mostFound = 6
/** The most criteria a unit test takes over from what it tests. */
const mostOfATest = 4
/** The most criteria a whole-requirement reference of the design may spread to. */
const mostOfARequirement = 6
/** Below this score a lone best criterion is a guess, and a guess is not written. */
const clearScore = 0.18

/** Which criteria each leaf cites: those the design writes, then those whose best home it is. */
export function citations(
  groups: readonly WorkGroup[],
  set: RequirementSet,
  traces: readonly DesignTrace[],
): Citations {
  const index = linkIndex(set)
  const cited = new Map<Work, Set<string>>()
  const works = groups.flatMap(group => group.works.map(work => ({ work, group })))
  const building = works.filter(({ work }) => !isTest(work) && !(work.kind === 'setup' && work.elements.length === 0))
  const items = building.map(({ work, group }) => servingItem(work, group, traces))
  const resolve = resolver(index)
  for (const { work } of works) cited.set(work, new Set())
  for (const [at, { work }] of building.entries())
    for (const id of writtenIds(items[at]?.references ?? [], resolve)) cited.get(work)?.add(id)
  const gaps: number[] = []
  for (const home of assignCriteria(index, items)) {
    const id = index.criteria[home.criterion]?.criterion.id
    if (!id) continue
    if (building.some(({ work }) => cited.get(work)?.has(id))) continue
    const best = isGap(home, index)
      ? undefined
      : home.items.find(({ item }) => (cited.get(building[item]?.work as Work)?.size ?? 0) < mostFound)
    const work = best && building[best.item]?.work
    if (work) cited.get(work)?.add(id)
    else gaps.push(home.criterion)
  }
  for (const { work, group } of works) completeOne(work, group)
  return {
    of: work => ordered(cited.get(work) ?? new Set()),
    written: work => ordered(new Set(work.references.flatMap(resolve))),
    gaps,
    index,
  }

  /** A test cites the few criteria it is closest to, not all that its subject serves. */
  function keepClosest(work: Work, own: Set<string>): void {
    if (own.size <= mostOfATest) return
    const ranked = index.rank({ title: work.title, text: work.details.join('\n') }, 40).map(one => one.id)
    const closest = new Set([...ranked, ...own].filter(id => own.has(id)).slice(0, mostOfATest))
    for (const id of own) if (!closest.has(id)) own.delete(id)
  }

  function completeOne(work: Work, group: WorkGroup): void {
    const own = cited.get(work)
    if (!own || own.size > 0) return
    const written = writtenIds(work.references, resolve)
    if (isTest(work)) {
      for (const id of written.slice(0, 12)) own.add(id)
      if (own.size === 0 && work.kind === 'unitTest')
        for (const other of group.works)
          if (!isTest(other) && shares(other, work)) for (const id of cited.get(other) ?? []) own.add(id)
      keepClosest(work, own)
      if (own.size > 0) return
    }
    const ranked = index.rank({ title: work.title, text: work.details.join('\n'), context: [group.title] }, 2)
    const best = ranked[0]
    if (best && best.score >= clearScore) own.add(best.id)
    const second = ranked[1]
    if (best && second && own.size > 0 && second.score >= best.score * 0.85 && isTest(work)) own.add(second.id)
  }

  function ordered(ids: ReadonlySet<string>): readonly string[] {
    const position = new Map(index.criteria.map(({ criterion }, at) => [criterion.id, at] as const))
    return [...ids].sort((a, b) => (position.get(a) ?? 1e9) - (position.get(b) ?? 1e9))
  }
}

/**
 * The part of a criterion's meaning that an element must speak of to serve it. Pairs of characters meet less often than
 * words do, so the bar is lower for Chinese, Japanese and Korean.
 */
const servedFrom = { words: 0.22, pairs: 0.1 }

function isGap(home: CriterionHome, index: LinkIndex): boolean {
  const text = index.criteria[home.criterion]?.criterion.text ?? ''
  return home.covered < (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text) ? servedFrom.pairs : servedFrom.words)
}

export const isTest = (work: Work): boolean =>
  work.kind === 'unitTest' || work.kind === 'propertyTest' || work.kind === 'systemTest'

const shares = (a: Work, b: Work): boolean => a.elements.some(element => b.elements.includes(element))

function servingItem(work: Work, group: WorkGroup, traces: readonly DesignTrace[]): ServingItem {
  const names = new Set(
    work.elements
      .flatMap(element => [element.name, ...element.declarations.map(declaration => declaration.name)])
      .map(nameKey),
  )
  const traced = traces
    .filter(trace => trace.names.some(name => names.has(nameKey(name))))
    .flatMap(trace => trace.references)
  return {
    name: work.title,
    text: [
      ...work.details,
      ...work.elements.flatMap(element => [element.purpose ?? '', ...element.facts.map(fact => fact.text)]),
    ].join('\n'),
    context: [group.title],
    references:
      work.kind === 'implement' || work.kind === 'errors' || work.kind === 'topic'
        ? [...work.references, ...traced]
        : work.references,
  }
}

type Resolve = (id: string) => readonly string[]

/** Criteria by an id as the design writes it: with or without prefix, or all of a requirement. */
function resolver(index: LinkIndex): Resolve {
  const criteria = new Map<string, string>()
  const whole = new Map<string, string[]>()
  for (const { criterion, requirement } of index.criteria) {
    criteria.set(plain(criterion.id), criterion.id)
    const id = plain(index.requirements[requirement]?.id ?? '')
    whole.set(id, [...(whole.get(id) ?? []), criterion.id])
  }
  return id => {
    const one = criteria.get(plain(id))
    return one ? [one] : (whole.get(plain(id)) ?? [])
  }
}

function plain(id: string): string {
  return id
    .toLowerCase()
    .replace(/^(?:requirement|req|r|ac)[-\s]?(?=\d)/, '')
    .replace(/(?<![\d.])0+(?=\d)/g, '')
}

/** Written ids that name criteria; a whole requirement counts when it is small enough to mean all of it. */
function writtenIds(references: readonly string[], resolve: Resolve): readonly string[] {
  const found = new Set<string>()
  for (const id of references) {
    const ids = resolve(id)
    if (ids.length <= 1 || ids.length <= mostOfARequirement / 2) for (const one of ids) found.add(one)
  }
  return [...found].slice(0, 12)
}
