import assert from 'node:assert/strict'
import { readSpec } from '../../../../src/core/trace/readSpec.ts'
import { traceSpec } from '../../../../src/core/trace/traceSpec.ts'

const requirements = `# Requirements

### Requirement 1: Keep notes

#### Acceptance Criteria

1. WHEN a note is saved THEN the store SHALL keep it
2. IF a note is too long THEN the store SHALL refuse it

### Requirement 2: Send notes

#### Acceptance Criteria

1. WHEN a note is sent THEN the store SHALL send it
`

describe('traceSpec', () => {
  it('has everything uncovered without a plan', () =>
    check('', ['1 uncovered 0/0', '1.1 uncovered', '1.2 uncovered', '2 uncovered 0/0', '2.1 uncovered', '0/0']))

  it('takes a requirement for done when all of it is', () =>
    check('- [x] 1. A\n  - _Requirements: 1_\n- [ ] 2. B\n  - _Requirements: 2.1_\n', [
      '1 done 1/1',
      '1.1 done 1',
      '1.2 done 1',
      '2 open 0/1',
      '2.1 open 2',
      '1/2',
    ]))

  it('takes no requirement for done while a criterion has no task', () =>
    check('- [x] 1. A\n  - _Requirements: 1.1, 2.1_\n', [
      '1 uncovered 1/1',
      '1.1 done 1',
      '1.2 uncovered',
      '2 done 1/1',
      '2.1 done 1',
      '1/1',
    ]))

  it('leaves optional and skipped tasks out', () =>
    check(
      '- [x] 1. A\n  - _Requirements: 1.1, 1.2_\n- [ ]* 2. T\n  - _Requirements: 1.2_\n- [_] 3. S\n  - _Requirements: 2.1_\n',
      ['1 done 1/1', '1.1 done 1', '1.2 done 1 2', '2 skipped 0/0', '2.1 skipped 3', '1/1 +0/1 -1'],
      { _: 'skipped' },
    ))

  it('takes nothing for done that only optional tasks are to do', () =>
    check('- [ ]* 1. T\n  - _Requirements: 1, 2_\n', [
      '1 open 0/0',
      '1.1 open 1',
      '1.2 open 1',
      '2 open 0/0',
      '2.1 open 1',
      '0/0 +0/1',
    ]))

  it('believes subtasks more than the box of their parent', () =>
    check('- [x] 1. A\n  - _Requirements: 1, 2_\n  - [x] 1.1 Aa\n  - [ ] 1.2 Ab\n', [
      '1 active 0/1',
      '1.1 active 1',
      '1.2 active 1',
      '2 active 0/1',
      '2.1 active 1',
      '1/2',
    ]))

  it('links the tasks of a story to its scenarios', () => {
    const stories = `# Feature\n\n### User Story 1 - Keep notes (Priority: P1)\n\nAs a writer I keep notes.\n\n**Acceptance Scenarios**:\n\n1. **Given** a note, **When** it is saved, **Then** it is kept\n`
    const { requirements: traced } = traceSpec(
      readSpec({
        requirements: [{ name: 'spec.md', text: stories }],
        plan: '- [x] T001 [US1] Keep notes in store.ts\n',
      }),
    )
    assert.deepEqual(
      traced.map(({ standing }) => standing),
      ['done'],
    )
  })

  it('names tasks that cite nothing and have nobody to cite for them', () => {
    const plan =
      '- [ ] 1. A\n  - _Requirements: 1_\n  - [ ] 1.1 Aa\n- [ ] 2. B\n- [ ] 3. C\n  - [ ] 3.1 Ca\n- [ ] 4. Checkpoint\n'
    const trace = traceSpec(readSpec({ requirements: [{ name: 'r', text: requirements }], plan }))
    assert.deepEqual(
      trace.unlinkedTasks.map(at => trace.tree.tasks[at]?.id),
      ['2', '3.1'],
    )
  })

  it('finds the longest chain by tasks, or by minutes when all are estimated', () => {
    const chain =
      '- [ ] 1. A\n- [ ] 2. B\n  - _Depends: 1_\n- [x] 3. C\n  - _Depends: 2_\n- [ ] 4. D\n  - _Depends: 3_\n- [ ] 5. E\n'
    assert.deepEqual(pathOf(chain), ['tasks', 3, '1', '2', '4'])
    const estimated =
      '- [ ] 1. A\n  - _Estimate: 1h_\n- [ ] 2. B\n  - _Estimate: 30m_\n  - _Depends: 1_\n- [ ] 3. C\n  - _Estimate: 2h_\n'
    assert.deepEqual(pathOf(estimated), ['minutes', 120, '3'])
  })
})

function pathOf(plan: string): readonly unknown[] {
  const { criticalPath, tree } = traceSpec(readSpec({ requirements: [], plan }))
  return [criticalPath.unit, criticalPath.length, ...criticalPath.tasks.map(at => tree.tasks[at]?.id)]
}

/** Requirements with their tallies, criteria with their tasks, and the plan's progress. */
function check(plan: string, expected: readonly string[], markers?: { readonly [marker: string]: 'skipped' }): void {
  const spec = readSpec(
    { requirements: [{ name: 'requirements.md', text: requirements }], plan },
    markers ? { markers: { ' ': 'open', x: 'done', ...markers } } : {},
  )
  const { requirements: traced, progress, tree } = traceSpec(spec)
  const { optional, optionalDone, skipped } = progress
  assert.deepEqual(
    [
      ...traced.flatMap(({ requirement, standing, done, required, criteria }) => [
        `${requirement.id} ${standing} ${done}/${required}`,
        ...criteria.map(own => [own.criterion.id, own.standing, ...own.tasks.map(at => tree.tasks[at]?.id)].join(' ')),
      ]),
      `${progress.done}/${progress.required}${optional ? ` +${optionalDone}/${optional}` : ''}${skipped ? ` -${skipped}` : ''}`,
    ],
    expected,
  )
}
