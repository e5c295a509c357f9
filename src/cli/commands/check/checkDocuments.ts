import type { CheckSettings } from '../../../core/check/checkSettings.ts'
import { checkSpec } from '../../../core/check/checkSpec.ts'
import { readRequirements } from '../../../core/requirements/readRequirements.ts'
import { lineIndex } from '../../../core/text/lineIndex.ts'
import type { Problem } from '../../../core/text/problem.ts'
import type { SpecProblem } from '../../../core/trace/spec.ts'
import type { Trace } from '../../../core/trace/trace.ts'
import { traceSpec } from '../../../core/trace/traceSpec.ts'
import type { SpecDocuments } from '../../files/readSpec.ts'
import { specOf } from '../../files/specOf.ts'
import { placeOf, type Place } from '../../output/place.ts'
import { inOrder, problemJson, type ProblemJson } from '../../output/problemJson.ts'

/** One way to mend a problem, with lines and columns. */
export interface PlacedFix {
  readonly title: string
  readonly edits: readonly (Place & { readonly newText: string })[]
}

export interface CheckedProblem extends ProblemJson {
  readonly fixes: readonly PlacedFix[]
}

export interface CriteriaCoverage {
  readonly criteria: number
  readonly covered: number
  readonly uncovered: readonly string[]
}

export interface CheckedFile {
  readonly file: string
  readonly problems: readonly CheckedProblem[]
  /** How many criteria the plan cites; only a plan with requirements has it. */
  readonly coverage: CriteriaCoverage | null
}

/** The problems of each document of a spec, and those between them. */
export function checkDocuments(
  documents: SpecDocuments,
  settings: CheckSettings,
  earlierTexts: readonly string[] = [],
): readonly CheckedFile[] {
  const { requirements, design, plan } = documents
  const earlier = earlierTexts.flatMap(text => readRequirements(text).requirements)
  const spec = { ...specOf(documents, settings.markers), earlier }
  const trace = traceSpec(spec)
  const problems = checkSpec(spec, settings)
  const of = (role: SpecProblem['document'], name?: string) =>
    problems.filter(problem => problem.document === role && (name === undefined || problem.name === name))
  return [
    ...requirements.map(file => checkedFile(file, of('requirements', file.path))),
    ...(design ? [checkedFile(design, of('design'))] : []),
    ...(plan ? [checkedFile(plan, of('plan'), coverageOf(trace))] : []),
  ]
}

export function checkedFile(
  { path, text }: { readonly path: string; readonly text: string },
  problems: readonly Problem[],
  coverage: CriteriaCoverage | null = null,
): CheckedFile {
  const index = lineIndex(text)
  const placed = problems.map(problem => ({
    ...problemJson(problem, index),
    fixes: (problem.fixes ?? []).map(({ title, edits }) => ({
      title,
      edits: edits.map(({ range, newText }) => ({ ...placeOf(index, range), newText })),
    })),
  }))
  return { file: path, problems: inOrder(placed), coverage }
}

function coverageOf({ requirements }: Trace): CriteriaCoverage | null {
  const standings = new Map<string, boolean>()
  for (const { criterion, standing } of requirements.flatMap(({ criteria }) => criteria)) {
    standings.set(criterion.id, (standings.get(criterion.id) ?? true) && standing !== 'uncovered')
  }
  if (standings.size === 0) return null
  const uncovered = [...standings].filter(([, isCovered]) => !isCovered).map(([id]) => id)
  return { criteria: standings.size, covered: standings.size - uncovered.length, uncovered }
}
