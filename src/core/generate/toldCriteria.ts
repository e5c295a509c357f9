import type { LinkIndex } from '../link/linkIndex.ts'
import type { Criterion } from '../requirements/requirement.ts'
import { calledIn, isBareCall, withBareCallsTogether } from './bareCalls.ts'
import { isEastAsian } from '../text/eastAsian.ts'
import { commonWords, type CommonWords } from './commonWords.ts'
import { conditionOf, criterionText, withoutCondition } from './criterionText.ts'
import { isData } from './criterionHomes.ts'
import { isTest, type Work, type WorkGroup } from './work.ts'
import { lowerFirst } from './wording/latinList.ts'
import type { Wording } from './wording/wording.ts'

/** A leaf with so many bullets gets no more of them. */
const mostBullets = 10
/**
 * The part of what a criterion asks for that one bullet, with the title above it, has the words of when it says it.
 * Pairs of characters meet less often than words do; a list of what may fail or must hold says things in few words.
 */
const saysIt = { words: 0.6, pairs: 0.36 }
const inFewWords = 0.4
/** A bullet with its criterion behind it stays a line. */
const longestJoined = 210
/** A name of so few words is no sign that an operation does what a criterion asks. */
const fewestParts = 2

/**
 * The groups in which each leaf says what the criteria it cites ask for: behind the operation that does it, else as a
 * bullet beside what it shares most words with. What a bullet says already is not told again.
 */
export function withToldCriteria(
  groups: readonly WorkGroup[],
  index: LinkIndex,
  wording: Wording,
): readonly WorkGroup[] {
  const common = commonWords(index)
  const tellers = tellersOf(groups, index, common)
  const at = new Map(index.criteria.map(({ criterion }, position) => [criterion.id, position] as const))
  return groups.map(group => ({
    ...group,
    works: group.works.map(work => (canTell(work) ? told(work) : work)),
  }))

  function told(work: Work): Work {
    const cited = work.cites.flatMap(id => {
      const position = at.get(id)
      const criterion = position === undefined ? undefined : index.criteria[position]?.criterion
      return position === undefined || !criterion || tellers.get(id) !== work ? [] : [{ position, criterion }]
    })
    const telling = { index, common, wording }
    const apart: Work = { ...work, details: work.details.flatMap(calledIn) }
    const operated = cited.reduce<Work>((leaf, one) => withOperation(leaf, one, telling), apart)
    const listed: Work = { ...operated, details: withBareCallsTogether(operated.details) }
    const before = new Set(listed.details)
    return cited.reduce<Work>((leaf, one) => withBullet(leaf, one, before, telling), listed)
  }
}

/** A test shows what is asked, a definition of data only has what it needs. */
const canTell = (work: Work): boolean => !isTest(work) && !isData(work) && work.kind !== 'gap'

/** Of several leaves that cite a criterion, the one that says most of it; none where it has a leaf of its own. */
function tellersOf(
  groups: readonly WorkGroup[],
  index: LinkIndex,
  common: CommonWords,
): ReadonlyMap<string, Work | undefined> {
  const at = new Map(index.criteria.map(({ criterion }, position) => [criterion.id, position] as const))
  const best = new Map<string, { readonly work: Work | undefined; readonly share: number }>()
  for (const { works } of groups)
    for (const work of works) {
      if (!canTell(work) && work.kind !== 'gap') continue
      const held = new Set(index.bag({ title: work.title, text: work.details.join('\n') }).terms)
      for (const id of work.cites) {
        const share = work.kind === 'gap' ? 2 : common.told(at.get(id) ?? -1, term => held.has(term))
        if (share > (best.get(id)?.share ?? -1)) best.set(id, { work: work.kind === 'gap' ? undefined : work, share })
      }
    }
  return new Map([...best].map(([id, { work }]) => [id, work] as const))
}

interface Cited {
  readonly position: number
  readonly criterion: Criterion
}

interface Telling {
  readonly index: LinkIndex
  readonly common: CommonWords
  readonly wording: Wording
}

