import type { DesignTrace } from '../design/designModel.ts'
import { assignCriteria, itemAnswers, type CriterionHome } from '../link/assignCriteria.ts'
import { bestOf } from '../link/bestOf.ts'
import { linkIndex, type LinkIndex } from '../link/linkIndex.ts'
import { criterionIndex } from '../requirements/criteria.ts'
import { allSignals } from '../link/signals.ts'
import type { RequirementSet } from '../requirements/requirement.ts'
import { commonWords, isFirm } from './commonWords.ts'
import { criterionHomes, isData, tellsAll } from './criterionHomes.ts'
import { servingItems } from './servingItems.ts'
import { isTest, type Work, type WorkGroup, type WorkKind } from './work.ts'
import { isEastAsian } from '../text/eastAsian.ts'

export interface Citations {
  /** The same groups, each leaf with the criteria it cites. */
  readonly groups: readonly WorkGroup[]
  /** The criteria that the design itself writes beside what a leaf makes. */
  written(work: Work): readonly string[]
  /** Positions (in the link index's order) of criteria that no work serves. */
  readonly gaps: readonly number[]
  readonly index: LinkIndex
}

/** The most criteria one leaf cites when they are found rather than written in the design. */
const mostFound = 7
/** The most criteria a test takes over: from what it tests, and from what the design writes. */
const mostOfATest = 4
const mostWritten = 12
/** A whole requirement written in the design counts for its criteria only when they are so few. */
const mostOfARequirement = 3

/**
 * Which criteria each leaf cites: those the design writes beside it, then those whose best home it is; a leaf without
 * any gets its closest one where that is no guess.
 */
