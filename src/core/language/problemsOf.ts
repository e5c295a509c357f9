import type { CheckSettings } from '../check/checkSettings.ts'
import { SpecChecker } from '../check/specChecker.ts'
import { wholeStretch } from '../plan/planStretch.ts'
import type { Problem } from '../text/problem.ts'
import type { TextEdit } from '../text/range.ts'
import { lastOf, type Steps } from '../text/steps.ts'
import type { SpecProblem } from '../trace/spec.ts'
import type { Spec } from './spec.ts'
import type { PlanFile } from './specDocument.ts'
import { designSource, modelSteps, requirementSources } from './tracedSpec.ts'

/** The problems of a spec by the document that they stand in; every document has its list, perhaps an empty one. */
export function problemsOf(spec: Spec, settings: CheckSettings): ProblemLists {
  return lastOf(problemSteps(spec, settings, new SpecChecker()))
}

export type ProblemLists = ReadonlyMap<string, readonly Problem[]>

/** The same in steps. A checker that has seen the spec before looks only at what changed since. */
export function* problemSteps(spec: Spec, settings: CheckSettings, checker: SpecChecker): Steps<ProblemLists> {
  const plan = spec.documents.find((document): document is PlanFile => document.role === 'plan')
  const design = spec.documents.find(({ role }) => role === 'design')
  const requirements = requirementSources(spec)
  if (design) yield* modelSteps(design)
  const checked = {
    requirements,
    ...(design ? { design: designSource(design) } : {}),
    ...(plan ? { plan: plan.parts ? { parts: plan.parts } : [wholeStretch(plan.plan)] } : {}),
  }
  const problems = new Map(spec.documents.map(({ name }) => [name, [] as Problem[]]))
  const inPlan = problems.get(plan?.name ?? '') ?? []
  for (const problem of yield* checker.check(checked, settings)) {
    const list = problem.document === 'plan' ? inPlan : problems.get(placeOf(problem))
    list?.push(problem)
  }
  return problems

  function placeOf({ document, name }: SpecProblem): string {
    return (document === 'design' ? design?.name : name) ?? requirements[0]?.name ?? ''
  }
}

/** What mends every problem that can be mended in one way only. Of fixes that touch the same text the first counts. */
export function fixAllEdits(problems: readonly Problem[]): readonly TextEdit[] {
  const edits: TextEdit[] = []
  for (const { fixes = [] } of problems) {
    const [only, other] = fixes
    if (!only || other || only.edits.some(edit => edits.some(taken => touches(edit, taken)))) continue
    edits.push(...only.edits)
  }
  return edits
}

function touches({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end
}
