import assert from 'node:assert/strict'
import fc from 'fast-check'
import { convertPlan } from '../../../../src/core/formats/convertPlan.ts'
import { formatById, formatOf, formats } from '../../../../src/core/formats/formats.ts'
import { phases } from '../../../../src/core/formats/phases/phases.ts'
import { emptyTask } from '../../../../src/core/plan/emptyTask.ts'
import type { PlanTask } from '../../../../src/core/plan/plan.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { anyPlan } from './anyPlan.ts'

const plan = [
  '# Implementation Plan',
  '',
  '- [x] 1. Define `Photo`',
  '  - `id`, `bytes`',
  '  - _Requirements: 1.1, 1.2_',
  '',
  '- [ ]* 2. Test `Photo`',
  '  - _Requirements: 1.2_',
  '',
  '- [-] 3. Checkpoint: tests pass',
  '',
  '## Task Dependency Graph',
  '',
  '```json',
  '{"waves":[{"id":0,"tasks":["1"]},{"id":1,"tasks":["2"]}]}',
  '```',
  '',
].join('\n')

/** Converts to a format and gives the text without its sections around the tasks. */
function converted(text: string, to: string): { readonly text: string; readonly dropped: readonly string[] } {
  const format = formatById(to)
  assert.ok(format)
  return convertPlan(readPlan(text), format)
}

describe('converting a plan', () => {
  it('numbers tasks anew and lets what waits for them follow', () => {
    const { text, dropped } = converted(plan, 'speckit')
    assert.match(text, /^- \[x\] T001: Define `Photo`$/m)
    assert.match(text, /^- \[ \] T002: Test `Photo` \(depends on T001\)$/m)
    assert.deepEqual(dropped, [])
  })

  it('keeps the line ends', () =>
    assert.equal(
      converted(plan.replaceAll('\n', '\r\n'), 'speckit').text,
      converted(plan, 'speckit').text.replaceAll('\n', '\r\n'),
    ))

  it('tells of phases that the other format has no headings for', () =>
    assert.deepEqual(converted(converted(plan, 'phases').text, 'kiro').dropped.slice(0, 1), [
      'The names of the phases (Implementation): only their order stays.',
    ]))

  it('tells of subtasks that become steps', () =>
    assert.deepEqual(converted('- [ ] 1. A\n  - [x] 1.1 B\n', 'story').dropped, [
      'The subtasks 1.1: they are steps of 1, without a state of their own.',
    ]))

  it('tells of text around the tasks', () =>
    assert.deepEqual(converted('# P\n\n## Risks\n\nThe disk is full.\n\n## Tasks\n\n- [ ] 1. A\n', 'kiro').dropped, [
      'What stands below "Risks": 1 line around the tasks.',
    ]))

  it('keeps a fence under a task', () => {
    const fenced = '- [ ] 1. A\n  - ```ts\n    const a = 1\n    ```\n  - b\n'
    for (const { id } of formats) {
      const there = converted(fenced, id).text
      const back = formatOf(readPlan(there)).read(readPlan(there))
      assert.deepEqual(back.tasks[0]?.details, ['```ts\nconst a = 1\n```', 'b'], id)
    }
  })

  it('closes a fence that stays open, so that it takes in nothing behind it', () => {
    const open = '- [ ] 1. A\n  - ```ts\n    const a = 1\n- [ ] 2. B\n  - b\n'
    for (const { id } of formats) {
      const there = converted(open, id).text
      const { tasks } = formatOf(readPlan(there)).read(readPlan(there))
      assert.deepEqual(
        tasks.map(({ details }) => details),
        [['```ts\nconst a = 1\n```'], ['b']],
        id,
      )
    }
  })

  it('lets the words of a title wait for nothing', () => {
    for (const language of ['en', 'zh', 'ja', 'ko'] as const) {
      const title = 'Requirements: 1.1, 2.1 depends on 1.2'
      const tasks = ['1.1', '2.1'].map((id, at) => ({
        ...emptyTask,
        id,
        title: id,
        phase: at === 0 ? 'core' : '→ 1.1',
      }))
      const text = phases.write({ title, language, tasks })
      assert.deepEqual(
        phases.read(readPlan(text)).tasks.map(({ dependsOn }) => dependsOn),
        [[], []],
        text,
      )
    }
  })

  it('reads no list out of signs, and no citation out of words around a task', () => {
    const told = '- [ ] 1. A\n  - 验证：code 0 → done, code 1 → failed\n  - _Requirements: All requirements 1.1-2.5_\n'
    const { text } = converted(told, 'story')
    const [task] = formatOf(readPlan(text)).read(readPlan(text)).tasks
    assert.deepEqual(task?.details, ['验证：code 0 → done, code 1 → failed'])
    assert.deepEqual(task?.requirements, ['All requirements 1.1-2.5'])
  })

  it('makes no task of a title that begins like one', () => {
    const [kiro, technical] = ['kiro', 'technical'].map(id => formats.find(format => format.id === id))
    assert.ok(kiro && technical)
    const plan = technical.write(kiro.read(readPlan('- [ ]* 1. 3) [ ] 1.1\n')))
    assert.equal(readPlan(plan).tasks.length, 1)
  })

  it('there and back keeps what both formats hold', () =>
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...formats), fc.constantFrom(...formats), (given, first, second) => {
        const start = first.hold(given).plan
        const there = second.hold(start).plan
        const back = first.hold(there).plan
        assert.deepEqual(
          first.read(readPlan(convertPlan(readPlan(second.write(start)), first).text)).tasks.length,
          back.tasks.length,
        )
        assert.deepEqual(second.hold(back).plan.tasks.map(essence), there.tasks.map(essence))
      }),
      { numRuns: 8 },
    ))
})

/** What every format holds of a task. */
const essence = ({ title, requirements }: PlanTask) => ({ title, requirements: [...requirements].sort() })
