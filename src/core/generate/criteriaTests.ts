import type { DesignElement } from '../design/designModel.ts'
import type { LinkIndex } from '../link/linkIndex.ts'
import { expectationText } from './expectationText.ts'
import { ownerKinds } from './attachments.ts'
import { shownName } from './componentWork.ts'
import { isComponentTest, isTest, type Work, type WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** A main task that serves fewer criteria is tested with what uses it. */
const fewestCriteria = 2
const mostCriteria = 5
const mostNamed = 3

/**
 * Where a design says of no part how it is tested, each main task of the core that serves several criteria gets a test of
 * them: what is asked for is what can be shown. What the main task tells already is only cited.
 */
export function withCriteriaTests(
  groups: readonly WorkGroup[],
  index: LinkIndex,
  wording: Wording,
): readonly WorkGroup[] {
  if (groups.some(({ phase, works }) => phase !== 'testing' && works.some(isComponentTest))) return groups
  return groups.map(group => {
    const isCore = group.kind === 'core' || group.kind === 'endpoints' || group.kind === 'ui'
    // A main task of one leaf is that leaf: a test would only part it.
    if (!isCore || group.works.length < 2) return group
    const tested = testedBy(group)
    const cited = new Set(group.works.filter(work => !isTest(work)).flatMap(({ cites }) => cites))
    const criteria = index.criteria.map(({ criterion }) => criterion).filter(({ id }) => cited.has(id))
    if (tested.length === 0 || criteria.length < fewestCriteria) return group
    const told = new Set(group.works.flatMap(({ details }) => details))
    const shown = criteria.slice(0, mostCriteria)
    const work: Work = {
      kind: 'unitTest',
      title: wording.test(wording.list(tested.map(shownName))),
      details: shown.map(({ text }) => expectationText(text, wording.language)).filter(text => !told.has(text)),
      elements: [],
      references: [],
      source: [
        ...tested.map(({ range, kind }) => ({ document: 'design' as const, range, why: kind })),
        ...shown.map(({ range }) => ({ document: 'requirements' as const, range, why: 'criterion' })),
      ],
      optional: true,
      cites: shown.map(({ id }) => id),
    }
    return { ...group, works: [...group.works, work] }
  })
}
/** The things that a main task makes, as many as a title can take. */
const testedBy = ({ works }: WorkGroup): readonly DesignElement[] =>
  [...new Set(works.flatMap(work => work.elements))]
    .filter(element => ownerKinds.has(element.kind) || element.kind === 'endpoint')
    .slice(0, mostNamed)
