import type { DesignModel } from '../design/designModel.ts'
import { readDesign } from '../design/readDesign.ts'
import { kiro } from '../formats/kiro/kiro.ts'
import { openSlots } from '../formats/openSlots.ts'
import type { PlanFormat, WriteContext } from '../formats/planFormat.ts'
import { fileName } from '../formats/text/requirementFiles.ts'
import { fillTemplate } from '../formats/template/fillTemplate.ts'
import type { Plan, PlanTask } from '../plan/plan.ts'
import { joinedSources } from '../requirements/joinedSources.ts'
import { readRequirementsIn } from '../requirements/readRequirementsIn.ts'

import type { RequirementSet } from '../requirements/requirement.ts'
import type { RequirementDocument } from '../requirements/requirementDocument.ts'
import type { Problem } from '../text/problem.ts'
import { lineEndIn, withLineEnds } from '../text/lineEnds.ts'
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
export interface PlanSettings extends Pick<WriteContext, 'date' | 'folder' | 'estimates'> {
  /** Text with slots to fill in, instead of a format's own writing. Its tasks are written as the usual format writes them. */
  readonly template?: string
}

export interface PlannedSpec {
  /** The whole plan, with the line ends of its design, or of its template. */
  readonly text: string
  readonly tasks: readonly PlanTask[]
  /** What the text was written from. */
  readonly plan: Plan
  readonly design: DesignModel
  readonly requirements: RequirementSet
  readonly coverage: Coverage
  readonly problems: readonly SpecProblem[]
  /** In the template, where there is one. */
  readonly templateProblems: readonly Problem[]
}

/** Reads a design with its requirements and writes their plan. Requirements inside the design count when there are no others. */
export function planSpec(
  documents: SpecDocuments,
  format: PlanFormat = kiro,
  { template, ...settings }: PlanSettings = {},
): PlannedSpec {
  const design = readDesign(documents.design)
  const sources = joinedSources(documents.requirements)
  const inside = sources.all.requirements.length > 0 ? undefined : readRequirementsIn(documents.design)
  const requirements = inside ?? sources.all
  const { plan: generated, problems } = generatePlan({
    design,
    designText: documents.design,
    designLines: lineIndex(documents.design).lineCount,
    requirements,
    language: design.language,
  })
  const context = {
    ...settings,
    design,
    designText: documents.design,
    requirements,
    requirementFiles: documents.requirements.map(({ name }) => fileName(name)),
  }
  // A range is a criterion's own: it tells the document that the criterion stands in.
  const owners = new Map(
    sources.sets.flatMap(({ requirements: own }, at) =>
      own.flatMap(({ criteria }) => criteria.map(({ range }) => [range, documents.requirements[at]?.name] as const)),
    ),
  )
  const plan = (template === undefined ? format : kiro).arrange(generated, context)
  const { text, open, templateProblems } =
    template === undefined ? writtenPlan(plan, format, context) : filledPlan(template, plan, context)
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
      ...problems.map(problem =>
        inside ? { ...problem, document: 'design' as const } : withOwner(problem, owners.get(problem.range)),
      ),
      ...open.map(problem => ({ ...problem, document: 'plan' as const })),
    ],
    templateProblems,
  }
}

const withOwner = (problem: SpecProblem, name: string | undefined): SpecProblem =>
  name === undefined ? problem : { ...problem, name }

interface Written {
  readonly text: string
  /** What is left to fill in. */
  readonly open: readonly Problem[]
  readonly templateProblems: readonly Problem[]
}

function writtenPlan(plan: Plan, format: PlanFormat, context: WriteContext): Written {
  const text = withLineEnds(format.write(plan, context), lineEndIn(context.designText ?? ''))
  return { text, open: openSlots(text, format), templateProblems: [] }
}

function filledPlan(template: string, plan: Plan, context: WriteContext): Written {
  const { text, open, problems } = fillTemplate(template, plan, context)
  return { text, open, templateProblems: problems }
}

function citedIn(tasks: readonly PlanTask[]): readonly string[] {
  return tasks.flatMap(task => [...task.requirements, ...citedIn(task.children)])
}
