import type { PlanFormat } from '../formats/planFormat.ts'
import { kiro } from '../formats/kiro/kiro.ts'
import { documentPlan } from '../formats/reading/documentPlan.ts'
import { planSpec, type SpecDocuments, type SpecProblem } from '../generate/planSpec.ts'
import { defaultMarkers, type Markers } from '../plan/markers.ts'
import type { PlanTask, TaskSource } from '../plan/plan.ts'
import type { PlanDocument } from '../plan/planDocument.ts'
import { readPlan } from '../plan/readPlan.ts'
import { readRequirements } from '../requirements/readRequirements.ts'
import { applyEdits } from '../text/applyEdits.ts'
import type { Problem } from '../text/problem.ts'
import type { TextEdit } from '../text/range.ts'
import { coverageOf, type Coverage } from '../trace/coverage.ts'
import { mergePlan } from './mergePlan.ts'
import { plainTitle } from '../text/plainTitle.ts'

export interface MergeDocuments extends SpecDocuments {
  /** The plan as it stands. */
  readonly plan: string
}

export interface MergeOptions {
  /** The format a plan without any task is written in. */
  readonly format?: PlanFormat
  /** Titles of tasks, names of elements and ids of criteria or requirements that nothing is to be added for. */
  readonly ignore?: readonly string[]
  /** What the markers of boxes mean. */
  readonly markers?: Markers
  /** The requirements as they were when tasks were done, one text a document. */
  readonly earlierRequirements?: readonly string[]
  /** The design as it was when the plan was made. */
  readonly earlierDesign?: string
}

/** A problem and the document its range refers to; in the plan, the text that merging gives. */
export type MergeProblem = SpecProblem | (Problem & { readonly document: 'plan' })

export interface MergedSpec {
  /** The whole plan with what was added. */
  readonly text: string
  readonly edits: readonly TextEdit[]
  readonly document: PlanDocument
  readonly tasks: readonly PlanTask[]
  readonly coverage: Coverage
  /** Ids of tasks, titles where they have none. */
  readonly changes: {
    readonly added: readonly string[]
    readonly kept: readonly string[]
    readonly orphaned: readonly string[]
  }
  readonly problems: readonly MergeProblem[]
}

/** Merges what a design and its requirements ask for into the plan that stands. */
export function mergeSpec(documents: MergeDocuments, options: MergeOptions = {}): MergedSpec {
  const { format = kiro, ignore = [], earlierRequirements = [], markers = defaultMarkers } = options
  const planned = planSpec(documents, format)
  const { requirements } = planned.requirements
  const before = readPlan(documents.plan, { markers })
  const blank = documents.plan.trim() === ''
  const merged = mergePlan(before, planned.plan, {
    requirements,
    elements: planned.design.elements,
    ignore,
    designText: documents.design,
    requirementTexts: documents.requirements.map(({ text }) => text),
    ...(options.earlierDesign === undefined ? {} : { earlierDesign: options.earlierDesign }),
    earlier: earlierRequirements.flatMap(text => readRequirements(text).requirements),
  })
  const edits = blank ? [{ range: { start: 0, end: documents.plan.length }, newText: planned.text }] : merged.edits
  const text = applyEdits(documents.plan, edits)
  const document = edits.length === 0 ? before : readPlan(text, { markers })
  const sources = sourcesByTitle(planned.tasks)
  return {
    text,
    edits,
    document,
    tasks: documentPlan(document).tasks.map(task => withSource(task, sources)),
    coverage: coverageOf(
      requirements,
      document.tasks.flatMap(task => task.requirements),
    ),
    changes: {
      added: blank ? document.tasks.map(nameOf) : merged.added.map(nameOf),
      kept: before.tasks.map(nameOf),
      orphaned: merged.orphaned.map(nameOf),
    },
    problems: [
      ...merged.problems.map(problem => ({ ...problem, document: 'plan' as const })),
      // A criterion that the design does not serve may well have a task of the user's own.
      ...planned.problems.filter(({ code }) => code !== 'design-gap'),
    ],
  }
}

const nameOf = ({ id, title }: { readonly id: string; readonly title: string }): string => id || title

function sourcesByTitle(tasks: readonly PlanTask[]): ReadonlyMap<string, readonly TaskSource[]> {
  const found = new Map<string, readonly TaskSource[]>()
  const add = ({ title, source, children }: PlanTask): void => {
    if (!found.has(plainTitle(title))) found.set(plainTitle(title), source)
    for (const child of children) add(child)
  }
  for (const task of tasks) add(task)
  return found
}

function withSource(task: PlanTask, sources: ReadonlyMap<string, readonly TaskSource[]>): PlanTask {
  return {
    ...task,
    source: sources.get(plainTitle(task.title)) ?? [],
    children: task.children.map(child => withSource(child, sources)),
  }
}
