import assert from 'node:assert/strict'
import { foundTasks } from '../../../../src/core/preview/foundTasks.ts'
import { readingOf } from './modelOf.ts'

const plan = `# Plan

- [ ] 1. Keep entries
  - in a \`Ledger\` of the town
  - _Requirements: 1.2_
- [ ] 2. Print
  - [ ] 2.1 Choose **paper**
    - heavy, for the Ledger
`

describe('a search of the whole plan', () => {
  function check(query: string, ids: readonly string[]): void {
    assert.deepEqual(
      foundTasks(readingOf(plan), query).map(key => key.split('\t')[0]),
      ids,
    )
  }

  it('finds words of details', () => check('ledger', ['1', '2.1']))

  it('finds words that stand in the title, the references and the details together', () => {
    check('KEEP town', ['1'])
    check('1.2 ledger', ['1'])
    check('paper town', [])
  })

  it('finds nothing where nothing is asked', () => check(' ', []))
})
