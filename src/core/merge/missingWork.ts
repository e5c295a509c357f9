import type { DesignElement } from '../design/designModel.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import type { Requirement } from '../requirements/requirement.ts'
import { citedCriteria } from './citedCriteria.ts'
import { coveringLeaves } from './coveringLeaves.ts'
import { elementTasks } from './elementTasks.ts'
import { freshLeaves, type FreshLeaf } from './freshLeaves.ts'
import { ignoring } from './ignoring.ts'
import { leafNames } from './leafNames.ts'
import { mainTasks } from './mainTasks.ts'
import { textOfTasks, type Addition } from './newTask.ts'
import { leavesPlaced, newTaskOf } from './placedLeaves.ts'
import { requirementAdditions } from './requirementAdditions.ts'
import { similarTasks } from './similarTasks.ts'
import { titleMatches } from './titleMatches.ts'

export interface MissingWorkInput {
  readonly document: PlanDocument
  readonly fresh: Plan
  readonly requirements: readonly Requirement[]
  readonly elements: readonly DesignElement[]
  /** Titles of tasks, names of elements and ids of criteria or requirements that nothing is to be added for. */
  readonly ignore: readonly string[]
}

/** From this part of fresh tasks found by their titles on, the plan is one of ours: what it lacks was taken out or is new. */
const ours = 0.5
/** From this part found or mentioned on, a plan follows its design so closely that what it does not mention is missing. */
const close = 0.8
/** A plan in which a smaller part of the tasks cites anything keeps no references: criteria are gathered by requirement. */
const sparse = 0.1

/** What the plan lacks: work for criteria that no task cites, and for elements that no task mentions. */
export function missingWork(input: MissingWorkInput): readonly Addition[] {
  const { document, fresh, requirements, elements } = input
  const { tasks } = document
  const cited = citedCriteria(document, requirements)
  const ignored = ignoring(input.ignore, requirements)
  const uncovered = new Set(cited.uncovered.filter(id => !ignored.hasCriterion(id)))
  const all = freshLeaves(fresh)
  const titles = titleMatches(tasks)
  const matches = new Map<FreshLeaf, number>()
  for (const leaf of all) matches.set(leaf, titles.take(leaf.task.title))
  const missing = all.filter(leaf => (matches.get(leaf) ?? -1) < 0)
  if (uncovered.size === 0 && missing.length === 0) return []

  const mains = mainTasks(tasks)
  const isEmpty = tasks.length === 0
  const isOurs = all.length > 1 && all.length - missing.length >= all.length * ours
  const similar = similarTasks(tasks, at => !titles.isTaken(at))
  for (const leaf of missing) matches.set(leaf, similar(leaf.task))
  const unlike = missing.filter(leaf => (matches.get(leaf) ?? -1) < 0)
  const names = leafNames(missing, elements)
  const named = missing.length > 0 ? names.foundIn(document.scan.text) : new Set<string>()
  const isUnnamed = (leaf: FreshLeaf, found: ReadonlySet<string>) =>
    names.of(leaf).length > 0 && !names.of(leaf).some(name => found.has(name))
  const isWanted = (leaf: FreshLeaf) => !ignored.hasTask(leaf.task) && !names.of(leaf).some(ignored.hasName)

  const citing = tasks.filter(task => task.requirements.length > 0).length
  const keepsReferences = citing > 0 && citing >= tasks.length * sparse
  const candidates = unlike.filter(
    leaf => isWanted(leaf) && (isEmpty || isOurs || (keepsReferences && isUnnamed(leaf, named))),
  )
  const chosen = new Set(coveringLeaves(candidates, uncovered, cited.criteriaOf))
  for (const { task } of chosen) {
    for (const id of task.requirements) for (const criterion of cited.criteriaOf(id) ?? []) uncovered.delete(criterion)
  }
  const gathered = requirementAdditions({ document, fresh, requirements, uncovered, cited, mains, matches, titles })

  // What is added for criteria counts as part of the plan, so that merging again finds the same as now.
  const added = [...[...chosen].map(({ task }) => newTaskOf(task)), ...gathered.map(({ task }) => task)]
  const nowNamed = missing.length > 0 ? new Set([...named, ...names.foundIn(textOfTasks(added))]) : named
  const absent = unlike.filter(leaf => !chosen.has(leaf) && isUnnamed(leaf, nowNamed))
  const isClose = isEmpty || all.length - absent.length >= all.length * close
  if (isClose) for (const leaf of absent) if (isWanted(leaf)) chosen.add(leaf)

  const parts = isOurs
    ? elementTasks(
        missing.filter(leaf => !chosen.has(leaf) && isWanted(leaf)),
        names,
        new Set([...nowNamed, ...names.foundIn(textOfTasks([...chosen].map(({ task }) => newTaskOf(task))))]),
        elements,
        fresh.language,
      )
    : []
  const places = leavesPlaced({ document, fresh, all, matches, mains })
  return [
    ...places.additionsOf(all.filter(leaf => chosen.has(leaf))),
    ...parts.map(({ task, leaf }) => ({ task, parent: places.homeOf(leaf) })),
    ...gathered,
  ]
}
