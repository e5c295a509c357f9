import { checkSteps } from '../check/checkSpec.ts'
import type { CheckSettings } from '../check/checkSettings.ts'
import type { Problem } from '../text/problem.ts'
import type { TextEdit } from '../text/range.ts'
import { lastOf, type Steps } from '../text/steps.ts'
import type { SpecProblem } from '../trace/spec.ts'
import type { Spec } from './spec.ts'
import { tracedSpec } from './tracedSpec.ts'

/** The problems of a spec by the document that they stand in; every document has its list, perhaps an empty one. */
export function problemsOf(spec: Spec, settings: CheckSettings): ProblemLists {
  return lastOf(problemSteps(spec, settings))
}

export type ProblemLists = ReadonlyMap<string, readonly Problem[]>

/** The same in steps: a long plan has thousands of lines to look at. */
export function* problemSteps(spec: Spec, settings: CheckSettings): Steps<ProblemLists> {
  for (const document of spec.documents) {
    // A plan that is being edited is put together when it is asked for.
    if (document.role === 'plan' && document.plan.problems.length >= 0) yield
  }
  const { documents, trace, plan } = tracedSpec(spec)
  yield
  const problems = new Map(spec.documents.map(({ name }) => [name, [] as Problem[]]))
  for (const problem of yield* checkSteps(documents, settings, trace)) problems.get(placeOf(problem))?.push(problem)
  return problems

  function placeOf({ document, name }: SpecProblem): string {
    if (document === 'plan') return plan?.name ?? ''
    return (document === 'design' ? documents.design?.name : name) ?? documents.requirements[0]?.name ?? ''
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
