import type { LinkIndex } from '../link/linkIndex.ts'
import type { Criterion } from '../requirements/requirement.ts'
import { evenParts } from './elementWork.ts'
import { actionTitle, criteriaWork, requirementTitle } from './gapWork.ts'
import type { Work, WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** Requirements of one sentence that one leaf serves. */
const mostInALeaf = 3
const mostChecks = 6

export interface StoryGroups {
  /** A main task for each story that sentences were given to. */
  readonly groups: readonly WorkGroup[]
  /** Indexes of the requirements that these main tasks serve. */
  readonly taken: ReadonlySet<number>
  /** Sentences that belong to no story. */
  readonly left: readonly Criterion[]
  /** What is measured once all is there. */
  readonly acceptance: readonly WorkGroup[]
}

/**
 * Requirements of one sentence each (`FR-001`), put to the user story whose scenarios they are closest to: leaves that
 * build what they ask for, and one that tests the story's scenarios.
 */
export function storyGroups(
  index: LinkIndex,
  flat: readonly number[],
  told: readonly { readonly requirement: number; readonly criteria: readonly Criterion[] }[],
  wording: Wording,
): StoryGroups {
  const measured = flat.filter(at => isMeasured(index.criteria[at]?.criterion))
  const asked = flat.filter(at => !measured.includes(at))
  const byStory = new Map<number, { criterion: Criterion; scenario: string }[]>()
  const left: Criterion[] = []
  for (const at of asked) {
    const criterion = index.criteria[at]?.criterion
    if (!criterion) continue
    const scenario = closestScenario(index, criterion)
    const entry = scenario === undefined ? undefined : index.criteria[scenario]
    if (!entry) left.push(criterion)
    else
      byStory.set(entry.requirement, [
        ...(byStory.get(entry.requirement) ?? []),
        { criterion, scenario: entry.criterion.id },
      ])
  }
  const groups = [...byStory]
    .sort(([one], [other]) => one - other)
    .flatMap(([story, sentences]) => {
      const requirement = index.requirements[story]
      if (!requirement) return []
      const title = requirementTitle(requirement, '', wording)
      const scenarios = told.find(gap => gap.requirement === story)?.criteria ?? []
      const works: Work[] = evenParts(sentences, mostInALeaf).map(part => {
        const work = criteriaWork(
          actionTitle(part[0]?.criterion) ?? title,
          part.map(({ criterion }) => criterion),
          wording,
        )
        return { ...work, cites: [...work.cites, ...new Set(part.map(({ scenario }) => scenario))].slice(0, 6) }
      })
      const test = scenarios.length > 0 ? [scenarioTest(requirement.title, scenarios, wording)] : []
      return [{ phase: 'integration', kind: 'remaining', title, works: [...works, ...test] } as const]
    })
  return {
    groups,
    taken: new Set(byStory.keys()),
    left,
    acceptance: acceptanceGroups(
      measured.flatMap(at => index.criteria[at]?.criterion ?? []),
      wording,
    ),
  }
}

/** Sentences that belong to no story, some to a leaf. */
export function looseWorks(criteria: readonly Criterion[], wording: Wording): readonly Work[] {
  return evenParts(criteria, mostInALeaf).map(part => {
    const first = part[0]
    const named = actionTitle(first)
    return criteriaWork(
      named ?? requirementTitle({ id: '', title: '', range: zero, criteria: [] }, first?.text ?? '', wording),
      part,
      wording,
    )
  })
}

const zero = { start: 0, end: 0 }

function scenarioTest(title: string, criteria: readonly Criterion[], wording: Wording): Work {
  return { ...criteriaWork(wording.flowTest(title), criteria, wording), kind: 'systemTest', optional: true }
}

/** Success criteria are numbered so by the format that has them: they are measured, not built. */
const isMeasured = (criterion: Criterion | undefined): boolean => /^SC-?\d/i.test(criterion?.id ?? '')

function acceptanceGroups(criteria: readonly Criterion[], wording: Wording): readonly WorkGroup[] {
  const works = evenParts(criteria, mostChecks).map(part => ({
    ...criteriaWork(wording.main.acceptance, part, wording),
    kind: 'systemTest' as const,
  }))
  return works.length > 0 ? [{ phase: 'testing', kind: 'acceptance', title: wording.main.acceptance, works }] : []
}

/** The scenario of a user story that a sentence is closest to. */
function closestScenario(index: LinkIndex, criterion: Criterion): number | undefined {
  const { evidence } = index.ask({ text: criterion.text })
  let best: number | undefined
  for (const [at, entry] of index.criteria.entries()) {
    const requirement = index.requirements[entry.requirement]
    if (!requirement || requirement.id === entry.criterion.id || !isStory(requirement.id, requirement.story)) continue
    if ((evidence[at] ?? 0) > (best === undefined ? 0 : (evidence[best] ?? 0))) best = at
  }
  return best
}

const isStory = (id: string, story: string | undefined): boolean => story !== undefined || /^US-?\d/i.test(id)