export function citations(
  groups: readonly WorkGroup[],
  set: RequirementSet,
  traces: readonly DesignTrace[],
): Citations {
  const index = linkIndex(set, undefined, signals)
  const references = criterionIndex(set)
  const position = new Map(index.criteria.map(({ criterion }, at) => [criterion.id, at] as const))
  const building = groups.flatMap(group => group.works.filter(canServe).map(work => ({ work, group })))
  const items = servingItems(building, traces)
  const cites = new Map(groups.flatMap(group => group.works.map(work => [work, new Set<string>()] as const)))
  const served = new Set<string>()
  const answers = itemAnswers(index, items)
  const common = commonWords(
    index,
    answers.map(({ asked }) => asked),
  )
  // What a leaf makes is often said by its details alone: then its answer is known.
  const answered = new Map(
    building.flatMap(({ work }, at) => {
      const answer = answers[at]
      return answer && work.elements.every(({ purpose }) => purpose === undefined) ? [[work, answer] as const] : []
    }),
  )
  const scratch = new Float32Array(index.criteria.length)

  for (const [at, { work }] of building.entries())
    for (const id of writtenIds(items[at]?.references ?? [])) add(work, id)
  const ranked = assignCriteria(index, items, answers)
  const homes = criterionHomes(index, building, answers, ranked, common, doesWhatIsAsked)
  const gaps = ranked.filter(home => !findHome(home)).map(home => home.criterion)
  for (const group of groups) for (const work of group.works) complete(work, group)
  const built = new Set(building.flatMap(({ work }) => [...(cites.get(work) ?? [])]))
  return {
    groups: groups.map(group => ({
      ...group,
      works: group.works.map(work => ({ ...work, cites: ordered(cites.get(work) ?? []) })),
    })),
    written: work => ordered(work.references.flatMap(idsOf)),
    gaps: gaps.filter(at => !built.has(index.criteria[at]?.criterion.id ?? '')),
    index,
  }

  function add(work: Work, id: string): void {
    cites.get(work)?.add(id)
    served.add(id)
  }

  /** Whether a criterion has a home, which it gets when it has none yet. */
  function findHome(home: CriterionHome): boolean {
    const id = index.criteria[home.criterion]?.criterion.id ?? ''
    if (served.has(id)) return true
    for (const item of homes.get(home.criterion) ?? []) {
      const work = building[item]?.work
      if (!work || (cites.get(work)?.size ?? 0) >= mostFound) continue
      add(work, id)
      return true
    }
    return false
  }

  /** A definition of data does little by itself: it serves a criterion only when it speaks of much of it. */
  function doesWhatIsAsked(item: number, at: number): boolean {
    if (!isServed(ranked[at]?.covered ?? 0, at)) return false
    const asked = answers[item]?.asked
    const share = shareOf[building[item]?.work.kind ?? 'implement'] ?? ofDeeds
    return asked !== undefined && isServed(index.coverage(asked, at) / share, at)
  }

  function complete(work: Work, group: WorkGroup): void {
    const own = cites.get(work)
    if (!own || own.size > 0) return
    if (isTest(work)) {
      for (const id of writtenIds(work.references)) own.add(id)
      if (own.size > 0) return
      if (work.kind === 'unitTest') takeOver(work, group, own)
      if (own.size > 0) return
    }
    const query = { title: work.title, text: work.details.join('\n'), context: [group.title] }
    const { asked, evidence } = answered.get(work) ?? index.ask(query, scratch)
    const held = new Set(asked.terms)
    for (const at of bestOf(evidence, isTest(work) ? 2 : 1)) {
      const id = index.criteria[at]?.criterion.id
      const bar = isEastAsian(textAt(at)) ? servedFrom.pairs : servedFrom.words
      if (isData(work) && !tellsAll(common, held, at)) continue
      if (id && index.coverage(asked, at) >= bar * (isTest(work) ? 1 : alone) && isFirm(common.of(held, at)))
        own.add(id)
    }
  }

  /** A test of a thing cites the few of the thing's criteria that it is closest to. */
  function takeOver(work: Work, group: WorkGroup, own: Set<string>): void {
    const subjects = group.works.filter(
      other => !isTest(other) && other.elements.some(element => work.elements.includes(element)),
    )
    const subject = new Set(subjects.flatMap(other => [...(cites.get(other) ?? [])]))
    if (subject.size === 0) return
    const ranked = index.rank({ title: work.title, text: work.details.join('\n') }, 40).map(({ id }) => id)
    for (const id of [...ranked, ...subject]) if (subject.has(id) && own.size < mostOfATest) own.add(id)
  }

  function isServed(covered: number, at: number): boolean {
    return covered >= servedFrom[measureOf(textAt(at))]
  }

  function textAt(at: number): string {
    return index.criteria[at]?.criterion.text ?? ''
  }

  function idsOf(reference: string): readonly string[] {
    return references.resolve(reference).map(criterion => criterion.id)
  }

  function writtenIds(written: readonly string[]): readonly string[] {
    const ids = written.map(idsOf).filter(found => found.length <= mostOfARequirement)
    return [...new Set(ids.flat())].slice(0, mostWritten)
  }

  function ordered(ids: Iterable<string>): readonly string[] {
    return [...new Set(ids)].sort((a, b) => (position.get(a) ?? 1e9) - (position.get(b) ?? 1e9))
  }
}

/**
 * The part of a criterion's meaning that an element must speak of to serve it. Pairs of characters meet less often than
 * words do, so the bar is lower for Chinese and Korean; in Japanese single characters meet too. Chosen on the examples,
 * by reading.
 */
const servedFrom = { words: 0.22, pairs: 0.1, characters: 0.17 }

function measureOf(text: string): keyof typeof servedFrom {
  if (/[\u3040-\u30ff]/.test(text)) return 'characters'
  return /[\u4e00-\u9fff\uac00-\ud7af]/.test(text) ? 'pairs' : 'words'
}

/**
 * How much of that a leaf must speak of to serve a criterion: one that does something less, a definition of data, a
 * setting, or a list of what may fail or must hold, more: they do little by themselves.
 */
const ofDeeds = 0.5
const shareOf: Partial<Record<WorkKind, number>> = { model: 1.7, setup: 1.7, errors: 1.2, topic: 1.2 }

/** A leaf that is no criterion's best home names one only where it speaks of more of it. */
const alone = 1.1

/** What the design writes beside its elements is read with them: it is not looked for in every leaf again. */
const signals = { ...allSignals, mentions: false }

/** Work that can serve a criterion: no test, and not the project's set-up. */
const canServe = (work: Work): boolean => !isTest(work) && !(work.kind === 'setup' && work.elements.length === 0)
