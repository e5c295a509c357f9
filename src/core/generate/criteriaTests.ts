import type { LinkIndex } from '../link/linkIndex.ts'
import { criterionText } from './criterionText.ts'
import { ownerKinds } from './attachments.ts'
import { shownName } from './componentWork.ts'
import type { Work, WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** A main task that serves fewer criteria is tested with what uses it. */
const fewestCriteria = 2
const mostCriteria = 5

/**
 * Where a design says nothing of tests, each main task of the core that serves several criteria gets a test of them:
 * what is asked for is what can be shown.
 */
export function withCriteriaTests(
  groups: readonly WorkGroup[],
  index: LinkIndex,
  wording: Wording,
): readonly WorkGroup[] {
  if (groups.some(({ works }) => works.some(isTest))) return groups
  const byId = new Map(index.criteria.map(({ criterion }) => [criterion.id, criterion] as const))
  return groups.map(group => {
    const isCore = group.kind === 'core' || group.kind === 'endpoints' || group.kind === 'ui'
    // A main task of one leaf is that leaf: a test would only part it.
    if (!isCore || group.works.length < 2) return group
    const name = nameOf(group)
    const criteria = [...new Set(group.works.flatMap(({ cites }) => cites))]
      .flatMap(id => byId.get(id) ?? [])
      .slice(0, mostCriteria)
    if (name === undefined || criteria.length < fewestCriteria) return group
    const work: Work = {
      kind: 'unitTest',
      title: wording.test(name),
      details: criteria.map(({ text }) => criterionText(text, wording.language)),
      elements: [],
      references: [],
      source: criteria.map(({ range }) => ({ document: 'requirements', range, why: 'criterion' })),
      optional: true,
      cites: criteria.map(({ id }) => id),
    }
    return { ...group, works: [...group.works, work] }
  })
}

const isTest = ({ kind }: Work): boolean => kind === 'unitTest' || kind === 'systemTest'

/** The one or two things that a main task makes. */
function nameOf({ works }: WorkGroup): string | undefined {
  const elements = [...new Set(works.flatMap(work => work.elements))].filter(
    element => ownerKinds.has(element.kind) || element.kind === 'endpoint',
  )
  const [first] = elements
  return first ? shownName(first) : undefined
}
