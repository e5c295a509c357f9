import type { Criterion, Requirement, RequirementSet } from '../requirements/requirement.ts'
import { criteriaWork } from './gapWork.ts'
import type { WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** What is to be mended, as the requirements of a defect tell it: what happens now, what shall happen, what stays. */
export interface Bugfix {
  /** The requirements without the defect: nobody builds that. */
  readonly asked: RequirementSet
  readonly defect: readonly Criterion[]
  readonly unchanged: readonly Criterion[]
}

const now =
  /^(?:current|actual|observed|buggy) behaviou?r|\bdefects?\b|当前行为|缺陷|現在の(?:動作|挙動|振る舞い)|不具合|현재 동작|결함|comportamento atual|comportamiento actual|comportement actuel|aktuelles verhalten|текущее поведение/i
const stays =
  /^(?:unchanged|preserved) behaviou?r|regression prevention|不变的?行为|行为不变|变更しない|変更しない|変わらない|변경되지 않|comportamento inalterado|comportamiento sin cambios|comportement inchangé|unverändertes verhalten|неизменное поведение/i

/** The requirements of a defect, or undefined where they ask for something new. */
export function bugfixIn(set: RequirementSet): Bugfix | undefined {
  const defects = set.requirements.filter(({ title }) => now.test(title))
  const asked = set.requirements.filter(requirement => !defects.includes(requirement))
  if (defects.length === 0 || asked.length === 0) return undefined
  return {
    asked: { ...set, requirements: asked },
    defect: defects.flatMap(criteriaOf),
    unchanged: asked.filter(({ title }) => stays.test(title)).flatMap(criteriaOf),
  }
}

const criteriaOf = ({ criteria }: Requirement): readonly Criterion[] => criteria

/** A defect is shown by a failing test before it is mended; what shall stay is tested after. */
export function withBugfixTests(
  groups: readonly WorkGroup[],
  { defect, unchanged }: Bugfix,
  wording: Wording,
): readonly WorkGroup[] {
  const before = groups.filter(({ phase }) => phase !== 'testing' && phase !== 'optimisation' && phase !== 'deployment')
  return [
    ...testGroup('setup', 'reproduction', defect, wording),
    ...before,
    ...testGroup('testing', 'regression', unchanged, wording),
    ...groups.filter(group => !before.includes(group)),
  ]
}

function testGroup(
  phase: WorkGroup['phase'],
  kind: 'reproduction' | 'regression',
  criteria: readonly Criterion[],
  wording: Wording,
): readonly WorkGroup[] {
  if (criteria.length === 0) return []
  const title = wording.main[kind]
  return [{ phase, kind, title, works: [{ ...criteriaWork(title, criteria, wording), kind: 'systemTest' }] }]
}
