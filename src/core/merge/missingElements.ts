import type { DesignElement } from '../design/designModel.ts'
import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import { elementTasks, type ElementTask } from './elementTasks.ts'
import type { FreshLeaf } from './freshLeaves.ts'
import { isUnnamed, type LeafNames } from './leafNames.ts'
import { textOfTasks, type NewTask } from './newTask.ts'
import { newTaskOf } from './placedLeaves.ts'
import { surveyPlan, type Survey } from './surveyPlan.ts'
import type { TitledTask } from './titleMatches.ts'

export interface ElementSearch {
  readonly tasks: readonly TitledTask[]
  readonly all: readonly FreshLeaf[]
  /** The plan as it stands. */
  readonly survey: Survey
  readonly names: LeafNames
  readonly named: ReadonlySet<string>
  /**
   * All that is added when these leaves are, with the main tasks above them: it counts as part of the plan, so that
   * merging again finds the same as now.
   */
  readonly addedWith: (leaves: ReadonlySet<FreshLeaf>) => readonly NewTask[]
  readonly isWanted: (leaf: FreshLeaf) => boolean
  readonly elements: readonly DesignElement[]
  readonly language: NaturalLanguage
}

export interface ElementWork {
  readonly leaves: readonly FreshLeaf[]
  readonly parts: readonly ElementTask[]
}

/** From this part found or mentioned on, a plan follows its design so closely that what it does not mention is missing. */
const close = 0.8
/** What is added may show that more is missing; after this many rounds it is left at that. */
const mostRounds = 4

/** Work for elements that no task mentions, where the plan otherwise follows its design. */
export function missingElements(search: ElementSearch): ElementWork {
  const { tasks, all, names, isWanted, elements, language } = search
  const chosen = new Set<FreshLeaf>()
  const parts: ElementTask[] = []
  let survey = search.survey
  let named = search.named
  let count = 0
  for (let round = 0; round < mostRounds && survey.missing.length > 0; round++) {
    const standing = [...search.addedWith(chosen), ...parts.map(({ task }) => task)]
    if (round > 0 && standing.length === count) break
    count = standing.length
    if (count > 0) {
      survey = surveyPlan([...tasks, ...standing.map(titled)], all)
      named = new Set([...search.named, ...names.foundIn(textOfTasks(standing))])
    }
    const more = absentLeaves(survey, all, names, named).filter(isWanted)
    for (const leaf of more) chosen.add(leaf)
    const withMore = new Set([...named, ...names.foundIn(textOfTasks(more.map(({ task }) => newTaskOf(task))))])
    const joined = survey.missing.filter(leaf => !chosen.has(leaf) && isWanted(leaf))
    if (survey.isOurs) parts.push(...elementTasks(joined, names, withMore, elements, language))
  }
  return { leaves: [...chosen], parts }
}

const titled = ({ title, requirements }: NewTask): TitledTask => ({ title, requirements, checkpoint: false })

/** Leaves about elements of which the plan mentions none; nothing where that is how the plan is. */
function absentLeaves(
  { unlike }: Survey,
  all: readonly FreshLeaf[],
  names: LeafNames,
  named: ReadonlySet<string>,
): readonly FreshLeaf[] {
  const absent = unlike.filter(leaf => isUnnamed(leaf, names, named))
  return all.length - absent.length >= all.length * close ? absent : []
}