/** The criterion behind the operation that does it. */
function withOperation(work: Work, { criterion }: Cited, telling: Telling): Work {
  const operation = work.details.findIndex(detail => isBareCall(detail) && doesIt(detail, criterion, telling))
  const detail = work.details[operation]
  if (detail === undefined) return work
  const joined = joinedBullet(detail, criterion, telling)
  if (joined.length > longestJoined) return work
  return {
    ...work,
    source: withSource(work, criterion),
    details: work.details.map((one, at) => (at === operation ? joined : one)),
  }
}

/** The criterion as a bullet, unless a bullet says it. */
function withBullet(work: Work, { position, criterion }: Cited, before: ReadonlySet<string>, telling: Telling): Work {
  const title = termsOf(work.title, telling)
  const bullets = work.details.map(detail => termsOf(detail, telling))
  const bar = barOf(work, criterion)
  const isTold = bullets.some(
    held =>
      telling.common.told(position, term => held.has(term) || title.has(term)) >= bar &&
      telling.common.told(position, term => held.has(term)) >= bar / 2,
  )
  if (isTold || work.details.length >= mostBullets) return work
  const details = [...work.details]
  let place = placeOf(work, position, telling)
  // Criteria stand in their own order.
  while (place < details.length && !before.has(details[place] ?? '')) place += 1
  details.splice(place, 0, criterionText(criterion.text, telling.wording.language))
  return { ...work, source: withSource(work, criterion), details }
}

const barOf = ({ kind }: Work, { text }: Criterion): number =>
  (isEastAsian(text) ? saysIt.pairs : saysIt.words) * (kind === 'topic' || kind === 'errors' ? inFewWords : 1)

/** Behind the last operation that shares words with it, else behind all operations, else before what the leaf uses. */
function placeOf({ details }: Work, position: number, telling: Telling): number {
  const asked = telling.common.outcome(position)
  const shares = details.map(detail => {
    const held = call.test(detail) ? termsOf(detail, telling) : none
    return asked.filter(term => held.has(term)).length
  })
  const most = Math.max(0, ...shares)
  if (most >= fewestParts) return shares.lastIndexOf(most) + 1
  const lastCall = details.findLastIndex(detail => call.test(detail))
  if (lastCall >= 0) return lastCall + 1
  const [uses = ''] = telling.wording.usesThese('\0').split('\0')
  const used = uses === '' ? -1 : details.findIndex(detail => detail.startsWith(uses))
  return used < 0 ? details.length : used
}

const none: ReadonlySet<number> = new Set()

const withSource = ({ source }: Work, { range }: Criterion): Work['source'] => [
  ...source,
  { document: 'requirements', range, why: 'criterion' },
]

const termsOf = (text: string, { index }: Telling): ReadonlySet<number> => new Set(index.bag({ text }).terms)

/** A bullet about an operation. */
const call = /^`(?:[\w$]+\.)?([A-Za-z_$][\w$]*)\(/

/** Whether a bullet is an operation of which every word stands in the criterion. */
function doesIt(detail: string, { text }: Criterion, telling: Telling): boolean {
  const parts = partsOf(detail, telling)
  const said = termsOf(text, telling)
  return parts.length >= fewestParts && parts.every(part => said.has(part))
}

function partsOf(detail: string, { index, common }: Telling): readonly number[] {
  const name = call.exec(detail)?.[1] ?? ''
  return common.heavy(index.bag({ text: name.replace(/([a-z\d])([A-Z])|_/g, '$1 $2') })).terms
}

/** The operation with what is asked of it; its own name says the condition where the condition has its words. */
function joinedBullet(detail: string, { text }: Criterion, telling: Telling): string {
  const { wording } = telling
  const condition = conditionOf(text)
  const when = termsOf(condition ?? '', telling)
  const isImplied = condition !== undefined && partsOf(detail, telling).every(part => when.has(part))
  const said = lowerFirst(criterionText(isImplied ? withoutCondition(text) : text, wording.language))
  return wording.fields(detail, said)
}
