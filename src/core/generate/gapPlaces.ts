import type { LinkIndex } from '../link/linkIndex.ts'
import type { Criterion, Requirement } from '../requirements/requirement.ts'
import { emptyBag, type Bag } from '../link/bag.ts'
import { commonWords, isFirm } from './commonWords.ts'
import { criterionText } from './criterionText.ts'
import { evenParts } from './elementWork.ts'
import { actionTitle, requirementTitle, requirementWorks } from './gapWork.ts'
import { looseWorks, storyGroups } from './storyWork.ts'
import { isTest, type Work, type WorkGroup } from './work.ts'
import { factText } from '../design/factText.ts'
import { headingMeaning } from '../design/headingMeaning.ts'
import { mainOfTopic, type MainKind, type TopicKind, type Wording } from './wording/wording.ts'
import { isEastAsian } from '../text/eastAsian.ts'

/** So few criteria that stand beside criteria of the same requirement are bullets there. */
const fewCriteria = 2
/** The most bullets and citations of a leaf that takes one more criterion. */
const mostBullets = 9
const mostCited = 6
/**
 * The part of a requirement's meaning that a main task speaks of when the requirement belongs to it, and that of a
 * criterion that a leaf speaks of when it takes it as a bullet. Pairs of characters meet less often than words do.
 */
const shares = { words: { main: 0.28, leaf: 0.16 }, pairs: { main: 0.12, leaf: 0.08 } }
const sharesOf = (text = ''): { readonly main: number; readonly leaf: number } =>
  isEastAsian(text) ? shares.pairs : shares.words
/** Beyond so many main tasks, requirements that no element serves share main tasks. */
const mostMains = 20
const mostTogether = 8
const mostAlone = 3

/** Criteria that no element serves, of one requirement. */
interface Gap {
  readonly requirement: number
  readonly criteria: readonly Criterion[]
}

/**
 * The groups with what no element serves: criteria of a requirement that a main task speaks of as bullets of its leaves
 * or as a leaf beside them, and what is served nowhere as a main task of its own.
 */
export function withGaps(
  groups: readonly WorkGroup[],
  index: LinkIndex,
  gaps: readonly number[],
  wording: Wording,
): readonly WorkGroup[] {
  if (gaps.length === 0) return groups
  const { flat, told } = gapsOf(index, gaps)
  const stories = storyGroups(index, flat, told, wording)
  const mains: WorkGroup[] = []
  const placing = placesOf(groups, index)
  for (const gap of told) {
    if (stories.taken.has(gap.requirement)) continue
    const left = placing.take(gap, wording)
    if (left.length > 0) mains.push(requirementMain(requirementOf(index, gap), left, wording))
  }
  mains.push(...looseWorks(stories.left, wording).map(work => main(work.title, [work])))
  return withMains(placing.groups(), [...stories.groups, ...mainsOf(mains, groups.length, wording)], stories.acceptance)
}

function gapsOf(
  index: LinkIndex,
  gaps: readonly number[],
): { readonly flat: readonly number[]; readonly told: readonly Gap[] } {
  const byRequirement = new Map<number, Criterion[]>()
  const flat: number[] = []
  for (const at of gaps) {
    const entry = index.criteria[at]
    if (!entry) continue
    if (index.requirements[entry.requirement]?.id === entry.criterion.id) flat.push(at)
    else byRequirement.set(entry.requirement, [...(byRequirement.get(entry.requirement) ?? []), entry.criterion])
  }
  return { flat, told: [...byRequirement].map(([requirement, criteria]) => ({ requirement, criteria })) }
}

const requirementOf = (index: LinkIndex, { requirement }: Gap) =>
  index.requirements[requirement] ?? { id: '', title: '', range: { start: 0, end: 0 }, criteria: [] }

interface Placing {
  /**
   * Puts criteria into the main task of their requirement: as bullets where a leaf speaks of them, else as a leaf. Returns
   * what finds none.
   */
  take(gap: Gap, wording: Wording): readonly Criterion[]
  groups(): readonly WorkGroup[]
}

