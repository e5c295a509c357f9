import assert from 'node:assert/strict'
import { coverageLenses, taskLenses } from '../../../../src/core/language/lensesOf.ts'
import { markedSpec, requirements } from './specText.ts'

const plan = `=== tasks.md
- [x] 1. Sign|
  - _Requirements: 1.1_
- [ ] 2. Keep
  - _Requirements: 1_
- [ ] 3. Print
  - _Depends on: 2_
`

describe('lenses', () => {
  it('stand over tasks that can start', () => {
    const { spec, document } = markedSpec(plan)
    assert.deepEqual(
      taskLenses(spec, document).map(({ range }) => document.text.slice(range.start, range.end)),
      ['- [ ] 2. Keep'],
    )
  })

  it('tell how far requirements and criteria are', () => {
    const { spec } = markedSpec(plan + requirements)
    const document = spec.documents.find(({ role }) => role === 'requirements')
    assert.deepEqual(
      document && coverageLenses(spec, document).map(({ done, required, tasks }) => [done, required, tasks.length]),
      [
        [1, 2, 2],
        [1, 2, 2],
        [0, 1, 1],
        [0, 0, 0],
        [0, 0, 0],
      ],
    )
  })

  it('are none without a plan', () => {
    const { spec, document } = markedSpec(requirements)
    assert.deepEqual(coverageLenses(spec, document), [])
  })
})
