import assert from 'node:assert/strict'
import { mergePlan, type MergeContext } from '../../../../src/core/merge/mergePlan.ts'
import type { Plan } from '../../../../src/core/plan/plan.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { applyEdits } from '../../../../src/core/text/applyEdits.ts'
import { fresh, planOf, requirements } from './plans.ts'

const asked = requirements('1 Notes: 1.1 1.2')
const covered = '- [x] 1. Keep notes\n  - _Requirements: 1.1, 1.2_\n'
const base: MergeContext = { requirements: asked, elements: [] }
const lacking = planOf(fresh('Keep notes', '1.1'), fresh('Sort notes', '1.2'))

describe('problems of merging', () => {
  it('marks a reference to a criterion that is gone', () =>
    check('- [ ] 1. Keep\n  - _Requirements: 1.1, 1.2, «1.9»_\n', planOf(), base, [
      'unknown-requirement: No requirement is numbered 1.9.',
    ]))

  it('finds the number that a criterion has now', () => {
    const [requirement] = asked
    const criteria = requirement?.criteria.map(one => ({ ...one, id: one.id === '1.2' ? '1.9' : one.id })) ?? []
    const earlier = requirement ? [{ ...requirement, criteria }] : []
    check(
      '- [ ] 1. Keep\n  - _Requirements: 1.1, 1.2, «1.9»_\n',
      planOf(),
      { ...base, earlier },
      ['unknown-requirement: No requirement is numbered 1.9; its text now has the number 1.2.'],
      '- [ ] 1. Keep\n  - _Requirements: 1.1, 1.2, 1.2_\n',
    )
  })

  it('marks what is done for a criterion whose text has changed', () => {
    const earlier = asked.map(one => ({
      ...one,
      criteria: one.criteria.map(own => ({ ...own, text: own.id === '1.1' ? 'Other words' : `${own.text} ` })),
    }))
    check(
      '- [x] 1. «Keep»\n  - _Requirements: 1.1_\n- [x] 2. Sort\n  - _Requirements: 1.2_\n- [ ] 3. More\n  - _Requirements: 1.1_\n',
      planOf(),
      { ...base, earlier },
      ['changed-criterion: This task is done, but the text of 1.1 has changed since.'],
      '- [ ] 1. Keep\n  - _Requirements: 1.1_\n- [x] 2. Sort\n  - _Requirements: 1.2_\n- [ ] 3. More\n  - _Requirements: 1.1_\n',
    )
  })

  it('marks a task all of whose references are gone', () =>
    check(`${covered}- [ ] 2. «Send»\n  - _Requirements: «7.1»_\n`, planOf(), { ...base, designText: 'Words' }, [
      'orphaned-task: All that this task cites is gone: 7.1.',
      'unknown-requirement: No requirement is numbered 7.1.',
    ]))

  it('marks a task about a name that the design had', () => {
    const plan = `${covered}- [ ] 2. «Implement \`NoteMailer\`»\n- [ ] 3. Implement \`NoteStore\`\n- [ ] 4. Run \`SomeLinter\`\n`
    const context = { ...base, designText: 'The NoteStore', earlierDesign: 'The NoteStore and the NoteMailer' }
    check(plan, planOf(), context, ['orphaned-task: Neither the design nor the requirements name `NoteMailer`.'])
  })

  it('tells of a done task with something open beneath it', () =>
    check(
      '- [x] 1. «Keep notes»\n  - [x] 1.1 Keep some notes\n    - _Requirements: 1.1_\n',
      planOf(fresh('Keep notes', '', [fresh('Keep some notes', '1.1'), fresh('Sort notes', '1.2')])),
      base,
      ['done-over-open: This task is done, but 1.2 beneath it is open.'],
      '- [ ] 1. Keep notes\n  - [x] 1.1 Keep some notes\n    - _Requirements: 1.1_\n  - [ ] 1.2 Sort notes\n    - _Requirements: 1.2_\n',
    ))

  it('gives totals that are right again', () =>
    check(
      'Total tasks: «1»\n\n- [ ] 1. Keep notes\n  - _Requirements: 1.1_\n',
      lacking,
      base,
      ['stale-total: The total of 1 is now 2.'],
      'Total tasks: 2\n\n- [ ] 1. Keep notes\n  - _Requirements: 1.1_\n- [ ] 2. Sort notes\n  - _Requirements: 1.2_\n',
    ))

  it('gives the line that a table lacks', () =>
    check(
      '- [ ] 1. Keep notes\n  - _Requirements: 1.1_\n- [ ] 2. Other\n\n| Task | Title | Who |\n|---|---|---|\n| 1 | Keep notes | A |\n«| 2 | Other | B |»\n',
      lacking,
      base,
      ['unlisted-task: The table of tasks does not name 3.'],
      '- [ ] 1. Keep notes\n  - _Requirements: 1.1_\n- [ ] 2. Other\n- [ ] 3. Sort notes\n  - _Requirements: 1.2_\n\n| Task | Title | Who |\n|---|---|---|\n| 1 | Keep notes | A |\n| 2 | Other | B |\n| 3 | Sort notes |  |\n',
    ))

  it('gives the arrow that a graph lacks', () =>
    check(
      '- [ ] 1. Keep notes\n  - _Requirements: 1.1_\n- [ ] 2. Other\n\n```\n«1 → 2»\n```\n',
      lacking,
      base,
      ['stale-dependencies: The dependencies do not name 3.'],
      '- [ ] 1. Keep notes\n  - _Requirements: 1.1_\n- [ ] 2. Other\n- [ ] 3. Sort notes\n  - _Requirements: 1.2_\n\n```\n1 → 2\n2 → 3\n```\n',
    ))

  it('gives the entry that a closing graph lacks', () => {
    const graph = (ids: string) => `\n\`\`\`json\n{ "waves": [{ "id": 0, "tasks": ["1"${ids}] }] }\n\`\`\`\n`
    const added = '- [ ] 4. Sort notes\n  - _Requirements: 1.2_\n'
    check(
      `- [ ] 1. Keep notes\n  - _Requirements: 1.1_\n- [ ] 2. Other\n- [ ] 3. Deploy\n${graph(', «"2"», "3"')}`,
      lacking,
      base,
      ['unlisted-task: The graph of tasks does not name 4.'],
      `- [ ] 1. Keep notes\n  - _Requirements: 1.1_\n- [ ] 2. Other\n${added}- [ ] 3. Deploy\n${graph(', "2", "4", "3"')}`,
    )
  })

  it('gives the arrows around what was put before the end', () =>
    check(
      '- [ ] 1. Keep notes\n  - _Requirements: 1.1_\n- [ ] 2. Other\n- [ ] 3. Deploy\n\n«1 → 2 → 3»\n',
      lacking,
      base,
      ['stale-dependencies: The dependencies do not name 4.'],
      '- [ ] 1. Keep notes\n  - _Requirements: 1.1_\n- [ ] 2. Other\n- [ ] 4. Sort notes\n  - _Requirements: 1.2_\n- [ ] 3. Deploy\n\n1 → 2 → 3\n2 → 4\n4 → 3\n',
    ))

  it('says nothing about figures where nothing is added', () =>
    check('Total tasks: 9\n\n- [x] 1. Keep notes\n  - _Requirements: 1.1, 1.2_\n', planOf(), base, []))
})

/** Asserts the problems, that they mark the «marked» spans of the plan, and what their fixes make of the merged text. */
function check(marked: string, plan: Plan, context: MergeContext, expected: readonly string[], fixed?: string): void {
  const text = marked.replace(/[«»]/g, '')
  const spans = marked
    .split('«')
    .slice(1)
    .map(part => part.split('»')[0])
  const { edits, problems } = mergePlan(readPlan(text), plan, context)
  const after = applyEdits(text, edits)
  assert.deepEqual(
    problems.map(({ code, message }) => `${code}: ${message}`),
    expected,
  )
  assert.deepEqual(
    problems.map(({ range }) => after.slice(range.start, range.end)),
    spans,
  )
  if (fixed === undefined) return
  const fixes = problems.flatMap(problem => problem.fixes?.[0]?.edits ?? [])
  assert.equal(applyEdits(after, fixes), fixed)
}
