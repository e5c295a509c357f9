import type { DesignModel } from '../design/designModel.ts'
import { readDesign } from '../design/readDesign.ts'
import { kiro } from '../formats/kiro/kiro.ts'
import type { PlanFormat } from '../formats/planFormat.ts'
import type { Plan, PlanTask } from '../plan/plan.ts'
import { readRequirements } from '../requirements/readRequirements.ts'
import { readRequirementsIn } from '../requirements/readRequirementsIn.ts'

import type { RequirementSet } from '../requirements/requirement.ts'
import type { Problem } from '../text/problem.ts'
import { lineIndex } from '../text/lineIndex.ts'
import { coverageOf, type Coverage } from '../trace/coverage.ts'
import { generatePlan } from './generatePlan.ts'

export interface SpecDocuments {
  readonly design: string
  readonly requirements: readonly { readonly name: string; readonly text: string }[]
}

/** A problem and the document its range refers to; `name` tells requirements documents apart. */
export interface SpecProblem extends Problem {
  readonly document: 'design' | 'requirements'
  readonly name?: string
}

export interface PlannedSpec {
  /** The whole plan, with `\n` line ends. */
  readonly text: string
  readonly tasks: readonly PlanTask[]
  /** What the text was written from. */
  readonly plan: Plan
  readonly design: DesignModel
  readonly requirements: RequirementSet
  readonly coverage: Coverage
  readonly problems: readonly SpecProblem[]
}

/** Reads a design with its requirements and writes their plan. Requirements inside the design count when there are no others. */
export function planSpec(documents: SpecDocuments, format: PlanFormat = kiro): PlannedSpec {
  const design = readDesign(documents.design)
  const sources = documents.requirements.map(({ name, text }) => ({ name, set: readRequirements(text) }))
  const inside = sources.some(({ set }) => set.requirements.length > 0)
    ? undefined
    : readRequirementsIn(documents.design)
  const requirements = joinedSets(inside ? [inside] : sources.map(({ set }) => set))
  const { plan, problems } = generatePlan({
    design,
    designLines: lineIndex(documents.design).lineCount,
    requirements,
    language: design.language,
  })
  return {
    text: format.write(plan),
    tasks: plan.tasks,
    plan,
    design,
    requirements,
    coverage: coverageOf(requirements.requirements, citedIn(plan.tasks)),
    problems: [
      ...design.problems.map(problem => ({ ...problem, document: 'design' as const })),
      ...sources.flatMap(({ name, set }) =>
        set.problems.map(problem => ({ ...problem, document: 'requirements' as const, name })),
      ),
      ...problems.map(problem => (inside ? { ...problem, document: 'design' as const } : problem)),
    ],
  }
}

function joinedSets(sets: readonly RequirementSet[]): RequirementSet {
  return { requirements: sets.flatMap(set => set.requirements), problems: sets.flatMap(set => set.problems) }
}

function citedIn(tasks: readonly PlanTask[]): readonly string[] {
  return tasks.flatMap(task => [...task.requirements, ...citedIn(task.children)])
}
