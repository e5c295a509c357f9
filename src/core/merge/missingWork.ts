import type { DesignElement } from '../design/designModel.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import type { Requirement } from '../requirements/requirement.ts'
import { citedCriteria } from './citedCriteria.ts'
import { coveringLeaves } from './coveringLeaves.ts'
import { elementTasks, type ElementTask } from './elementTasks.ts'
import { freshLeaves, type FreshLeaf } from './freshLeaves.ts'
import { ignoring } from './ignoring.ts'
import { leafNames, type LeafNames } from './leafNames.ts'
import { mainTasks } from './mainTasks.ts'
import { textOfTasks, type Addition, type NewTask } from './newTask.ts'
import { leavesPlaced, newTaskOf } from './placedLeaves.ts'
import { requirementAdditions } from './requirementAdditions.ts'
import { surveyPlan, type Survey } from './surveyPlan.ts'
import { titleMatches } from './titleMatches.ts'

export interface MissingWorkInput {
  readonly document: PlanDocument
  readonly fresh: Plan
  readonly requirements: readonly Requirement[]
  readonly elements: readonly DesignElement[]
  /** Titles of tasks, names of elements and ids of criteria or requirements that nothing is to be added for. */
  readonly ignore: readonly string[]
}

/** From this part found or mentioned on, a plan follows its design so closely that what it does not mention is missing. */
const close = 0.8
/** A plan in which a smaller part of the tasks cites anything keeps no references: criteria are gathered by requirement. */
const sparse = 0.1
/** What is added for elements may show that more is missing; after this many rounds it is left at that. */
const mostRounds = 4

export interface MissingWork {
  readonly additions: readonly Addition[]
  /** Whether most tasks of the plan are those that are generated. */
  readonly isOurs: boolean
}

/** What the plan lacks: work for criteria that no task cites, and for elements that no task mentions. */
export function missingWork(input: MissingWorkInput): MissingWork {
  const { document, fresh, requirements, elements } = input
  const { tasks } = document
  const cited = citedCriteria(document, requirements)
  const ignored = ignoring(input.ignore, requirements)
  const uncovered = new Set(cited.uncovered.filter(id => !ignored.hasCriterion(id)))
  const all = freshLeaves(fresh)
  const before = surveyPlan(tasks, all)
  if (uncovered.size === 0 && before.missing.length === 0) return { additions: [], isOurs: before.isOurs }

  const names = leafNames(before.missing, elements)
  const named = before.missing.length > 0 ? names.foundIn(document.scan.text) : new Set<string>()
  const isWanted = (leaf: FreshLeaf) => !ignored.hasTask(leaf.task) && !names.of(leaf).some(ignored.hasName)
  const mains = mainTasks(tasks)

  const isEmpty = tasks.length === 0
  const citing = tasks.filter(task => task.requirements.some(id => (cited.criteriaOf(id) ?? []).length > 0)).length
  const keepsReferences = citing > 0 && citing >= tasks.length * sparse
  const candidates = before.unlike.filter(
    leaf => isWanted(leaf) && (isEmpty || before.isOurs || (keepsReferences && isUnnamed(leaf, names, named))),
  )
  const chosen = new Set(coveringLeaves(candidates, uncovered, cited.criteriaOf))
  for (const { task } of chosen) {
    for (const id of task.requirements) for (const criterion of cited.criteriaOf(id) ?? []) uncovered.delete(criterion)
  }
  const gathered = requirementAdditions({
    document,
    fresh,
    requirements,
    uncovered,
    cited,
    mains,
    matches: before.matches,
    titles: titleMatches(tasks),
  })
  const parts: ElementTask[] = []
  if (before.missing.length > 0) {
    const added = () => [
      ...[...chosen].map(({ task }) => newTaskOf(task)),
      ...gathered.flatMap(({ task }) => [task, ...task.children]),
      ...parts.map(({ task }) => task),
    ]
    // What is added counts as part of the plan, so that merging again finds the same as now.
    for (let round = 0; round < mostRounds; round++) {
      const now = added()
      const survey = surveyPlan([...tasks, ...now.map(standing)], all)
      const more = missingElements(
        survey,
        all,
        names,
        new Set([...named, ...names.foundIn(textOfTasks(now))]),
        isWanted,
      )
      for (const leaf of more) chosen.add(leaf)
      const found = new Set([...named, ...names.foundIn(textOfTasks(added()))])
      const joined = survey.missing.filter(leaf => !chosen.has(leaf) && isWanted(leaf))
      const rest = survey.isOurs ? elementTasks(joined, names, found, elements, fresh.language) : []
      parts.push(...rest)
      if (more.length === 0 && rest.length === 0) break
    }
  }
  const places = leavesPlaced({ document, fresh, all, matches: before.matches, mains })
  const additions = [
    ...places.additionsOf(all.filter(leaf => chosen.has(leaf))),
    ...parts.map(({ task, leaf }) => ({ task, parent: places.homeOf(leaf) })),
    ...gathered,
  ]
  return { additions, isOurs: before.isOurs }
}

/** Leaves about elements of which the plan mentions none, where it otherwise follows its design. */
function missingElements(
  { unlike }: Survey,
  all: readonly FreshLeaf[],
  names: LeafNames,
  named: ReadonlySet<string>,
  isWanted: (leaf: FreshLeaf) => boolean,
): readonly FreshLeaf[] {
  const absent = unlike.filter(leaf => isUnnamed(leaf, names, named))
  return all.length - absent.length >= all.length * close ? absent.filter(isWanted) : []
}

function isUnnamed(leaf: FreshLeaf, names: LeafNames, named: ReadonlySet<string>): boolean {
  const own = names.of(leaf)
  return own.length > 0 && !own.some(name => named.has(name))
}

/** A new task as if it stood in the plan. */
const standing = ({ title, requirements }: NewTask) => ({ title, requirements, checkpoint: false })
