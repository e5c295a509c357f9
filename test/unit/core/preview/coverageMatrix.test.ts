import assert from 'node:assert/strict'
import { coverageMatrix, type CoverageOrder, sortedCoverage } from '../../../../src/core/preview/coverageMatrix.ts'
import { modelOf } from './modelOf.ts'

const requirements = `### Requirement 1: Lending

#### Acceptance Criteria

1. WHEN a reader asks THE desk SHALL lend
2. WHEN a book comes back THE desk SHALL note it

### Requirement 2: Opening

#### Acceptance Criteria

1. THE room SHALL open at nine
`

const plan = `- [ ] 1. Lending
  - [x] 1.1 Lend
    - _Requirements: 1.1_
  - [ ] 1.2 Take back
    - _Requirements: 1.1, 1.2_
- [ ] 2. Whole
  - _Requirements: 1_
- [ ] 3. Nothing of this
`

describe('the coverage of a plan', () => {
  const table = (most = 1000): readonly string[] => {
    const { rows, columns, covered } = coverageMatrix(modelOf(plan, requirements), most)
    return [
      `${covered} of ${rows.length}`,
      ...rows.map(({ criterion: { id }, tasks, done }) => {
        const cells = columns.map(({ serving }) => String(serving.get(id)?.length ?? '.'))
        return `${id} ${done}/${tasks.length} ${cells.join('')}`
      }),
    ]
  }

  it('has criteria down, tasks that serve something across, and whole requirements for all of theirs', () =>
    assert.deepEqual(table(), ['2 of 3', '1.1 1/3 111', '1.2 0/2 .11', '2.1 0/0 ...']))

  it('puts subtasks under their main task where the table grows too large', () => {
    assert.deepEqual(table(8), ['2 of 3', '1.1 1/3 21', '1.2 0/2 11', '2.1 0/0 ..'])
    assert.equal(coverageMatrix(modelOf(plan, requirements), 8).isCondensed, true)
  })

  it('sorts what is missing first and keeps the order of the requirements beside that', () => {
    const { rows } = coverageMatrix(modelOf(plan, requirements), 1000)
    const ids = (order: CoverageOrder) => sortedCoverage(rows, order).map(({ criterion }) => criterion.id)
    assert.deepEqual(ids('requirement'), ['1.1', '1.2', '2.1'])
    assert.deepEqual(ids('tasks'), ['2.1', '1.2', '1.1'])
    assert.deepEqual(ids('progress'), ['2.1', '1.2', '1.1'])
  })

  it('is empty without requirements', () =>
    assert.deepEqual(coverageMatrix(modelOf(plan), 1000), { rows: [], columns: [], covered: 0, isCondensed: false }))
})
