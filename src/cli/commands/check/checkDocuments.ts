import { readDesign } from '../../../core/design/readDesign.ts'
import type { PlanDocument } from '../../../core/plan/planDocument.ts'
import { readPlan } from '../../../core/plan/readPlan.ts'
import { readRequirements } from '../../../core/requirements/readRequirements.ts'
import type { Requirement } from '../../../core/requirements/requirement.ts'
import { lineIndex } from '../../../core/text/lineIndex.ts'
import type { Problem } from '../../../core/text/problem.ts'
import { coverageOf, type Coverage } from '../../../core/trace/coverage.ts'
import type { SpecDocuments } from '../../files/readSpec.ts'
import type { TextFile } from '../../files/readText.ts'
import { inOrder, problemJson, type ProblemJson } from '../../output/problemJson.ts'

export interface CheckedFile {
  readonly file: string
  readonly problems: readonly ProblemJson[]
  /** How many criteria the plan cites; only a plan with requirements has it. */
  readonly coverage: Omit<Coverage, 'unknown'> | null
}

/** The problems of each document of a spec, and those between them. */
export function checkDocuments(
  { requirements, design, plan }: SpecDocuments,
  minimum: number | undefined,
): readonly CheckedFile[] {
  const sets = requirements.map(file => ({ file, ...readRequirements(file.text) }))
  const all = sets.flatMap(set => set.requirements)
  const document = plan && readPlan(plan.text)
  const coverage = document && all.length > 0 ? coverageOf(all, citedIn(document)) : undefined
  return [
    ...sets.map(set => checkedFile(set.file, [...set.problems, ...uncovered(set.requirements, coverage)])),
    ...(design ? [checkedFile(design, readDesign(design.text).problems)] : []),
    ...(plan && document
      ? [
          checkedFile(
            plan,
            [...document.problems, ...unknown(document, coverage), ...tooLittle(coverage, minimum)],
            coverage,
          ),
        ]
      : []),
  ]
}

function checkedFile({ path, text }: TextFile, problems: readonly Problem[], coverage?: Coverage): CheckedFile {
  const index = lineIndex(text)
  return {
    file: path,
    problems: inOrder(problems.map(problem => problemJson(problem, index))),
    coverage: coverage
      ? { criteria: coverage.criteria, covered: coverage.covered, uncovered: coverage.uncovered }
      : null,
  }
}

function citedIn({ tasks }: PlanDocument): readonly string[] {
  return tasks.flatMap(task => task.requirements)
}

function uncovered(requirements: readonly Requirement[], coverage: Coverage | undefined): readonly Problem[] {
  const open = new Set(coverage?.uncovered)
  return requirements
    .flatMap(({ criteria }) => criteria)
    .filter(({ id }) => open.has(id))
    .map(({ id, range }) => ({
      code: 'uncovered-criterion',
      severity: 'warning',
      range,
      message: `No task cites criterion ${id}.`,
    }))
}

function unknown({ tasks }: PlanDocument, coverage: Coverage | undefined): readonly Problem[] {
  const foreign = new Set(coverage?.unknown)
  return tasks
    .flatMap(task => task.references.flatMap(({ references }) => references))
    .flatMap(({ ids, range }) => ids.filter(id => foreign.has(id)).map(id => ({ id, range })))
    .map(({ id, range }) => ({
      code: 'unknown-requirement',
      severity: 'error',
      range,
      message: `No requirement or criterion is numbered ${id}.`,
    }))
}

function tooLittle(coverage: Coverage | undefined, minimum: number | undefined): readonly Problem[] {
  if (!coverage || minimum === undefined || coverage.criteria === 0) return []
  const percentage = (100 * coverage.covered) / coverage.criteria
  if (percentage >= minimum) return []
  const message = `The plan cites ${percentage.toFixed(1)} % of the criteria; ${minimum} % are wanted. Missing: ${coverage.uncovered.join(', ')}.`
  return [{ code: 'coverage-too-low', severity: 'error', range: { start: 0, end: 0 }, message }]
}
