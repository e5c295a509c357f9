import assert from 'node:assert/strict'
import fc from 'fast-check'
import { editedPlan, followPlan } from '../../../../src/core/plan/followedPlan.ts'
import { settledSteps, stretchSteps, wholeStretch, type PlanStretch } from '../../../../src/core/plan/planStretch.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { lastOf } from '../../../../src/core/text/steps.ts'

const known = { has: () => false }
const lines = fc.constantFrom('- [ ] 1. Sign', '  - [ ] 1.1 Draw', '### Task 2: Print', '## Phase 1', '', 'words')
const texts = (most: number) => fc.array(lines, { maxLength: most }).map(list => list.map(line => `${line}\n`).join(''))

describe('the stretches of a plan', () => {
  it('are made of all of its parts, whatever is edited', () =>
    fc.assert(
      fc.property(texts(40), fc.constantFrom(1, 2, 5), fc.array(fc.tuple(fc.nat(), fc.nat(30), texts(3))), (...given) =>
        follow(...given),
      ),
      { numRuns: Number(process.env['PLANWRIGHT_RUNS'] ?? 25) },
    ))

  it('stay but for the one that is edited', () => {
    const text = Array.from({ length: 200 }, (_, at) => `- [ ] ${at + 1}. Sign\n`).join('')
    const plan = followPlan(text, { size: 4 })
    const before = lastOf(stretchSteps(plan.parts, known))
    const start = text.indexOf('100. ') + 5
    const edited = editedPlan(plan, { range: { start, end: start }, newText: 'x' })
    const kept = new Set(lastOf(stretchSteps(edited.parts, known, before)))
    assert.equal(before.filter(own => !kept.has(own)).length, 1)
  })

  it('say nothing about parts where they were not made of any', () => {
    const text = '- [ ] 1. Sign\n- [ ] 2. Print\n'
    const { parts } = followPlan(text, { size: 1 })
    const stretches = lastOf(stretchSteps(parts, known, [wholeStretch(readPlan(text))]))
    assert.deepEqual(partsOf(stretches), parts)
  })
})

function follow(text: string, size: number, edits: readonly (readonly [number, number, string])[]): void {
  let plan = followPlan(text, { size })
  let stretches = lastOf(stretchSteps(plan.parts, known))
  for (const [at, length, newText] of edits) {
    const start = at % (plan.text.length + 1)
    const range = { start, end: Math.min(plan.text.length, start + length) }
    plan = editedPlan(plan, { range, newText })
    const before = lastOf(settledSteps(stretches, known))
    stretches = lastOf(stretchSteps(plan.parts, known, before))
    assert.deepEqual(partsOf(stretches), plan.parts)
    const anew = lastOf(stretchSteps(plan.parts, known))
    assert.deepEqual(stretches.map(sizeOf), anew.map(sizeOf))
  }
}

const partsOf = (stretches: readonly PlanStretch[]) => stretches.flatMap(({ parts }) => parts)
const sizeOf = ({ parts }: PlanStretch): number => parts.length
