import type { DesignModel } from '../design/designModel.ts'
import { readDesign } from '../design/readDesign.ts'
import { kiro } from '../formats/kiro/kiro.ts'
import { openSlots } from '../formats/openSlots.ts'
import type { PlanFormat, WriteContext } from '../formats/planFormat.ts'
import type { Plan, PlanTask } from '../plan/plan.ts'
import { joinedSources } from '../requirements/joinedSources.ts'
import { readRequirementsIn } from '../requirements/readRequirementsIn.ts'

import type { RequirementSet } from '../requirements/requirement.ts'
import type { RequirementDocument } from '../requirements/requirementDocument.ts'
import type { Problem } from '../text/problem.ts'
import { lineIndex } from '../text/lineIndex.ts'
import { coverageOf, type Coverage } from '../trace/coverage.ts'
import { generatePlan } from './generatePlan.ts'

export interface SpecDocuments {
  readonly design: string
  readonly requirements: readonly RequirementDocument[]
}

/** A problem and the document its range refers to; `name` tells requirements documents apart. */
export interface SpecProblem extends Problem {
  readonly document: 'design' | 'requirements' | 'plan'
  readonly name?: string
}

/** What a format may want to know that no document says. */
export type PlanSettings = Pick<WriteContext, 'date' | 'folder' | 'estimates'>

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
export function planSpec(
  documents: SpecDocuments,
  format: PlanFormat = kiro,
  settings: PlanSettings = {},
): PlannedSpec {
  const design = readDesign(documents.design)
  const sources = joinedSources(documents.requirements)
  const inside = sources.all.requirements.length > 0 ? undefined : readRequirementsIn(documents.design)
  const requirements = inside ?? sources.all
  const { plan: generated, problems } = generatePlan({
    design,
    designLines: lineIndex(documents.design).lineCount,
    requirements,
    language: design.language,
  })
  const context = { ...settings, design, designText: documents.design, requirements }
  const plan = format.arrange(generated, context)
  const text = format.write(plan, context)
  return {
    text,
    tasks: plan.tasks,
    plan,
    design,
    requirements,
    coverage: coverageOf(requirements.requirements, citedIn(plan.tasks)),
    problems: [
      ...design.problems.map(problem => ({ ...problem, document: 'design' as const })),
      ...documents.requirements.flatMap(({ name }, at) =>
        (sources.problems[at] ?? []).map(problem => ({ ...problem, document: 'requirements' as const, name })),
      ),
      ...problems.map(problem => (inside ? { ...problem, document: 'design' as const } : problem)),
      ...openSlots(text, format).map(problem => ({ ...problem, document: 'plan' as const })),
    ],
  }
}

function citedIn(tasks: readonly PlanTask[]): readonly string[] {
  return tasks.flatMap(task => [...task.requirements, ...citedIn(task.children)])
}
