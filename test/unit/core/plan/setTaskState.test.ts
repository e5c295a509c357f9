import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { findTasks } from '../../../../src/core/plan/findTasks.ts'
import type { TaskState } from '../../../../src/core/plan/plan.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { setBoxState, setTaskState, type SetStateOptions } from '../../../../src/core/plan/setTaskState.ts'
import { applyEdits } from '../../../../src/core/text/applyEdits.ts'

/** The text after the task that `query` names is set to `state`; a refusal's reason where there is one. */
function set(text: string, query: string, state: TaskState, options?: SetStateOptions): string {
  const document = readPlan(text)
  const result = setTaskState(document, findTasks(document, query)[0]?.task ?? -1, state, options)
  return result.kind === 'changed' ? applyEdits(text, result.edits) : result.reason
}

describe('setTaskState', () => {
  it('changes one character', () => {
    assert.equal(set('- [ ] 1. A\n- [ ] 2. B', '2', 'done'), '- [ ] 1. A\n- [x] 2. B')
    assert.equal(set('- [X] 1. A\r\n', '1', 'open'), '- [ ] 1. A\r\n')
    assert.equal(set('- [ ] 1. A', '1', 'active'), '- [-] 1. A')
  })

  it('leaves a box alone that says so already', () => assert.equal(set('- [X] 1. A', '1', 'done'), '- [X] 1. A'))

  it('tells the same task apart from its repetition', () =>
    assert.equal(set('- [ ] 1. A\n- [ ] 1. A\n', ':2', 'done'), '- [ ] 1. A\n- [x] 1. A\n'))

  it('refuses what it cannot write', () => {
    assert.equal(set('## Task 1: A\n- [ ] a\n', '1', 'done'), 'no-box')
    assert.equal(set('- [ ] 1. A', '9', 'done'), 'no-such-task')
    assert.equal(set('- [ ] 1. A', '1', 'skipped'), 'no-marker')
    assert.equal(set('- [ ] 1. A', '1', 'skipped', { markers: { s: 'skipped' } }), '- [s] 1. A')
  })

  it('rolls up into parents only when asked', () => {
    const text = '- [ ] 1. A\n  - [x] 1.1 B\n  - [ ] 1.2 C\n  - [ ]* 1.3 D\n'
    assert.equal(set(text, '1.2', 'done'), text.replace('[ ] 1.2', '[x] 1.2'))
    const rolled = text.replace('[ ] 1.2', '[x] 1.2').replace('[ ] 1.', '[x] 1.')
    assert.equal(set(text, '1.2', 'done', { rollUp: true }), rolled)
    assert.equal(
      set(rolled, '1.1', 'open', { rollUp: true }),
      text.replace('[x] 1.1', '[ ] 1.1').replace('[ ] 1.2', '[x] 1.2'),
    )
  })

  it('changes exactly one character of any plan', () => {
    fc.assert(
      fc.property(boxes, fc.nat(), fc.constantFrom<TaskState>('open', 'done', 'active'), (text, pick, state) => {
        const document = readPlan(text)
        if (document.checkboxes.length === 0) return
        const index = pick % document.checkboxes.length
        const result = setBoxState(document, index, state)
        assert.ok(result.kind === 'changed' && result.edits.length <= 1)
        const after = applyEdits(text, result.edits)
        assert.equal(after.length, text.length)
        const changed = [...after].flatMap((unit, at) => (unit === text[at] ? [] : [at]))
        assert.deepEqual(
          changed,
          result.edits.map(({ range }) => range.start),
        )
        assert.equal(readPlan(after).checkboxes[index]?.state, state)
      }),
    )
  })
})

const boxes = fc
  .array(
    fc.constantFrom(
      '- [ ] 1. A\n',
      '  - [x] 1.1 B\r\n',
      '- [-] x\n',
      '> - [~] q\n',
      '## Task 2: T\n',
      '```\n- [ ] c\n```\n',
      '1. [X] o\n',
      '\n',
    ),
    { maxLength: 12 },
  )
  .map(list => list.join(''))
