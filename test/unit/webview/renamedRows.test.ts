import assert from 'node:assert/strict'
import { renamedRows } from '../../../src/webview/renamedRows.ts'
import { modelOf } from '../core/preview/modelOf.ts'

const plan = `# Plan

- [ ] 1. Keep
- [ ] 2. Show
- [ ] 3. Print
`

describe('rows that are renamed', () => {
  function check(change: (text: string) => string, expected: Readonly<Record<string, string>>): void {
    const renamed = renamedRows(modelOf(plan).rows, modelOf(change(plan)).rows)
    assert.deepEqual(Object.fromEntries(renamed), expected)
  }

  it('are those with other words at the same place', () => {
    check(text => text.replace('Show', 'Show all'), { '2\tShow': '2\tShow all' })
    check(text => text.replace('# Plan', '# Plans'), { '\nheading\nPlan\n1': '\nheading\nPlans\n1' })
  })

  it('are found though others come, go and move around them', () => {
    const change = (text: string) =>
      text.replace('1. Keep\n', '1. Keep\n- [ ] 4. Sell\n').replace('3. Print', '3. Print it')
    check(change, { '3\tPrint': '3\tPrint it' })
  })

  it('are all of several that follow each other', () =>
    check(text => text.replace('2. Show', '5. Show').replace('3. Print', '6. Print'), {
      '2\tShow': '5\tShow',
      '3\tPrint': '6\tPrint',
    }))

  it('are none where rows only come or go', () => {
    check(text => text.replace('- [ ] 2. Show\n', ''), {})
    check(text => `${text}- [ ] 4. Sell\n`, {})
    check(text => text.replace('- [ ] 2. Show', '- [ ] 2. Show more\n- [ ] 2.1 And more'), {})
  })
})
