import assert from 'node:assert/strict'
import { coverageMatrix } from '../../../../src/core/preview/coverageMatrix.ts'
import type { PreviewRow } from '../../../../src/core/preview/previewModel.ts'
import { tracedSpec } from '../../../../src/core/language/tracedSpec.ts'
import { headingWithFragment, lineOfRow, rowAtLine } from '../../../../src/core/preview/rowsAndLines.ts'
import { previewOf, type Beside } from './previewText.ts'

const requirements = `# Requirements

### Requirement 1: Signing

#### Acceptance Criteria

1. WHEN a guest signs THEN the book SHALL keep an entry
2. IF the words exceed 500 characters THEN the book SHALL refuse the entry

### Requirement 2: Reading

#### Acceptance Criteria

1. WHEN a guest opens the book THEN the book SHALL show all entries
`

describe('the preview of a plan', () => {
  it('has headings, tasks and prose in the order of the document', () =>
    check(
      `Before

# Plan

Some *words*

- and a list

## Phase 1
- [ ] 1. First
  - detail
  - [x] 1.1 Beneath
## Notes
- plain
`,
      [
        'prose 1',
        '# Plan 1/1',
        '  prose 3',
        '  ## Phase 1 1/1',
        '    [ ] 1 First (1 below, 1/1)',
        '      [x] 1.1 Beneath',
        '  ## Notes',
        '    prose 1',
      ],
    ))

  it('takes a task heading for a task, and what stands under it for its own', () =>
    check(
      `# Plan
### Task 1: Begin
Some words

#### Notes
More
- [ ] 1.1 Do
`,
      ['# Plan 0/1', '  Task 1 Begin (4 below, 0/1)'.replace('Task 1', '- 1'), '    [ ] 1.1 Do'],
    ))

  it('leaves front matter, comments and lines that chips show out', () =>
    check('---\nid: x\n---\n<!-- note -->\n- [ ] 1. Do\n  - _Requirements: 1.1_\n  <!-- more -->\n  - words\n', [
      '[ ] 1 Do (1 below) 1.1',
    ]))

  it('cuts long prose between its blocks', () => {
    const paragraph = 'line\nline\nline\n\n'
    const { model } = previewOf(paragraph.repeat(20))
    assert.deepEqual(
      model.rows.map(row => (row.kind === 'prose' ? row.lines : 0)),
      [31, 31, 15],
    )
  })

  it('keeps a fence and a list whole', () => {
    const { model } = previewOf(`words\n\n\`\`\`\n${'code\n\n'.repeat(40)}\`\`\`\n${'- item\n\n'.repeat(40)}`)
    assert.equal(model.rows.length, 1)
  })

  it('says what a task waits for, and what can start', () => {
    const { model } = previewOf('- [ ] 1. A\n- [ ] 2. B\n  - _Depends on: 1, 9_\n')
    const [first, second] = tasksIn(model.rows)
    assert.equal(first?.ready, true)
    assert.equal(second?.ready, false)
    assert.deepEqual(second?.blockedBy, ['1'])
    assert.deepEqual(second?.dependsOn, [{ id: '1', key: '1\tA' }, { id: '9' }])
    assert.deepEqual(model.criticalPath, ['1\tA', '2\tB'])
  })

  it('names each circle once', () =>
    assert.deepEqual(
      previewOf('- [ ] 1. A\n  - _Depends on: 2_\n- [ ] 2. B\n  - _Depends on: 1_\n').model.cycles.map(keys =>
        [...keys].sort(),
      ),
      [['1\tA', '2\tB']],
    ))

  it('counts what has to be done', () =>
    assert.deepEqual(
      previewOf(
        `- [ ] 1. A
  - _Estimate: 4h_
  - [x] 1.1 B
  - [ ] 1.2 C
- [ ]* 2. Optional
- [-] 3. D
  - _Estimate: 30m_
- [!] 4. E
`,
      ).model.figures,
      { total: 4, done: 1, active: 1, blocked: 1, remaining: 150 },
    ))

  it('gives references the ids that the requirements have', () =>
    assert.deepEqual(
      tasksIn(
        previewOf('- [ ] 1. A\n  - _Requirements: Requirement 1, REQ-2.1, 7.7_\n', { requirements }).model.rows,
      )[0]?.requirements,
      ['1', '2.1', '7.7'],
    ))

  it('has every requirement and criterion', () =>
    assert.deepEqual(
      previewOf('', { requirements }).model.requirements.map(({ id, of, kind }) => `${kind} ${id} of ${of}`),
      ['requirement 1 of 1', 'criterion 1.1 of 1', 'criterion 1.2 of 1', 'requirement 2 of 2', 'criterion 2.1 of 2'],
    ))

  it('covers what the trace says is covered', () => {
    for (const cites of ['1.1', '1', '2.1, 1.2', 'Requirement 2', 'All', '9.9', '']) {
      const reading = previewOf(`- [ ] 1. A\n  - _Requirements: ${cites}_\n`, { requirements })
      const { trace } = tracedSpec(reading.spec)
      assert.deepEqual(
        coverageMatrix(reading.model, 1000).rows.flatMap(({ criterion, tasks }) =>
          tasks.length > 0 ? [criterion.id] : [],
        ),
        trace.requirements.flatMap(({ criteria }) =>
          criteria.flatMap(({ criterion, tasks }) => (tasks.length > 0 ? [criterion.id] : [])),
        ),
        cites,
      )
    }
  })

  it('covers by the story where a task cites nothing', () => {
    const reading = previewOf('## Phase 3: User Story 1 - Sign\n\n- [ ] T001 [US1] Keep entries\n', {
      requirements:
        '### User Story 1 - Sign (Priority: P1)\n\n**Acceptance Scenarios**:\n\n1. **Given** a book, **When** a guest signs, **Then** it is kept\n',
    })
    const { rows, covered } = coverageMatrix(reading.model, 1000)
    assert.deepEqual([rows.length, covered], [1, 1])
  })

  it('has one key a row, whatever is repeated', () => {
    const { model } = previewOf(
      '# A\n- [ ] 1. X\n- [ ] 1. X\n- [ ] 1. X\t2\n# A\n\nx\n\n# A\n\nx\n\n#\n\n#\n'.repeat(2),
    )
    assert.equal(new Set(model.rows.map(({ key }) => key)).size, model.rows.length)
  })

  it('keeps its keys when lines move', () => {
    const plan = '# A\n\nwords\n\n- [ ] 1. X\n\n## B\n\nwords\n'
    const keys = (text: string): readonly string[] => previewOf(text).model.rows.map(({ key }) => key)
    assert.deepEqual(keys(plan.replaceAll('\n\n', '\n\n\n\n')), keys(plan))
  })

  it('finds rows by lines and lines by rows', () => {
    const reading = previewOf('# A\n\nwords\n\n- [ ] 1. X\n  - more\n')
    const [heading = '', prose = '', task = ''] = reading.model.rows.map(({ key }) => key)
    assert.deepEqual(
      [0, 1, 2, 4, 5, 99].map(line => rowAtLine(reading, line)),
      [heading, heading, prose, task, task, task],
    )
    assert.deepEqual(
      [heading, prose, task, 'none'].map(key => lineOfRow(reading, key)),
      [0, 2, 4, undefined],
    )
  })

  it('finds headings by the fragments of links', () => {
    const reading = previewOf('# Für alle: ein Plan!\n# Same\n# Same\n')
    const title = (fragment: string): string | undefined => {
      const key = headingWithFragment(reading, fragment)
      return key === undefined
        ? undefined
        : reading.model.rows
            .find(row => row.key === key)
            ?.key.split('\n')
            .slice(2)
            .join(' ')
    }
    assert.deepEqual(['für-alle-ein-plan', 'same', 'same-1', 'other'].map(title), [
      'Für alle: ein Plan! 1',
      'Same 1',
      'Same 2',
      undefined,
    ])
  })
})

