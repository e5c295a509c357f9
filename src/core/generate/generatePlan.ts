import type { DesignModel } from '../design/designModel.ts'
import { designGaps } from '../link/designGaps.ts'
import type { Plan } from '../plan/plan.ts'
import type { Criterion, RequirementSet } from '../requirements/requirement.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import type { Problem } from '../text/problem.ts'
import { bugfixIn, withBugfixTests } from './bugfix.ts'
import { withCapabilityTitles } from './capabilityTitles.ts'
import { citations } from './citations.ts'
import { withCriteriaTests } from './criteriaTests.ts'
import { withDistinctTitles } from './distinctTitles.ts'
import { withGaps } from './gapPlaces.ts'
import { withToldCriteria } from './toldCriteria.ts'
import { withNarrowedTitles } from './narrowedTitles.ts'
import { orderedGroups } from './orderedGroups.ts'
import { planTasks } from './planTasks.ts'
import { withPropertyWorks } from './propertyWork.ts'
import { sizedGroups } from './sizedGroups.ts'
import { withSubjectTitles } from './subjectTitles.ts'
import { withProperNames } from './withProperNames.ts'
import { workGroups } from './workGroups.ts'
import { wordings } from './wording/wordings.ts'
import { told } from '../text/told.ts'

export interface PlanInput {
  readonly design: DesignModel
  readonly designText: string
  /** Lines of the design: the size of a plan follows the size of its design. */
  readonly designLines: number
  readonly requirements: RequirementSet
  /** The language of the tasks. */
  readonly language: NaturalLanguage
}

export interface GeneratedPlan {
  readonly plan: Plan
  readonly problems: readonly GeneratedProblem[]
}

/** A problem with the document its range refers to. */
export interface GeneratedProblem extends Problem {
  readonly document: 'design' | 'requirements'
}

/**
 * A design and its requirements as a plan: work by component and topic, in the order of the phases, sized by the
 * design; criteria linked; gaps and properties added; titles made to say what they must. Same input, same plan.
 */
export function generatePlan({ design, designText, designLines, requirements, language }: PlanInput): GeneratedPlan {
  const wording = wordings[language]
  const building = sizedGroups(orderedGroups(design, workGroups(design, wording)), designLines, wording)
  const bugfix = bugfixIn(requirements)
  const cited = citations(building, bugfix?.asked ?? requirements, design.traces)
  const { groups, index, written } = cited
  const kept = new Set(bugfix?.unchanged.map(({ id }) => id))
  const gaps = cited.gaps.filter(at => !kept.has(index.criteria[at]?.criterion.id ?? ''))
  const properties = design.elements.filter(element => element.kind === 'property')
  const named = withCapabilityTitles(groups, index, wording)
  const placed = withGaps(withToldCriteria(named, index, wording), index, gaps, wording)
  const filled = properties.length > 0 ? placed : withCriteriaTests(placed, index, wording)
  const complete = withPropertyWorks(
    bugfix ? withBugfixTests(filled, bugfix, wording) : filled,
    properties,
    written,
    wording,
  )
  const titled = withDistinctTitles(
    withProperNames(withSubjectTitles(withNarrowedTitles(complete, wording), wording), design.properNames, wording),
  )
  return {
    plan: { title: wording.planTitle, language, tasks: planTasks(design, titled, wording) },
    problems: untold(gaps)
      .flatMap(at => index.criteria[at]?.criterion ?? [])
      .map(gapProblem),
  }

  /** What no element serves may still stand somewhere in the design. */
  function untold(unserved: readonly number[]): readonly number[] {
    if (unserved.length === 0) return []
    const gaps = designGaps(index, design, designText)
    return unserved.filter(at => gaps.has(at))
  }
}

function gapProblem({ id, range }: Criterion): GeneratedProblem {
  return {
    code: 'design-gap',
    severity: 'hint',
    range,
    ...told('Nothing in the design serves criterion {0}; the plan takes it from the requirements.', id),
    document: 'requirements',
  }
}
