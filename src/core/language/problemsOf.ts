import { checkSpec } from '../check/checkSpec.ts'
import type { CheckSettings } from '../check/checkSettings.ts'
import type { Problem } from '../text/problem.ts'
import type { TextEdit } from '../text/range.ts'
import type { SpecProblem } from '../trace/spec.ts'
import type { Spec } from './spec.ts'
import { tracedSpec } from './tracedSpec.ts'

/** The problems of a spec by the document that they stand in; every document has its list, perhaps an empty one. */
export function problemsOf(spec: Spec, settings: CheckSettings): ReadonlyMap<string, readonly Problem[]> {
  const { documents, trace, plan } = tracedSpec(spec)
  const problems = new Map(spec.documents.map(({ name }) => [name, [] as Problem[]]))
  for (const problem of checkSpec(documents, settings, trace)) problems.get(placeOf(problem))?.push(problem)
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
