import assert from 'node:assert/strict'
import { requirementRows } from '../../../../src/core/tracker/requirementRows.ts'
import { plainLook, type RequirementsLook } from '../../../../src/core/tracker/requirementsLook.ts'
import { markedSpec, requirements } from '../language/specText.ts'
import { everyKey, rowText } from './rowText.ts'

const plan = `=== tasks.md
- [x] 1. Sign
  - [x] 1.1 Keep the entry
    - _Requirements: 1.1_
- [ ] 2. Show entries
  - _Requirements: 2.1_
- [ ] 3. Print the book
  - _Requirements: 2.1_
  - _Depends on: 2_
`

const phased = `=== tasks.md
## Phase 1: Setup

- [x] 1. Sign
  - _Requirements: 1.1_

## Phase 2: Pages

- [ ] 2. Show
  - _Requirements: 2.1, 1.1_
`

describe('rows of requirements', () => {
  it('hold their criteria, and these the tasks that cite them', () =>
    check(plan, {}, [
      '1 Signing uncovered 1/1 -1',
      '  1.1 done 1/1',
      '    1.1 Keep the entry done',
      '  1.2 uncovered 0/0',
      '2 Reading open 0/2',
      '  2.1 open 0/2',
      '    2 Show entries open ready',
      '    3 Print the book open waits for 2',
    ]))

  it('are all open without a plan', () =>
    check('', {}, ['1 Signing open 0/0', '  1.1 open 0/0', '  1.2 open 0/0', '2 Reading open 0/0', '  2.1 open 0/0']))

  it('can be narrowed to what is uncovered', () =>
    check(plan, { filter: 'uncovered' }, ['1 Signing uncovered 1/1 -1', '  1.2 uncovered 0/0']))

  it('can be narrowed to what is open', () =>
    check(plan, { filter: 'open' }, [
      '2 Reading open 0/2',
      '  2.1 open 0/2',
      '    2 Show entries open ready',
      '    3 Print the book open waits for 2',
    ]))

  it('can be narrowed to what is done', () =>
    check(plan, { filter: 'done' }, ['1 Signing uncovered 1/1 -1', '  1.1 done 1/1', '    1.1 Keep the entry done']))

  it('are found by words of criteria, requirements and tasks, in either case', () => {
    for (const find of ['refuse', 'EXCEED words', 'signing refuse', '1.2']) {
      check(plan, { find }, ['1 Signing uncovered 1/1 -1', '  1.2 uncovered 0/0'])
    }
    check(plan, { find: 'print' }, [
      '2 Reading open 0/2',
      '  2.1 open 0/2',
      '    2 Show entries open ready',
      '    3 Print the book open waits for 2',
    ])
    check(plan, { find: 'nowhere' }, [])
  })

  it('can be grouped by the phases of the plan, what is uncovered first', () =>
    check(phased, { group: 'phase' }, [
      '[uncovered] 0/0',
      '  1.2 uncovered 0/0',
      '[phase] Phase 1: Setup 1/1',
      '  1.1 active 1/2',
      '    1 Sign done',
      '[phase] Phase 2: Pages 0/1',
      '  1.1 active 1/2',
      '    2 Show open ready',
      '  2.1 open 0/1',
      '    2 Show open ready',
    ]))

  it('can be grouped by main tasks where there is no phase', () =>
    check(plan, { group: 'phase' }, [
      '[uncovered] 0/0',
      '  1.2 uncovered 0/0',
      '[mainTask] 1 Sign 1/1',
      '  1.1 done 1/1',
      '    1.1 Keep the entry done',
      '[mainTask] 2 Show entries 0/1',
      '  2.1 open 0/2',
      '    2 Show entries open ready',
      '[mainTask] 3 Print the book 0/1',
      '  2.1 open 0/2',
      '    3 Print the book open waits for 2',
    ]))

  it('are one row where a requirement is its own criterion', () =>
    checkText('=== spec.md\n## Requirements\n\n- **FR-001**: System MUST keep entries\n', {}, ['FR-001 open 0/0']))

  it('stay apart where numbers are repeated', () => {
    const { spec } = markedSpec(
      '=== requirements.md\n' + '### Requirement 1: A\n\n#### Acceptance Criteria\n\n1. THE a SHALL b\n\n'.repeat(2),
    )
    const keys = everyKey(requirementRows(spec, plainLook))
    assert.equal(keys.length, 4)
    assert.equal(new Set(keys).size, 4)
  })

  it('stay apart where a task stands in several groups', () => {
    for (const group of ['requirement', 'phase'] as const) {
      const keys = everyKey(requirementRows(markedSpec(phased + requirements).spec, { ...plainLook, group }))
      assert.equal(new Set(keys).size, keys.length)
    }
  })

  it('keep their keys when lines move', () => {
    const keys = (text: string) => everyKey(requirementRows(markedSpec(text).spec, plainLook))
    assert.deepEqual(keys(plan + requirements.replace('# Req', 'A line\n\n# Req')), keys(plan + requirements))
  })
})

const check = (text: string, look: Partial<RequirementsLook>, expected: readonly string[]) =>
  checkText(text + requirements, look, expected)

function checkText(text: string, look: Partial<RequirementsLook>, expected: readonly string[]): void {
  assert.deepEqual(rowText(requirementRows(markedSpec(text).spec, { ...plainLook, ...look })), expected)
}
