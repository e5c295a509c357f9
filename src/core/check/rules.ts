import type { Rule } from './rule.ts'
import { changedCriterion } from './rules/changedCriterion.ts'
import { coverageTooLow } from './rules/coverageTooLow.ts'
import { criterionWithoutOutcome } from './rules/criterionWithoutOutcome.ts'
import { criterionWithTwoBehaviours } from './rules/criterionWithTwoBehaviours.ts'
import { dependencyCycle } from './rules/dependencyCycle.ts'
import { dependencyOnNothing } from './rules/dependencyOnNothing.ts'
import { designGap } from './rules/designGap.ts'
import { doneBeforePrerequisite } from './rules/doneBeforePrerequisite.ts'
import { elementWithoutTask } from './rules/elementWithoutTask.ts'
import { emptyReferenceList } from './rules/emptyReferenceList.ts'
import { openParentOverDoneChildren } from './rules/openParentOverDoneChildren.ts'
import { parentDoneOverOpenChild } from './rules/parentDoneOverOpenChild.ts'
import { placeholderLeft } from './rules/placeholderLeft.ts'
import {
  nearMissRules,
  needsClarification,
  repeatedRequirement,
  requirementWithoutCriteria,
  sourceRules,
} from './rules/readerRules.ts'
import { repeatedId } from './rules/repeatedId.ts'
import { staleFigure } from './rules/staleFigure.ts'
import { taskWithoutReference } from './rules/taskWithoutReference.ts'
import { titleNotImperative } from './rules/titleNotImperative.ts'
import { uncoveredCriterion } from './rules/uncoveredCriterion.ts'
import { unlistedTask } from './rules/unlistedTask.ts'
import { unknownRequirement } from './rules/unknownRequirement.ts'

/** Every rule: first what holds between the documents, then the plan by itself, then the requirements. */
export const rules: readonly Rule[] = [
  uncoveredCriterion,
  coverageTooLow,
  unknownRequirement,
  changedCriterion,
  taskWithoutReference,
  elementWithoutTask,
  designGap,
  emptyReferenceList,
  repeatedId,
  dependencyOnNothing,
  dependencyCycle,
  doneBeforePrerequisite,
  parentDoneOverOpenChild,
  openParentOverDoneChildren,
  staleFigure,
  unlistedTask,
  titleNotImperative,
  placeholderLeft,
  ...nearMissRules,
  ...sourceRules,
  repeatedRequirement,
  requirementWithoutCriteria,
  needsClarification,
  criterionWithTwoBehaviours,
  criterionWithoutOutcome,
]
