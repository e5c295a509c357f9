import { wordings } from '../generate/wording/wordings.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import type { Criterion, Requirement } from '../requirements/requirement.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { plainTitle } from '../text/plainTitle.ts'
import type { Ignoring } from '../trace/ignoring.ts'
import type { CitedCriteria } from './citedCriteria.ts'
import type { FreshLeaf } from './freshLeaves.ts'
import { isFlat } from './mainTasks.ts'
import type { Addition, NewTask } from './newTask.ts'
import { requirementHomes } from './requirementHomes.ts'
import { joinedTask, requirementTask } from './requirementTasks.ts'
import type { TitleMatches } from './titleMatches.ts'

interface Gathering {
  readonly document: PlanDocument
  readonly fresh: Plan
  readonly requirements: readonly Requirement[]
  readonly uncovered: ReadonlySet<string>
  readonly cited: CitedCriteria
  readonly mains: readonly number[]
  readonly matches: ReadonlyMap<FreshLeaf, number>
  readonly titles: TitleMatches
  readonly ignored: Ignoring
}

/**
 * Tasks for the criteria that no fresh leaf brings along, one a requirement: beneath the task that cites the rest of
 * the requirement, or does the work of the leaf that would cite them; without such a task together in a new one.
 */
export function requirementAdditions(gathering: Gathering): readonly Addition[] {
  const { document, fresh, requirements, uncovered, cited, mains, titles } = gathering
  if (uncovered.size === 0) return []
  const homes = requirementHomes(document.tasks, mains, cited)
  const leafHomes = homesByLeaf(gathering)
  const used = new Set<string>()
  const additions = requirements.flatMap((requirement, at) => {
    const criteria = distinct(requirement.criteria).filter(
      ({ id }) => uncovered.has(id) && cited.requirementOf(id) === at,
    )
    const [first] = criteria
    if (!first) return []
    const task = requirementTask(
      requirement,
      criteria,
      wordings[fresh.language],
      title => titles.has(title) || used.has(plainTitle(title)),
    )
    used.add(plainTitle(task.title))
    if (gathering.ignored.hasName(task.title)) return []
    return [{ task, parent: homes.get(at) ?? leafHomes.get(first.id) ?? -1 }]
  })
  return isFlat(document.tasks)
    ? joined(additions, fresh.language)
    : gatheredHomeless(joined(additions, fresh.language), fresh.language)
}

/** From more tasks than this at one place on, those with one criterion each are joined. */
const mostSingles = 5
const joinedAtOnce = 4

function joined(additions: readonly Addition[], language: NaturalLanguage): readonly Addition[] {
  const places = new Map<number, NewTask[]>()
  for (const { task, parent } of additions) places.set(parent, [...(places.get(parent) ?? []), task])
  return [...places].flatMap(([parent, tasks]) => {
    const isSingle = ({ requirements }: NewTask) => requirements.length === 1
    if (tasks.filter(isSingle).length <= mostSingles) return tasks.map(task => ({ task, parent }))
    const result: NewTask[] = []
    let run: NewTask[] = []
    for (const task of [...tasks, undefined]) {
      const goesOn = task !== undefined && isSingle(task) && run.length < joinedAtOnce
      if (!goesOn && run.length > 0) {
        result.push(joinedTask(run, wordings[language]))
        run = []
      }
      if (task && isSingle(task)) run.push(task)
      else if (task) result.push(task)
    }
    return result.map(task => ({ task, parent }))
  })
}

/** Tasks without a home stand together in one main task. */
function gatheredHomeless(additions: readonly Addition[], language: NaturalLanguage): readonly Addition[] {
  const homeless = additions.filter(({ parent }) => parent < 0).map(({ task }) => task)
  if (homeless.length < 2) return additions
  return [...additions.filter(({ parent }) => parent >= 0), { task: together(homeless, language), parent: -1 }]
}

function homesByLeaf({ uncovered, cited, mains, matches }: Gathering): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [{ task }, match] of matches) {
    if (match < 0) continue
    for (const id of task.requirements) {
      for (const criterion of cited.criteriaOf(id) ?? []) {
        if (uncovered.has(criterion) && !found.has(criterion)) found.set(criterion, mains[match] ?? match)
      }
    }
  }
  return found
}

function distinct(criteria: readonly Criterion[]): readonly Criterion[] {
  return [...new Map(criteria.map(criterion => [criterion.id, criterion])).values()]
}

function together(tasks: readonly NewTask[], language: NaturalLanguage): NewTask {
  return { title: remaining[language], details: [], requirements: [], optional: false, children: tasks }
}

const remaining: Readonly<Record<NaturalLanguage, string>> = {
  en: 'Meet the remaining requirements',
  zh: '实现其余需求',
  ja: '残りの要件に対応する',
  ko: '나머지 요구사항 구현',
  pt: 'Atender aos requisitos restantes',
  es: 'Cumplir los requisitos restantes',
  fr: 'Répondre aux exigences restantes',
  de: 'Die übrigen Anforderungen erfüllen',
  ru: 'Выполнить остальные требования',
}
