import { factText } from '../design/factText.ts'
import { criterionText } from '../generate/criterionText.ts'
import type { Wording } from '../generate/wording/wording.ts'
import type { Criterion, Requirement } from '../requirements/requirement.ts'
import type { NewTask } from './newTask.ts'
import { plainTitle } from '../text/plainTitle.ts'

/** More criteria than this are not told one by one: the reference list names them. */
const mostTold = 6

/** Requirements of one criterion each as one task: a box for every sentence would bury the plan. */
export function joinedTask(tasks: readonly NewTask[], wording: Wording): NewTask {
  const [first, second, ...others] = tasks.map(({ title }) => title)
  const titles = [first ?? '', ...(second === undefined ? [] : [second])]
  const all = others.length > 0 ? wording.listed(titles) : wording.list(titles)
  const title = tasks.length < 2 || all.length > longestTitle ? (first ?? '') : all
  return {
    title,
    details: tasks.flatMap(({ title: own, details }) => (details.length > 0 ? details : [own])),
    requirements: tasks.flatMap(({ requirements }) => requirements),
    optional: false,
    children: [],
  }
}

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
      criteria.length > mostTold
        ? []
        : criteria.map(({ text }) => criterionText(text, wording.language)).filter(text => text !== ''),
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
  const first = factText(asTitle(criterionText(criteria[0]?.text ?? '', wording.language)), longestTitle) || id
  const name = title.trim()
  // A requirement that is its own criterion is titled by it.
  const isItself =
    name === '' || name.length > longestTitle || plainTitle(criteria[0]?.text ?? '').startsWith(plainTitle(name))
  const whole = isItself ? first : wording.capability(name)
  if (!isUsed(whole)) return whole
  const told = isItself ? first : `${whole}: ${first}`
  if (!isUsed(told)) return told
  return `${told}: ${criteria[0]?.id ?? id}`
}

const longestTitle = 90

/** What is to be done, without the condition that stands before it. */
function asTitle(text: string): string {
  const action = /^(?:When|If|While|Where|Upon)\s[^,]{3,80},\s(?=\S)/.exec(text)
  const rest = action ? text.slice(action[0].length) : text
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}
