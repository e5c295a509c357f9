import { wordings } from '../generate/wording/wordings.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import { readPlan } from '../plan/readPlan.ts'
import type { Requirement } from '../requirements/requirement.ts'
import { applyEdits } from '../text/applyEdits.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import type { TextEdit, TextRange } from '../text/range.ts'
import { citedCriteria } from './citedCriteria.ts'
import { mainTasks } from './mainTasks.ts'
import { requirementHomes } from './requirementHomes.ts'
import { requirementTask } from './requirementTasks.ts'
import { plainTitle } from '../text/plainTitle.ts'
import { writeSafely } from './writeSafely.ts'

export interface TaskForCriteria {
  readonly edits: readonly TextEdit[]
  readonly title: string
  /** Of the new task's title, in the text that the edits give. */
  readonly range: TextRange
}

/**
 * A new task for criteria of one requirement, in the requirement's words and the plan's own form: beneath the main task
 * that cites most of the requirement, else as a main task. Undefined where it cannot be written so that it is read.
 * @param at index of the requirement
 * @param ids of its criteria; none where the requirement has none, or all of them are meant
 */
export function taskForCriteria(
  document: PlanDocument,
  requirements: readonly Requirement[],
  at: number,
  ids: readonly string[],
  language: NaturalLanguage,
): TaskForCriteria | undefined {
  const requirement = requirements[at]
  if (!requirement) return undefined
  const { tasks } = document
  const titles = new Set(tasks.map(({ title }) => plainTitle(title)))
  const criteria = requirement.criteria.filter(({ id }) => ids.length === 0 || ids.includes(id))
  const told = requirementTask(requirement, criteria, wordings[language], title => titles.has(plainTitle(title)))
  const task = criteria.length === 0 ? { ...told, requirements: [requirement.id] } : told
  const homes = requirementHomes(tasks, mainTasks(tasks), citedCriteria(document, requirements))
  const { edits, added } = writeSafely(document, [{ task, parent: homes.get(at) ?? -1 }], requirements, language)
  const [first] = added
  if (!first) return undefined
  const after = readPlan(applyEdits(document.scan.text, edits))
  const known = new Set(tasks.map(({ key }) => key))
  const range = after.tasks.find(({ key, title }) => title === first.title && !known.has(key))?.titleRange
  return range && { edits, title: first.title, range }
}
