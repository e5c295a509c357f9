import assert from 'node:assert/strict'
import fc from 'fast-check'
import { specSummary } from '../../../../src/core/tracker/specSummary.ts'
import { requirementRows } from '../../../../src/core/tracker/requirementRows.ts'
import { plainLook } from '../../../../src/core/tracker/requirementsLook.ts'
import { taskRows } from '../../../../src/core/tracker/taskRows.ts'
import { looksAlike } from '../../../../src/core/tracker/trackerRow.ts'
import { markedSpec, requirements } from '../language/specText.ts'
import { everyKey, rowText } from './rowText.ts'

const plan = `- [ ] 1. Sign
  - [x] 1.1 Keep
  - [ ]* 1.2 Test
  - [ ] 1.3 Show
- [ ] 2. Print
  - _Depends on: 1_
`

describe('rows of tasks', () => {
  it('hold their subtasks and count those that are required', () =>
    check(plan, [
      '1 Sign open 1/2',
      '  1.1 Keep done',
      '  1.2 Test open ready',
      '  1.3 Show open ready',
      '2 Print open waits for 1',
    ]))

  it('stand in the phases of the plan', () =>
    check('- [x] A\n\n## Phase 1: Setup\n\n- [x] 1. B\n- [ ] 2. C\n\n## Phase 2: Pages\n\n- [ ] 3. D\n', [
      'A done',
      '[phase] Phase 1: Setup 1/2',
      '  1 B done',
      '  2 C open ready',
      '[phase] Phase 2: Pages 0/1',
      '  3 D open ready',
    ]))

  it('are none without a plan', () => assert.deepEqual(taskRows(markedSpec(requirements).spec), []))

  it('have keys of their own where ids and titles are repeated', () => {
    const keys = everyKey(taskRows(markedSpec(`=== tasks.md\n${'- [ ] 1. A\n'.repeat(3)}`).spec))
    assert.equal(new Set(keys).size, 3)
  })

  it('look alike until something is shown differently', () => {
    const [before] = rowsOf('- [ ] 1. A\n')
    const [moved] = rowsOf('Words.\n\n- [ ] 1. A\n')
    const [ticked] = rowsOf('- [x] 1. A\n')
    assert.ok(before && moved && ticked)
    assert.ok(looksAlike(before, moved))
    assert.ok(!looksAlike(before, ticked))
  })

  it('are made from any text, each key once', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 14 }), fc.boolean(), (written, isPhased) => {
        const { spec } = markedSpec(`=== tasks.md\n${written.join('\n')}\n${requirements}`)
        for (const rows of [
          taskRows(spec),
          requirementRows(spec, { ...plainLook, group: isPhased ? 'phase' : 'requirement' }),
        ]) {
          const keys = everyKey(rows)
          assert.equal(new Set(keys).size, keys.length)
        }
      }),
      { numRuns: 60 },
    ))
})

const lines = [
  '- [ ] 1. A',
  '  - [x] 1.1 B',
  '  - _Requirements: 1.1, 2_',
  '    - _Requirements: 1_',
  '## Phase 1: Setup',
  '## Phase 2: Setup',
  '### 2. Task heading',
  '- [ ] A',
  '  - _Depends on: 1, 2_',
  '',
]

describe('the summary of a spec', () => {
  it('counts tasks and criteria', () => {
    const { progress, ...rest } = specSummary(markedSpec(`=== tasks.md\n${plan}${requirements}`).spec)
    assert.deepEqual([progress.done, progress.required, progress.optional], [1, 3, 1])
    const standings = { all: 3, uncovered: 3, open: 0, done: 0 }
    assert.deepEqual(rest, { criteria: 3, standings, uncovered: 3, hasPlan: true, hasDesign: false })
  })
})

const rowsOf = (text: string) => taskRows(markedSpec(`=== tasks.md\n${text}`).spec)

function check(text: string, expected: readonly string[]): void {
  assert.deepEqual(rowText(rowsOf(text)), expected)
}
