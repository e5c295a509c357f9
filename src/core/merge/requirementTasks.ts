import { criterionText } from '../generate/criterionText.ts'
import type { Wording } from '../generate/wording/wording.ts'
import type { Criterion, Requirement } from '../requirements/requirement.ts'
import type { NewTask } from './newTask.ts'

/** More criteria than this are not told one by one: the reference list names them. */
const mostTold = 6

/** A task for criteria of one requirement that no task cites, in the requirement's words. */
export function requirementTask(
  requirement: Requirement,
  criteria: readonly Criterion[],
  wording: Wording,
  isUsed: (title: string) => boolean,
): NewTask {
  return {
    title: titleOf(requirement, criteria, wording, isUsed),
    details:
      criteria.length > mostTold ? [] : criteria.map(({ text }) => criterionText(text)).filter(text => text !== ''),
    requirements: criteria.map(({ id }) => id),
    optional: false,
    children: [],
  }
}

function titleOf(
  { id, title }: Requirement,
  criteria: readonly Criterion[],
  wording: Wording,
  isUsed: (title: string) => boolean,
): string {
  const first = criterionText(criteria[0]?.text ?? '', longestTitle) || id
  const whole = title.trim() === '' ? first : wording.capability(title.trim())
  if (!isUsed(whole)) return whole
  const told = title.trim() === '' ? first : `${wording.capability(title.trim())}: ${first}`
  if (!isUsed(told)) return told
  return `${told}: ${criteria[0]?.id ?? id}`
}

const longestTitle = 90