function placesOf(groups: readonly WorkGroup[], index: LinkIndex): Placing {
  const works = groups.map(group => [...group.works])
  const positions = new Map(index.criteria.map(({ criterion }, at) => [criterion.id, at] as const))
  const positionOf = ({ id }: Criterion): number => positions.get(id) ?? -1
  const wholes = groups.map(({ title, works: list }) =>
    bagOf(
      title,
      list.filter(work => !isTest(work)),
    ),
  )
  const leaves = new Map<Work, Bag>()
  const common = commonWords(
    index,
    groups.flatMap(group => group.works.map(leafBag)),
  )
  return { take, groups: () => groups.map((group, at) => ({ ...group, works: works[at] ?? group.works })) }

  function take(gap: Gap, wording: Wording): readonly Criterion[] {
    const requirement = requirementOf(index, gap)
    const title = requirementTitle(requirement, gap.criteria[0]?.text ?? '', wording)
    const named = groups.findIndex((group, at) => group.title === title && (works[at]?.length ?? 0) > 1)
    const home = named >= 0 ? named : homeOf(requirement, gap.criteria.length)
    const list = works[home]
    if (!list) return gap.criteria
    const own = new Set(requirement.criteria.map(({ id }) => id))
    const few = gap.criteria.length <= fewCriteria
    const left = gap.criteria.filter(criterion => !few || !takeAsBullet(list, criterion, own, wording))
    if (left.length === 0 || !takers.has(groups[home]?.kind ?? 'remaining')) return left
    const added = requirementWorks(requirement, left, wording)
    list.splice(
      list.findLastIndex(work => !isTest(work)) + 1,
      0,
      ...(named >= 0 ? added.map(work => renamed(work, gap)) : added),
    )
    return []
  }

  /**
   * Whether a leaf that serves others of the requirement (`own`) and speaks of the criterion has room for it: then it has
   * the criterion now.
   */
  function takeAsBullet(list: Work[], criterion: Criterion, own: ReadonlySet<string>, wording: Wording): boolean {
    const { leaf } = sharesOf(criterion.text)
    let best = -1
    let most = 0
    for (const [at, work] of list.entries()) {
      if (isTest(work) || !hasRoom(work) || !work.cites.some(id => own.has(id))) continue
      const position = positionOf(criterion)
      const shared = index.coverage(leafBag(work), position)
      if (shared < leaf || shared <= most || !isFirm(common.of(new Set(leafBag(work).terms), position))) continue
      most = shared
      best = at
    }
    const work = list[best]
    if (!work) return false
    const { cites, ...rest } = withCriterion(work, criterion, wording)
    const inOrder = [...cites].sort((a, b) => (positions.get(a) ?? -1) - (positions.get(b) ?? -1))
    list.splice(best, 1, { ...rest, cites: inOrder })
    return true
  }

  /**
   * The main task where most of a requirement is served, unless more of it is served nowhere: then it stays together. Few
   * criteria go to where others of theirs are, else to a main task that speaks of them; a topic's takes requirements
   * of that topic.
   */
  function homeOf({ title, criteria }: Requirement, missing: number): number {
    const topic = topicMain(title)
    const ids = new Set(criteria.map(({ id }) => id))
    const homes = groups.flatMap(({ kind }, at) => {
      const building = (works[at] ?? []).filter(work => !isTest(work))
      if (building.length === 0 || !(takers.has(kind) || kind === topic)) return []
      const serves = new Set(building.flatMap(({ cites }) => cites.filter(id => ids.has(id)))).size
      const told = meanOf(criteria.map(criterion => index.coverage(wholes[at] ?? emptyBag, positionOf(criterion))))
      return [{ at, serves: kind === topic ? criteria.length : serves, told }]
    })
    const served = homes.filter(({ serves }) => serves > 0)
    const fitting =
      served.length > 0
        ? served.filter(({ serves }) => serves >= missing || missing <= fewCriteria)
        : homes.filter(({ told }) => missing <= fewCriteria && told >= sharesOf(criteria[0]?.text).main)
    return fitting.sort((a, b) => b.serves - a.serves || b.told - a.told)[0]?.at ?? -1
  }

  function leafBag(work: Work): Bag {
    const bag = leaves.get(work) ?? bagOf(work.title, [work])
    leaves.set(work, bag)
    return bag
  }

  function bagOf(title: string, list: readonly Work[]): Bag {
    return index.bag({ title, text: list.flatMap(work => [work.title, ...work.details]).join('\n') })
  }
}

