import type { LinkIndex } from '../link/linkIndex.ts'
import type { Criterion } from '../requirements/requirement.ts'
import { factText } from '../design/factText.ts'
import { criterionText } from './criterionText.ts'
import { evenParts } from './elementWork.ts'
import { capabilityName } from './capabilityName.ts'
import type { Work, WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** The most criteria one leaf in requirement words serves. */
const mostCriteria = 5
/** From more leaves than this on, each is a main task: one main task of ten leaves hides a month. */
const mostTogether = 8

/** Tasks for criteria (as positions in `index`) that no element of the design serves, by requirement. */
export function gapWorks(index: LinkIndex, gaps: readonly number[], wording: Wording): readonly Work[] {
  const byRequirement = new Map<number, Criterion[]>()
  for (const at of gaps) {
    const entry = index.criteria[at]
    if (entry) byRequirement.set(entry.requirement, [...(byRequirement.get(entry.requirement) ?? []), entry.criterion])
  }
  return [...byRequirement].flatMap(([at, criteria]) => {
    const title = gapTitle(index.requirements[at]?.title ?? '', criteria[0]?.text ?? '')
    return evenParts(criteria, mostCriteria).map((part, number) => gapWork(wording.capability(title), part, number))
  })
}

/** Gap tasks stand after the user interface; where nothing stands before them, each is a main task. */
export function withGapWorks(
  groups: readonly WorkGroup[],
  works: readonly Work[],
  wording: Wording,
): readonly WorkGroup[] {
  if (works.length === 0) return groups
  const before = groups.filter(({ phase }) => phase === 'setup' || phase === 'core' || phase === 'ui')
  const after = groups.filter(group => !before.includes(group))
  const apart = before.length === 0 || works.length > mostTogether
  const added: readonly WorkGroup[] = apart
    ? works.map(work => ({ phase: 'integration', kind: 'remaining', title: work.title, works: [work] }))
    : [{ phase: 'integration', kind: 'remaining', title: wording.main.remaining, works }]
  return [...before, ...added, ...after]
}

/** A requirement without a name of its own is named by its first clause. */
function gapTitle(title: string, criterion: string): string {
  const name = capabilityName(title)
  if (name) return name
  const whole = title || criterionText(criterion)
  const clause = /^([^:：;；(（]{12,80})(?:[:：;；(（]|\s[—–]\s)/.exec(
    whole.replace(/`[^`]*`/g, code => code.replace(/[:;(]/g, '\0')),
  )
  return clause ? whole.slice(0, clause[1]?.length).trim() : factText(whole, 70)
}

/** A bullet that only says the title again tells nothing. */
const sameWords = (one: string, other: string): boolean => bareWords(one) === bareWords(other)
const bareWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[`.。]/g, '')
    .trim()

function gapWork(title: string, criteria: readonly Criterion[], number: number): Work {
  const ids = criteria.map(criterion => criterion.id)
  return {
    kind: 'gap',
    title: number === 0 ? title : `${title} (${ids[0] ?? ''}–${ids.at(-1) ?? ''})`,
    details: criteria.map(criterion => criterionText(criterion.text)).filter(detail => !sameWords(detail, title)),
    elements: [],
    references: ids,
    source: criteria.map(criterion => ({ document: 'requirements', range: criterion.range, why: 'criterion' })),
    optional: false,
    cites: ids,
  }
}
