import assert from 'node:assert/strict'
import fc from 'fast-check'
import { planTimeline } from '../../../../src/core/preview/planTimeline.ts'
import { modelOf } from './modelOf.ts'

describe('the timeline of a plan', () => {
  /** Bars as `id start-end/lane`. */
  function check(plan: string, bars: readonly string[], facts: Partial<ReturnType<typeof planTimeline>> = {}): void {
    const timeline = planTimeline(modelOf(plan))
    assert.deepEqual(
      timeline.bars.map(({ task, start, end, lane }) => `${task.id} ${start}-${end}/${lane}`),
      bars,
    )
    assert.deepEqual({ ...timeline, ...facts }, timeline)
  }

  it('does a plan that names no order in its own one', () =>
    check('- [ ] 1. A\n  - [ ] 1.1 B\n  - [ ] 1.2 C\n- [ ] 2. D\n', ['1.1 0-1/0', '1.2 1-2/0', '2 2-3/0'], {
      lanes: 1,
      length: 3,
      unit: 'steps',
    }))

  it('puts side by side what does not wait for each other', () =>
    check(
      '- [ ] 1. A\n- [ ] 2. B\n- [ ] 3. C\n  - _Depends on: 1, 2_\n- [ ] 4. D\n  - _Depends on: 1_\n',
      ['1 0-1/0', '2 0-1/1', '3 1-2/0', '4 1-2/1'],
      { lanes: 2, length: 2 },
    ))

  it('lets subtasks wait for what their task waits for, and a task for all subtasks of another', () =>
    check('- [ ] 1. A\n  - [ ] 1.1 B\n  - [ ] 1.2 C\n- [ ] 2. D\n  - _Depends on: 1_\n  - [ ] 2.1 E\n', [
      '1.1 0-1/0',
      '1.2 0-1/1',
      '2.1 1-2/0',
    ]))

  it('measures in minutes where there are estimates, and takes others for the one in the middle', () =>
    check(
      '- [ ] 1. A\n  - _Estimate: 2h_\n- [ ] 2. B\n  - _Depends on: 1_\n- [ ] 3. C\n  - _Estimate: 30 min_\n  - _Depends on: 2_\n',
      ['1 0-120/0', '2 120-150/0', '3 150-180/0'],
      { unit: 'minutes', assumed: 30, length: 180 },
    ))

  it('takes tasks that wait for each other in the order of the plan', () => {
    const { bars } = planTimeline(modelOf('- [ ] 1. A\n  - _Depends on: 2_\n- [ ] 2. B\n  - _Depends on: 1_\n'))
    assert.equal(bars.length, 2)
  })

  it('never lays two bars of a lane over each other, and starts none before what it waits for', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 3 })), { maxLength: 12 }),
        drafts => {
          const lines = drafts.map(
            ([before, hours], at) =>
              `- [ ] ${at + 1}. Task\n${before <= at ? `  - _Depends on: ${before}_\n` : ''}${hours > 0 ? `  - _Estimate: ${hours}h_\n` : ''}`,
          )
          const { bars } = planTimeline(modelOf(lines.join('')))
          for (const one of bars) {
            for (const other of bars) {
              if (one !== other && one.lane === other.lane) assert.ok(one.end <= other.start || other.end <= one.start)
              if (one.task.dependsOn.some(({ id }) => id === other.task.id)) assert.ok(one.start >= other.end)
            }
          }
        },
      ),
      { numRuns: 40 },
    ))
})
