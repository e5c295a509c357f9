import assert from 'node:assert/strict'
import { defaultSettings, type CheckSettings } from '../../../../src/core/check/checkSettings.ts'
import { checkSpec } from '../../../../src/core/check/checkSpec.ts'
import { applyEdits } from '../../../../src/core/text/applyEdits.ts'
import { readRequirements } from '../../../../src/core/requirements/readRequirements.ts'
import { readSpec } from '../../../../src/core/trace/readSpec.ts'
import type { SpecProblem } from '../../../../src/core/trace/spec.ts'
import { readMarks } from '../../../marks.ts'

export interface MarkedSpec {
  readonly plan?: string
  readonly requirements?: string
  /** The requirements as the last commit has them. */
  readonly earlier?: string
  readonly design?: string
  readonly settings?: Partial<CheckSettings>
}

/** Asserts that one rule reports exactly the «marked» spans of each document, and gives what it found. */
export function checkRule(code: string, marked: MarkedSpec): readonly SpecProblem[] {
  const plan = marked.plan === undefined ? undefined : readMarks(marked.plan)
  const requirements = readMarks(marked.requirements ?? '')
  const design = readMarks(marked.design ?? '')
  const spec = readSpec({
    requirements: marked.requirements === undefined ? [] : [{ name: 'requirements.md', text: requirements.text }],
    ...(marked.design === undefined ? {} : { design: { name: 'design.md', text: design.text } }),
    ...(plan ? { plan: plan.text } : {}),
  })
  const settings = { ...defaultSettings, ...marked.settings }
  const earlier = readRequirements(marked.earlier ?? '').requirements
  const problems = checkSpec({ ...spec, earlier }, settings).filter(problem => problem.code === code)
  for (const [document, { text, ranges }] of [
    ['plan', plan ?? readMarks('')],
    ['requirements', requirements],
    ['design', design],
  ] as const) {
    const found = problems.filter(problem => problem.document === document).map(({ range }) => range)
    const shown = (range: { readonly start: number; readonly end: number }) =>
      `${range.start}: ${text.slice(range.start, range.end)}`
    assert.deepEqual(found.sort((a, b) => a.start - b.start).map(shown), ranges.map(shown), document)
  }
  return problems
}

/** The plan after the first fix of the first problem. */
export function mended(plan: string, [problem]: readonly SpecProblem[]): string {
  const fix = problem?.fixes?.[0]
  assert.ok(fix)
  return applyEdits(readMarks(plan).text, fix.edits)
}
