import type { LinkIndex } from '../link/linkIndex.ts'
import type { Criterion, Requirement } from '../requirements/requirement.ts'
import { criterionText } from './criterionText.ts'
import { evenParts } from './elementWork.ts'
import { actionTitle, requirementTitle, requirementWorks } from './gapWork.ts'
import { looseWorks, storyGroups } from './storyWork.ts'
import type { Work, WorkGroup } from './work.ts'
import type { MainKind, Wording } from './wording/wording.ts'

/** So few criteria that stand beside criteria of the same requirement are bullets there. */
const fewCriteria = 2
/** The most bullets and citations of a leaf that takes one more criterion. */
const mostBullets = 6
const mostCited = 5
/** The part of a criterion's meaning that a leaf must speak of to take it as a bullet. */
const leastShared = 0.06
/** Beyond so many main tasks, requirements that no element serves share main tasks. */
const mostMains = 20
const mostTogether = 8

/** Criteria that no element serves, of one requirement. */
interface Gap {
  readonly requirement: number
  readonly criteria: readonly Criterion[]
}

/**
 * The groups with what no element serves: a criterion or two beside others of the same requirement, more as a leaf in
 * the main task that serves the requirement, and what is served nowhere as a main task of its own.
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
  const left: WorkGroup[] = []
  const placing = placesOf(groups, index)
  for (const gap of told) {
    if (stories.taken.has(gap.requirement)) continue
    if (!placing.take(gap, wording)) left.push(requirementMain(requirementOf(index, gap), gap.criteria, wording))
  }
  left.push(...looseWorks(stories.left, wording).map(work => main(work.title, [work])))
  return withMains(placing.groups(), [...stories.groups, ...mainsOf(left, groups.length, wording)], stories.acceptance)
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
  /** Whether the criteria found a place beside others of their requirement. */
  take(gap: Gap, wording: Wording): boolean
  groups(): readonly WorkGroup[]
}

function placesOf(groups: readonly WorkGroup[], index: LinkIndex): Placing {
  const works = groups.map(group => [...group.works])
  const positions = new Map(index.criteria.map(({ criterion }, at) => [criterion.id, at] as const))
  return { take, groups: () => groups.map((group, at) => ({ ...group, works: works[at] ?? group.works })) }

  function take(gap: Gap, wording: Wording): boolean {
    const requirement = requirementOf(index, gap)
    const own = new Set(requirement.criteria.map(({ id }) => id))
    const isFew = gap.criteria.length <= fewCriteria
    const bullet = isFew ? homeOf(own, takesLeaves) : undefined
    const near = bullet && works[bullet.group]?.[bullet.work]
    if (bullet && near && hasRoom(near, gap.criteria.length) && speaksOf(near, gap)) {
      const { cites, ...rest } = withCriteria(near, gap.criteria, wording)
      const inOrder = [...cites].sort((a, b) => (positions.get(a) ?? -1) - (positions.get(b) ?? -1))
      works[bullet.group]?.splice(bullet.work, 1, { ...rest, cites: inOrder })
      return true
    }
    const title = requirementTitle(requirement, gap.criteria[0]?.text ?? '', wording)
    const named = groups.findIndex((group, at) => group.title === title && (works[at]?.length ?? 0) > 1)
    const isServed = isFew || own.size - gap.criteria.length >= gap.criteria.length
    const home = named >= 0 ? named : isServed ? homeOf(own, takesLeaves)?.group : undefined
    const list = home === undefined ? undefined : works[home]
    if (!list) return false
    const added = requirementWorks(requirement, gap.criteria, wording)
    list.splice(list.findLastIndex(isBuilding) + 1, 0, ...(named >= 0 ? added.map(work => renamed(work, gap)) : added))
    return true
  }

  /** Whether a leaf's words are words of the criteria too. */
  function speaksOf({ title, details }: Work, { criteria }: Gap): boolean {
    const { asked } = index.ask({ title, text: details.join('\n') })
    return criteria.every(({ id }) => index.coverage(asked, positions.get(id) ?? -1) >= leastShared)
  }

  /** The leaf that cites most of a requirement. */
  function homeOf(
    ids: ReadonlySet<string>,
    takes: (group: WorkGroup) => boolean,
  ): { readonly group: number; readonly work: number } | undefined {
    let best: { group: number; work: number } | undefined
    let most = 0
    for (const [group, list] of works.entries()) {
      const of = groups[group]
      if (!of || of.phase === 'setup' || of.phase === 'testing' || !takes(of)) continue
      for (const [work, one] of list.entries()) {
        if (!isBuilding(one)) continue
        const count = one.cites.filter(id => ids.has(id)).length
        if (count > most) {
          most = count
          best = { group, work }
        }
      }
    }
    return best
  }
}

const leafTakers: ReadonlySet<MainKind> = new Set(['core', 'endpoints', 'ui', 'integration'])
const takesLeaves = ({ kind }: WorkGroup): boolean => leafTakers.has(kind)

/** Below a main task of the same title a leaf is named by what it does. */
function renamed(work: Work, gap: Gap): Work {
  const first = gap.criteria.find(({ id }) => work.cites.includes(id))
  return { ...work, title: actionTitle(first) ?? work.title }
}

const isBuilding = (work: Work): boolean =>
  work.kind !== 'unitTest' && work.kind !== 'propertyTest' && work.kind !== 'systemTest'

const hasRoom = (work: Work, count: number): boolean =>
  work.details.length + count <= mostBullets && work.cites.length + count <= mostCited

function withCriteria(work: Work, criteria: readonly Criterion[], { language }: Wording): Work {
  return {
    ...work,
    details: [...work.details, ...criteria.map(({ text }) => criterionText(text, language))],
    cites: [...work.cites, ...criteria.map(({ id }) => id)],
    source: [
      ...work.source,
      ...criteria.map(({ range }) => ({ document: 'requirements' as const, range, why: 'criterion' })),
    ],
  }
}

/** Requirements that no main task takes: each is a main task while they are few, else several share one. */
function mainsOf(all: readonly WorkGroup[], others: number, wording: Wording): readonly WorkGroup[] {
  const large = all.filter(({ works }) => works.reduce((sum, { cites }) => sum + cites.length, 0) > fewCriteria)
  const areMains = others + large.length <= mostMains || others === 0
  const shared = (areMains ? all.filter(group => !large.includes(group)) : all).flatMap(({ works }) => works)
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
  const tested = after.filter(({ phase }) => phase === 'integration' || phase === 'testing')
  const last = after.filter(group => !tested.includes(group))
  return [...before, ...added, ...tested, ...acceptance, ...last]
}
