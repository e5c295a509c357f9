import assert from 'node:assert/strict'
import { referenceEdits } from '../../../../src/core/merge/referenceEdits.ts'
import { taskForCriteria } from '../../../../src/core/merge/taskForCriteria.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { applyEdits } from '../../../../src/core/text/applyEdits.ts'
import { requirements } from './plans.ts'

const known = requirements('1 Sign: 1.1 1.2', '2 Read: 2.1')

describe('the references of a task', () => {
  it('are written into the list that is there', () =>
    check('- [ ] 1. A\n  - _Requirements: 1.1_\n', '1.1 2.1', '- [ ] 1. A\n  - _Requirements: 1.1, 2.1_\n'))

  it('get a line of their own below what stands under the task', () =>
    check(
      '- [ ] 1. A\n  - a detail\n  - [ ] 1.1 B\n    - _Requirements: 2.1_\n',
      '1.1',
      '- [ ] 1. A\n  - a detail\n  - _Requirements: 1.1_\n  - [ ] 1.1 B\n    - _Requirements: 2.1_\n',
    ))

  it('look like the lists of other tasks', () =>
    check(
      '* [ ] 1. A\n* [ ] 2. B\n  - **Requirements:** REQ-2.1\n',
      '1.1 1.2',
      '* [ ] 1. A\n  - **Requirements:** REQ-1.1, REQ-1.2\n* [ ] 2. B\n  - **Requirements:** REQ-2.1\n',
    ))

  it('stand in one list where there were two', () =>
    check(
      '- [ ] 1. A\n  - _Requirements: 1.1_\n  - _Requirements: 1.2_\n',
      '1.1 2.1',
      '- [ ] 1. A\n  - _Requirements: 1.1, 2.1_\n',
    ))

  it('go with their line', () => check('- [ ] 1. A\n  - _Requirements: 1.1_\n  - more\n', '', '- [ ] 1. A\n  - more\n'))

  it('keep line ends and a missing last one', () =>
    check('- [ ] 1. A\r\n- [ ] 2. B', '1.1', '- [ ] 1. A\r\n  - _Requirements: 1.1_\r\n- [ ] 2. B'))

  it('are not written for a task that is not there', () =>
    assert.equal(referenceEdits(readPlan(''), 0, ['1.1'], known, 'en'), undefined))

  /** What a plan becomes when its first task is to cite `ids`. */
  function check(plan: string, ids: string, expected: string): void {
    const edits = referenceEdits(readPlan(plan), 0, ids.split(' ').filter(Boolean), known, 'en')
    assert.equal(edits && applyEdits(plan, edits), expected)
  }
})

describe('a task for a criterion', () => {
  it('stands beneath the task that cites its requirement', () =>
    check(
      '- [ ] 1. Sign\n  - [ ] 1.1 Keep\n    - _Requirements: 1.1_\n- [ ] 2. Read\n  - _Requirements: 2.1_\n',
      0,
      '1.2',
      /- _Requirements: 1\.1_\n {2}- \[ \] 1\.2 .*\n(?: {4}- .*\n)*? {4}- _Requirements: 1\.2_\n- \[ \] 2\. Read/,
    ))

  it('is a main task where no task cites its requirement', () =>
    check(
      '- [ ] 1. Sign\n  - [ ] 1.1 Keep\n    - _Requirements: 1.1_\n',
      1,
      '2.1',
      /\n- \[ \] 2\. .*\n(?: {2}- .*\n)*? {2}- _Requirements: 2\.1_\n$/,
    ))

  it('says where it stands then', () => {
    const plan = '- [ ] 1. Sign\n  - _Requirements: 1.1_\n'
    const made = taskForCriteria(readPlan(plan), known, 1, ['2.1'], 'en')
    assert.ok(made)
    assert.equal(applyEdits(plan, made.edits).slice(made.range.start, made.range.end), made.title)
  })

  function check(plan: string, at: number, id: string, expected: RegExp): void {
    const made = taskForCriteria(readPlan(plan), known, at, [id], 'en')
    assert.match(made ? applyEdits(plan, made.edits) : '', expected)
  }
})
