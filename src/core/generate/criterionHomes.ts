import type { Bag } from '../link/bag.ts'
import type { CriterionHome } from '../link/assignCriteria.ts'
import { coverage } from '../link/coverage.ts'
import type { Answer, LinkIndex } from '../link/linkIndex.ts'
import { termIndex } from '../link/termIndex.ts'
import { isFirm, type CommonWords } from './commonWords.ts'
import type { Work, WorkGroup } from './work.ts'

/** A leaf that may be the home of criteria, with the main task it stands in. */
export interface Serving {
  readonly work: Work
  readonly group: WorkGroup
}

/** What it counts that the other criteria of the requirement are at home in a leaf, and in its main task. */
const kinWeight = 0.35
const mainKinWeight = 0.2
/** From so much of the requirement on a leaf takes what it shares less with. */
const closeKin = 0.3
/** So much of the words of a requirement's title in a leaf make the leaf the requirement's. */
const named = 0.8
const fewestNaming = 2

/** The part of a criterion that a definition of data must say to serve it. */
const saidByData = 0.5

/**
 * The leaves that do what each criterion asks for, by the criterion's position, best first. A leaf does it when it shares
 * words with what is asked, not only with the condition; where several do, the one that serves the other criteria of
 * the requirement is nearer. `isServed` says whether a leaf speaks of enough of a criterion.
 */
export function criterionHomes(
  index: LinkIndex,
  building: readonly Serving[],
  answers: readonly Answer[],
  ranked: readonly CriterionHome[],
  common: CommonWords,
  isServed: (item: number, criterion: number) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const held = answers.map(({ asked }) => new Set(asked.terms))
  const none: ReadonlySet<number> = new Set()
  const isNamed = namedBy(index, building, common)
  const operations = building.map(({ work }) => operationTerms(work, index, common))
  const isMeant = (item: number, criterion: number): boolean =>
    (isServed(item, criterion) && isFirm(common.of(held[item] ?? none, criterion))) ||
    (operations[item] ?? []).some(terms => common.hasAll(criterion, terms))
  const firm = ranked.map(({ criterion, items }) => items.find(({ item }) => isMeant(item, criterion))?.item)
  const kin = new Map<string, number>()
  const add = (key: string): void => void kin.set(key, (kin.get(key) ?? 0) + 1)
  const mainOf = new Map([...new Set(building.map(({ group }) => group))].map((group, at) => [group, at] as const))
  const groups = building.map(({ group }) => mainOf.get(group))
  const requirementOf = (criterion: number): number => index.criteria[criterion]?.requirement ?? -1
  const itemKey = (requirement: number, item: number): string => `${requirement} ${item}`
  const mainKey = (requirement: number, item: number): string => `${requirement} main ${groups[item] ?? ''}`
  for (const [at, item] of firm.entries()) {
    if (item === undefined) continue
    const requirement = requirementOf(ranked[at]?.criterion ?? -1)
    add(itemKey(requirement, item))
    add(mainKey(requirement, item))
  }
  return new Map(ranked.map(({ criterion, items }, at) => [criterion, homesOf(criterion, items, firm[at])] as const))

  function homesOf(criterion: number, items: CriterionHome['items'], own: number | undefined): readonly number[] {
    const requirement = requirementOf(criterion)
    const others = Math.max(1, (index.requirements[requirement]?.criteria.length ?? 1) - 1)
    return items
      .map(({ item, score }) => {
        const kind = building[item]?.work.kind
        const isOwn = own === item ? 1 : 0
        const isOwnMain = own !== undefined && mainKey(requirement, own) === mainKey(requirement, item) ? 1 : 0
        const served = ((kin.get(itemKey(requirement, item)) ?? 0) - isOwn) / others
        const mainServed = ((kin.get(mainKey(requirement, item)) ?? 0) - isOwnMain) / others
        const isThing = kind !== 'model' && kind !== 'setup'
        const near = Math.max(kind === 'implement' ? served : 0, isThing && isNamed(item, requirement) ? closeKin : 0)
        return { item, near, score: score + kinWeight * Math.max(near, served) + mainKinWeight * mainServed }
      })
      .filter(({ item, near }) => {
        const terms = held[item] ?? none
        const shared = common.of(terms, criterion)
        if (isData(building[item]?.work) && !tellsAll(common, terms, criterion)) return false
        return near >= closeKin ? shared.words > 0 : isMeant(item, criterion)
      })
      .sort((a, b) => b.score - a.score || a.item - b.item)
      .map(({ item }) => item)
  }
}

/** A definition of data, or a setting, does only what it says. */
export const isData = (work: Work | undefined): boolean => work?.kind === 'model' || work?.kind === 'setup'

export const tellsAll = (common: CommonWords, terms: ReadonlySet<number>, criterion: number): boolean =>
  common.told(criterion, term => terms.has(term)) >= saidByData

/** The words of each operation of a leaf whose name has several: `printLabel` does what is asked of printing a label. */
function operationTerms(work: Work, index: LinkIndex, { heavy }: CommonWords): readonly (readonly number[])[] {
  return work.details
    .flatMap(detail => /^`(?:[\w$]+\.)?([A-Za-z_$][\w$]*)\(/.exec(detail)?.[1] ?? [])
    .map(name => heavy(index.bag({ text: name.replace(/([a-z\d])([A-Z])|_/g, '$1 $2') })).terms)
    .filter(terms => terms.length >= fewestNaming)
}

/** Whether a leaf bears the words of a requirement's title. */
function namedBy(
  index: LinkIndex,
  building: readonly Serving[],
  { heavy }: CommonWords,
): (item: number, requirement: number) => boolean {
  const titles = building.map(({ work }) =>
    index.bag({
      title: work.title,
      text: [...work.elements.map(({ name }) => name), ...work.details].join('\n'),
    }),
  )
  const among = termIndex(titles)
  // A word that no leaf has tells none from another.
  const known = new Set(titles.flatMap(({ terms }) => terms))
  const heads = index.requirements.map(({ title }) => only(known, heavy(index.bag({ text: title }))))
  return (item, requirement) => {
    const [head, title] = [heads[requirement], titles[item]]
    return head !== undefined && title !== undefined && head.terms.length >= fewestNaming
      ? coverage(head, title, among, index.words) >= named
      : false
  }
}

function only(known: ReadonlySet<number>, { terms, weights }: Bag): Bag {
  const kept = terms.flatMap((term, at) => (known.has(term) ? [at] : []))
  return { terms: kept.map(at => terms[at] ?? 0), weights: kept.map(at => weights[at] ?? 0) }
}
