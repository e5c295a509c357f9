import assert from 'node:assert/strict'
import { designSteps } from '../../../../src/core/design/readDesign.ts'
import { specOf } from '../../../../src/core/language/spec.ts'
import { documentSteps, readSpecDocument } from '../../../../src/core/language/specDocument.ts'
import { tracedSteps } from '../../../../src/core/language/tracedSpec.ts'
import { followPlan, followSteps } from '../../../../src/core/plan/followedPlan.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { lastOf, type Steps } from '../../../../src/core/text/steps.ts'

const plan = Array.from({ length: 1_500 }, (_, at) => `- [ ] ${at + 1}. Sign\n  - _Requirements: 1.1_\n`).join('')
const design = Array.from({ length: 30 }, (_, at) => `## Part ${at}\n\nSome words.\n`).join('')

/** What takes long in a long document stops often, and gives what it gives without stops. */
describe('longer work', () => {
  it('stops while a plan is read', () => check(() => followSteps(plan), 5))

  it('stops while a plan is put together', () => check(() => followPlan(plan).planSteps(), 3))

  it('stops while a design is read', () => check(() => designSteps(design), 5))

  it('stops while a spec is traced', () =>
    check(() => tracedSteps(specOf([lastOf(documentSteps('p', 'plan', plan))])), 8))

  it('gives the plan that reading its text gives', () => {
    const followed = lastOf(followSteps(plan))
    const { problems, ...whole } = readPlan(plan)
    const { problems: found, ...made } = lastOf(followed.planSteps())
    assert.deepEqual(made, whole)
    assert.deepEqual(found, problems)
  })

  it('gives the same plan to all who ask while it is put together', () => {
    const followed = followPlan(plan)
    const [some, others] = [followed.planSteps(), followed.planSteps()]
    some.next()
    const made = lastOf(others)
    assert.equal(lastOf(some), made)
    assert.equal(followed.plan, made)
  })

  it('reads a long plan in parts, and any other document at once', () => {
    const long = lastOf(documentSteps('tasks.md', 'plan', plan))
    const short = lastOf(documentSteps('tasks.md', 'plan', plan.slice(0, 400)))
    assert.ok(long.role === 'plan' && long.parts)
    assert.deepEqual(short, readSpecDocument('tasks.md', 'plan', plan.slice(0, 400)))
    assert.equal(long.text, plan)
  })
})

function check(begin: () => Steps<unknown>, atLeast: number): void {
  let stops = 0
  for (const steps = begin(); steps.next().done !== true;) stops++
  assert.ok(stops >= atLeast, `${stops} stops`)
}
