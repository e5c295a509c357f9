import type { PlannedSpec } from '../../../core/generate/planSpec.ts'
import type { PlanFormat } from '../../../core/formats/planFormat.ts'
import { lineIndex } from '../../../core/text/lineIndex.ts'
import type { Problem } from '../../../core/text/problem.ts'
import type { TextFile } from '../../files/readText.ts'
import type { SpecFolder } from '../../files/specFolder.ts'
import { counted } from '../../output/counted.ts'
import { everyPlanTask, planTaskJson, type Locate, type PlanTaskJson } from '../../output/planTaskJson.ts'
import { problemJson, type ProblemJson } from '../../output/problemJson.ts'

/** What `generate --json` gives for one spec. */
export interface Generation {
  readonly dir: string
  /** Where the plan goes. */
  readonly file: string
  readonly format: string
  readonly plan: string
  readonly tasks: readonly PlanTaskJson[]
  readonly coverage: { readonly criteria: number; readonly covered: number; readonly uncovered: readonly string[] }
  /** Ids of the tasks that were added, kept and no longer fit. */
  readonly changes: {
    readonly added: readonly string[]
    readonly kept: readonly string[]
    readonly orphaned: readonly string[]
  }
  readonly problems: readonly (ProblemJson & { readonly file: string })[]
}

/** The files a plan is made from. */
export interface ReadFiles {
  readonly design: TextFile
  readonly requirements: readonly TextFile[]
  readonly template?: TextFile | undefined
}

export function generationJson(
  spec: SpecFolder,
  { design, requirements, template }: ReadFiles,
  planned: PlannedSpec,
  { id: format }: Pick<PlanFormat, 'id'>,
): Generation {
  const { criteria, covered, uncovered } = planned.coverage
  const locate = locator(design, requirements)
  const tasks = planned.tasks.map(task => planTaskJson(task, locate))
  const written = { file: spec.planPath, index: lineIndex(planned.text) }
  const problems = planned.problems.flatMap(problem => {
    const found = problem.document === 'plan' ? written : locate({ ...problem, document: problem.document })
    return found ? [{ file: found.file, ...problemJson(problem, found.index) }] : []
  })
  return {
    dir: spec.dir,
    file: spec.planPath,
    format,
    plan: planned.text,
    tasks,
    coverage: { criteria, covered, uncovered },
    changes: { added: everyPlanTask(tasks).map(({ id }) => id), kept: [], orphaned: [] },
    problems: [...problems, ...(template ? problemsIn(template, planned.templateProblems) : [])],
  }
}

function problemsIn({ path, text }: TextFile, problems: readonly Problem[]) {
  const index = lineIndex(text)
  return problems.map(problem => ({ file: path, ...problemJson(problem, index) }))
}

/** One line for people. */
export function generationSummary({ dir, file, tasks, coverage, changes }: Generation, verb: string): string {
  const below = everyPlanTask(tasks).length - tasks.length
  const { added, kept } = changes
  const size =
    kept.length > 0
      ? `${counted(added.length, 'task')} added to ${kept.length}`
      : `${counted(tasks.length, 'main task')} and ${counted(below, 'subtask')}`
  const { criteria, covered, uncovered } = coverage
  const cited =
    criteria === 0 ? 'no criteria were found' : `${covered} of ${counted(criteria, 'criterion', 'criteria')} cited`
  const subject = file === '-' ? dir : file
  return `${subject}: ${verb}: ${size}, ${cited}${uncovered.length > 0 ? ` (not ${uncovered.join(', ')})` : ''}`
}

/** Where tasks and problems of the planner point. */
export function locator(design: TextFile, requirements: readonly TextFile[]): Locate {
  const files = [design, ...requirements].map(({ path, text }) => ({ file: path, index: lineIndex(text) }))
  return ({ document, name }) =>
    document === 'design' ? files[0] : (files.find(({ file }, at) => at > 0 && file === name) ?? files[1] ?? files[0])
}