const meanOf = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0) / (parts.length || 1)

/** Main tasks that build something, and those of a topic. */
const takers: ReadonlySet<MainKind> = new Set(['core', 'endpoints', 'ui', 'integration', 'files'])

/** The main task of the topic that a requirement's title names: `Error Handling`, `Logging and Monitoring`. */
function topicMain(title: string): MainKind | undefined {
  const kind = headingMeaning(title)?.kind
  const topic = topics.find(one => one === kind)
  return topic && mainOfTopic[topic]
}

const topics: readonly TopicKind[] = ['offline', 'errorCase', 'security', 'performance', 'monitoring', 'deployment']

/** Below a main task of the same title a leaf is named by what it does. */
function renamed(work: Work, gap: Gap): Work {
  const first = gap.criteria.find(({ id }) => work.cites.includes(id))
  return { ...work, title: actionTitle(first) ?? factText(first?.text ?? work.title, 60) }
}

const hasRoom = (work: Work): boolean => work.details.length < mostBullets && work.cites.length < mostCited

function withCriterion(work: Work, { id, text, range }: Criterion, { language }: Wording): Work {
  return {
    ...work,
    details: [...work.details, criterionText(text, language)],
    cites: [...work.cites, id],
    source: [...work.source, { document: 'requirements', range, why: 'criterion' }],
  }
}

/** Requirements that no main task takes: each is a main task while they are few, else several share one. */
function mainsOf(all: readonly WorkGroup[], others: number, wording: Wording): readonly WorkGroup[] {
  const large = all.filter(({ works }) => works.reduce((sum, { cites }) => sum + cites.length, 0) > fewCriteria)
  const areMains = others + large.length <= mostMains || others === 0
  const shared = (areMains ? all.filter(group => !large.includes(group)) : all).flatMap(({ works }) => works)
  // A few stand by themselves: what they have in common is only that they are left.
  if (shared.length <= mostAlone) return [...(areMains ? large : []), ...shared.map(work => main(work.title, [work]))]
  return [
    ...(areMains ? large : []),
    ...evenParts(shared, mostTogether).map((part, at) =>
      main(part.length === 1 || at > 0 ? (part[0]?.title ?? '') : wording.main.remaining, part),
    ),
  ]
}

function requirementMain(requirement: Requirement, criteria: readonly Criterion[], wording: Wording): WorkGroup {
  return main(
    requirementTitle(requirement, criteria[0]?.text ?? '', wording),
    requirementWorks(requirement, criteria, wording),
  )
}

function main(title: string, works: readonly Work[]): WorkGroup {
  return { phase: 'integration', kind: 'remaining', title, works }
}

/** What no element serves stands after the user interface, what is checked at the end before the rollout. */
function withMains(
  groups: readonly WorkGroup[],
  added: readonly WorkGroup[],
  acceptance: readonly WorkGroup[],
): readonly WorkGroup[] {
  const before = groups.filter(({ phase }) => phase === 'setup' || phase === 'core' || phase === 'ui')
  const after = groups.filter(group => !before.includes(group))
  const tested = after.filter(({ phase }) => phase !== 'deployment')
  const last = after.filter(group => !tested.includes(group))
  return [...before, ...added, ...tested, ...acceptance, ...last]
}