function tasksIn(rows: readonly PreviewRow[]) {
  return rows.flatMap(row => (row.kind === 'task' ? [row] : []))
}

/** Asserts the rows of a plan, each as a line, indented by what it stands in. */
function check(plan: string, expected: readonly string[], beside: Beside = {}): void {
  const { rows } = previewOf(plan, beside).model
  const parents = new Map(rows.map(({ key, parent }) => [key, parent]))
  const indent = (key: string | undefined): string =>
    key === undefined || parents.get(key) === undefined ? '' : `  ${indent(parents.get(key))}`
  assert.deepEqual(
    rows.map(row => `${indent(row.key)}${lineOf(row)}`),
    expected,
  )
}

function lineOf(row: PreviewRow): string {
  if (row.kind === 'prose') return `prose ${row.lines}`
  if (row.kind === 'heading') {
    return `${'#'.repeat(row.level)} ${row.title}${row.figures ? ` ${row.figures.done}/${row.figures.total}` : ''}`
  }
  const { marker, id, title, lines, subtasks, requirements } = row
  const below = [
    ...(lines > 0 ? [`${lines} below`] : []),
    ...(subtasks ? [`${subtasks.done}/${subtasks.total}`] : []),
  ].join(', ')
  return [
    marker === undefined ? '-' : `[${marker}]`,
    id,
    title,
    ...(below ? [`(${below})`] : []),
    ...requirements,
  ].join(' ')
}
