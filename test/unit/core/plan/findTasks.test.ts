import assert from 'node:assert/strict'
import { findTasks } from '../../../../src/core/plan/findTasks.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'

const plan = readPlan(
  '# Plan\n\n- [ ] 1. Build it\n  - [ ] step\n- [ ] 1.1 Build the rest\n- [ ] 1.1 Again\n\n## Task 4: Heading\n',
)

/** Asserts the lines of the tasks that a query names. */
function check(query: string, ...lines: readonly number[]): void {
  assert.deepEqual(
    findTasks(plan, query).map(({ line }) => line),
    lines,
    query,
  )
}

describe('findTasks', () => {
  it('finds by id, as it is written or nearly so', () => {
    check('1', 3)
    check('1.', 3)
    check('Task 4', 8)
  })

  it('gives all tasks with an id', () => check('1.1', 5, 6))

  it('finds by line, items too', () => {
    check(':3', 3)
    check(':4', 4)
    check(':8', 8)
    check(':1')
    check(':99')
  })

  it('finds by title and by its beginning', () => {
    check('build it', 3)
    check('Build', 3, 5)
    check('nothing')
    check('')
  })
})
