import assert from 'node:assert/strict'
import { filterCounts } from '../../../src/webview/filterCounts.ts'
import { filtered, type Filters, noFilters, visibleRows } from '../../../src/webview/filters.ts'
import { modelOf } from '../core/preview/modelOf.ts'

const requirements = `### Requirement 1: Lending

#### Acceptance Criteria

1. THE desk SHALL lend
2. THE desk SHALL take back
`

const plan = `# Plan

## Phase 1: Build

- [-] 1. Desk
  - [x] 1.1 Lend books
    - _Requirements: 1.1_
  - [ ]* 1.2 Test lending
    - _Requirements: 1.2_

## Phase 2: Open

- [ ] 2. Lend everything
  - _Requirements: 1_
`

describe('filters of the preview', () => {
  const model = modelOf(plan, requirements)

  function check(
    filters: Partial<Filters>,
    matching: readonly string[] | undefined,
    shown: readonly string[],
    inDetails: readonly string[] = [],
  ): void {
    const found = filtered(model, { ...noFilters, ...filters }, new Set(inDetails))
    const names = new Map(
      model.rows.map(row => [row.key, row.kind === 'task' ? row.id : row.kind === 'heading' ? row.title : '']),
    )
    const name = (keys: Iterable<string>) => [...keys].map(key => names.get(key))
    assert.deepEqual(found.matching && name(found.matching), matching)
    const visible = visibleRows(model.rows, found.matching, new Set())
    assert.deepEqual(name(model.rows.flatMap(({ key }) => (visible.has(key) ? [key] : []))), shown)
  }

  it('shows everything where nothing is asked', () =>
    check({}, undefined, ['Plan', 'Phase 1: Build', '1', '1.1', '1.2', 'Phase 2: Open', '2']))

  it('finds all words in any order, in titles, ids and references', () => {
    check({ query: 'BOOKS lend' }, ['1.1'], ['Plan', 'Phase 1: Build', '1', '1.1'])
    check({ query: ' 1.2 ' }, ['1.2'], ['Plan', 'Phase 1: Build', '1', '1.2'])
    check({ query: 'nothing' }, [], [])
  })

  it('finds what the host has found in details, among what the other filters leave', () => {
    const inDetails = ['1.1\tLend books', '1.2\tTest lending']
    check({ query: 'shelf' }, ['1.1', '1.2'], ['Plan', 'Phase 1: Build', '1', '1.1', '1.2'], inDetails)
    check({ query: 'shelf', states: ['open'] }, ['1.2'], ['Plan', 'Phase 1: Build', '1', '1.2'], inDetails)
  })

  it('takes a requirement for its criteria, and a criterion also for who cites its requirement', () => {
    check(
      { requirement: '1' },
      ['1.1', '1.2', '2'],
      ['Plan', 'Phase 1: Build', '1', '1.1', '1.2', 'Phase 2: Open', '2'],
    )
    check({ requirement: '1.2' }, ['1.2', '2'], ['Plan', 'Phase 1: Build', '1', '1.2', 'Phase 2: Open', '2'])
  })

  it('asks for several things at once', () => {
    check(
      { states: ['open', 'active'], optional: 'required' },
      ['1', '2'],
      ['Plan', 'Phase 1: Build', '1', 'Phase 2: Open', '2'],
    )
    check({ states: ['open'], optional: 'optional' }, ['1.2'], ['Plan', 'Phase 1: Build', '1', '1.2'])
  })

  it('counts what another choice of the same filter would show', () => {
    const filters: Filters = { ...noFilters, states: ['done'] }
    const { found, matches, tasks } = filtered(model, filters)
    const counts = filterCounts(model, filters, found)
    assert.deepEqual([matches, tasks], [1, 4])
    assert.deepEqual([...counts.state].sort(), [
      ['active', 1],
      ['done', 1],
      ['open', 2],
    ])
    assert.equal(counts.optional, 0)
    assert.equal(filterCounts(model, noFilters, found).optional, 1)
  })

  it('hides what stands beneath a collapsed row, and the heading that the page shows already', () => {
    const [title, , desk] = model.rows
    const visible = visibleRows(model.rows, undefined, new Set([desk?.key ?? '']), title?.key)
    assert.equal(visible.has(title?.key ?? ''), false)
    assert.equal(visible.has(desk?.key ?? ''), true)
    assert.equal(visible.size, model.rows.length - 3)
  })
})
