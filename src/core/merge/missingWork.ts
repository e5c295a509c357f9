import type { DesignElement } from '../design/designModel.ts'
import type { Plan } from '../plan/plan.ts'
import type { DocumentTask, PlanDocument } from '../plan/planDocument.ts'
import type { Requirement } from '../requirements/requirement.ts'
import type { CitedCriteria } from './citedCriteria.ts'
import type { MainPhases } from './closingTasks.ts'
import { coveringLeaves } from './coveringLeaves.ts'
import { freshLeaves, type FreshLeaf } from './freshLeaves.ts'
import { ignoring } from '../trace/ignoring.ts'
import { isUnnamed, leafNames } from './leafNames.ts'
import { mainTasks } from './mainTasks.ts'
import { missingElements } from './missingElements.ts'
import type { Addition } from './newTask.ts'
import { leavesPlaced } from './placedLeaves.ts'
import { requirementAdditions } from './requirementAdditions.ts'
import { surveyPlan } from './surveyPlan.ts'
import { titleMatches } from './titleMatches.ts'

export interface MissingWorkInput {
  readonly document: PlanDocument
  readonly fresh: Plan
  readonly requirements: readonly Requirement[]
  /** What the plan cites of them. */
  readonly cited: CitedCriteria
  readonly elements: readonly DesignElement[]
  /** Titles of tasks, names of elements and ids of criteria or requirements that nothing is to be added for. */
  readonly ignore: readonly string[]
}

export interface MissingWork {
  readonly additions: readonly Addition[]
  readonly phases: MainPhases
  /** Whether most tasks of the plan are those that are generated. */
  readonly isOurs: boolean
  /** Indexes of the tasks that the fresh plan has too. */
  readonly matched: ReadonlySet<number>
}

/** What the plan lacks: work for criteria that no task cites, and for elements that no task mentions. */
export function missingWork(input: MissingWorkInput): MissingWork {
  const { document, fresh, requirements, cited, elements, ignore } = input
  const { tasks } = document
  const all = freshLeaves(fresh)
  const survey = surveyPlan(tasks, all)
  const { missing, unlike, matches, isOurs } = survey
  const matched = new Set(matches.values())
  if (cited.uncovered.length === 0 && missing.length === 0) return { additions: [], phases: new Map(), isOurs, matched }

  const ignored = ignoring(ignore, requirements)
  const names = leafNames(missing, elements)
  const named = missing.length > 0 ? names.foundIn(document.scan.text) : new Set<string>()
  const isWanted = (leaf: FreshLeaf) => !ignored.hasName(leaf.task.title) && !names.of(leaf).some(ignored.hasName)
  const unwanted = criteriaOf(
    all.filter(leaf => !isWanted(leaf)),
    cited,
  )
  const uncovered = new Set(cited.uncovered.filter(id => !ignored.hasCriterion(id) && !unwanted.has(id)))

  const mayServe = isOurs || tasks.length === 0 || keepsReferences(tasks, cited)
  const isNew = (leaf: FreshLeaf) => isOurs || tasks.length === 0 || isUnnamed(leaf, names, named)
  const candidates = mayServe ? unlike.filter(leaf => isWanted(leaf) && isNew(leaf)) : []
  const serving = coveringLeaves(candidates, uncovered, cited.criteriaOf)
  const served = criteriaOf(serving, cited)
  const mains = mainTasks(tasks)
  const gathered = requirementAdditions({
    document,
    fresh,
    requirements,
    uncovered: new Set([...uncovered].filter(id => !served.has(id))),
    cited,
    mains,
    matches,
    titles: titleMatches(tasks),
    ignored,
  })
  const language = fresh.language
  const places = leavesPlaced({ document, fresh, all, matches, mains })
  const first = new Set(serving)
  const placed = (leaves: ReadonlySet<FreshLeaf>): readonly Addition[] =>
    places.additionsOf(all.filter(leaf => leaves.has(leaf) || first.has(leaf)))
  const addedWith = (leaves: ReadonlySet<FreshLeaf>) =>
    [...placed(leaves), ...gathered].flatMap(({ task }) => [task, ...task.children])
  const more = missingElements({ tasks, all, survey, names, named, addedWith, isWanted, elements, language })
  const additions = [
    ...placed(new Set(more.leaves)),
    ...more.parts.map(({ task, leaf }) => ({ task, parent: places.homeOf(leaf) })),
    ...gathered,
  ]
  return { additions, phases: phasesOf(matches, mains, fresh), isOurs, matched }
}

function phasesOf(
  matches: ReadonlyMap<FreshLeaf, number>,
  mains: readonly number[],
  { tasks }: Plan,
): ReadonlyMap<number, string> {
  return new Map(
    [...matches].flatMap(([{ main }, match]) => {
      const phase = tasks[main]?.phase
      return match < 0 || phase === undefined ? [] : [[mains[match] ?? match, phase] as const]
    }),
  )
}

function criteriaOf(leaves: readonly FreshLeaf[], cited: CitedCriteria): ReadonlySet<string> {
  return new Set(leaves.flatMap(({ task }) => task.requirements.flatMap(id => cited.criteriaOf(id) ?? [])))
}

/** A plan in which a smaller part of the tasks cites anything keeps no references: criteria are gathered by requirement. */
const sparse = 0.1

function keepsReferences(tasks: readonly DocumentTask[], cited: CitedCriteria): boolean {
  const citing = tasks.filter(task => task.requirements.some(id => (cited.criteriaOf(id) ?? []).length > 0)).length
  return citing > 0 && citing >= tasks.length * sparse
}
