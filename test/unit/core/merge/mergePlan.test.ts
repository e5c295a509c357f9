import assert from 'node:assert/strict'
import { mergePlan, type MergeContext, type MergedPlan } from '../../../../src/core/merge/mergePlan.ts'
import type { Plan } from '../../../../src/core/plan/plan.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { applyEdits } from '../../../../src/core/text/applyEdits.ts'
import { readMarks } from '../../../marks.ts'
import { elements, fresh, planOf, requirements } from './plans.ts'

const two = requirements('1 Notes: 1.1 1.2', '2 Search: 2.1')
const store = planOf(
  fresh('Keep notes', '', [fresh('Implement `NoteStore`', '1.1'), fresh('Implement `NoteIndex`', '1.2')]),
  fresh('Find notes', '', [
    fresh('Implement `Finder`', '2.1', [], ['Ranks by age']),
    fresh('Implement `Ranker`', '2.1'),
  ]),
)
const three = requirements('1 Notes: 1.1 1.2', '2 Search: 2.1 2.2')
const apart = planOf(
  ...store.tasks.slice(0, 1),
  fresh('Find notes', '', [
    fresh('Implement `Finder`', '2.1', [], ['Ranks by age']),
    fresh('Implement `Ranker`', '2.2'),
  ]),
)

describe('mergePlan', () => {
  it('adds a subtask beneath its main task, with the next id', () =>
    check(
      `- [x] 1. Keep notes
  - [x] 1.1 Implement \`NoteStore\`
    - _Requirements: 1.1_
«  - [ ] 1.2 Implement \`NoteIndex\`
    - _Requirements: 1.2_
»
- [ ] 2. Find notes
  - [ ] 2.1 Implement \`Finder\`
    - _Requirements: 2.1_
  - [ ] 2.2 Implement \`Ranker\`
    - _Requirements: 2.1_
`,
      store,
    ))

  it('adds a main task that is gone behind the last one', () =>
    check(
      `- [x] 1. Keep notes
  - [x] 1.1 Implement \`NoteStore\`
    - _Requirements: 1.1_
  - [x] 1.2 Implement \`NoteIndex\`
    - _Requirements: 1.2_
«
- [ ] 2. Find notes
  - [ ] 2.1 Implement \`Finder\`
    - Ranks by age
    - _Requirements: 2.1_
  - [ ] 2.2 Implement \`Ranker\`
    - _Requirements: 2.2_
»
## Notes

Mine.
`,
      apart,
      three,
    ))

  it('adds a main task before those that close the plan', () => {
    const standing =
      '- [x] 1. Keep notes\n  - [x] 1.1 Implement `NoteStore`\n    - _Requirements: 1.1, 1.2_\n  - [x] 1.2 Implement `NoteIndex`\n'
    const added =
      '- [ ] 4. Find notes\n  - [ ] 4.1 Implement `Finder`\n    - Ranks by age\n    - _Requirements: 2.1_\n  - [ ] 4.2 Implement `Ranker`\n    - _Requirements: 2.2_\n'
    for (const [one, other] of [
      ['Write integration tests', 'Final checkpoint'],
      ['Checkpoint - all tests pass', 'Roll out behind a flag'],
      ['End-to-end tests', 'Update documentation'],
      ['编写集成测试', '部署与发布'],
      ['統合テストを実装する', 'デプロイ'],
    ])
      check(`${standing}«\n${added}»- [ ] 2. ${one}\n- [ ] 3. ${other}\n`, apart, three)
  })

  it('adds what closes the plan behind its work, before the last checkpoint', () => {
    const [keep] = store.tasks
    assert.ok(keep)
    const plan = planOf(keep, { ...fresh('Ship `NoteStore`', '2.1'), phase: 'deployment' })
    const standing =
      '- [x] 1. Keep notes\n  - [x] 1.1 Implement `NoteStore`\n    - _Requirements: 1.1_\n  - [x] 1.2 Implement `NoteIndex`\n    - _Requirements: 1.2_\n- [ ] 2. Write tests\n'
    check(`${standing}«- [ ] 4. Ship \`NoteStore\`\n  - _Requirements: 2.1_\n»- [ ] 3. Final checkpoint\n`, plan, two)
  })

  it('keeps the ids, bullets, indentation and labels of the plan', () => {
    check(
      '* [ ] **1** Keep notes\n\t* [ ] **1.1** Implement NoteStore\n\t\t* _需求: 1.1, 2.1_\n«\t* [ ] **1.2** Implement `NoteIndex`\n\t\t* _需求: 1.2_\n»',
      store,
    )
    check(
      '1. [ ] 1 Keep notes\n   1. [ ] 1.1 Implement NoteStore\n      - _Requirements: 1.1, 2.1_\n«   2. [ ] 1.2 Implement `NoteIndex`\n      - _Requirements: 1.2_\n»',
      store,
    )
    check(
      '- [ ] T001 Implement NoteStore\n  - Requirements: [REQ-1.1], [REQ-2.1]\n- [ ] T002 Other\n- [ ] T004 Last\n«- [ ] T005 Implement `NoteIndex`\n  - Requirements: [REQ-1.2]\n»',
      store,
    )
    check(
      '> - [ ] 1. Keep notes\n>   - [ ] 1.1 Implement NoteStore\n>     - _Requirements: 1.1, 2.1_\n«>   - [ ] 1.2 Implement `NoteIndex`\n>     - _Requirements: 1.2_\n»',
      store,
    )
  })

  it('writes tasks as headings where they are headings', () =>
    check(
      `### Task 1: Keep notes

- [ ] 1.1 Implement NoteStore
  - _Requirements: 1.1, 1.2_
«
### Task 2: Find notes

- [ ] 2.1 Implement \`Finder\`
  - Ranks by age
  - _Requirements: 2.1_
- [ ] 2.2 Implement \`Ranker\`
  - _Requirements: 2.2_
»`,
      apart,
      three,
    ))

  it('keeps line ends, and a last line without one', () => {
    check(
      '- [ ] 1. Keep notes\r\n  - [ ] 1.1 Implement NoteStore\r\n    - _Requirements: 1.1, 2.1_«\r\n  - [ ] 1.2 Implement `NoteIndex`\r\n    - _Requirements: 1.2_»',
      store,
    )
    check(
      '- [ ] 1. Keep notes\r  - [ ] 1.1 Implement NoteStore\r    - _Requirements: 1.1, 2.1_\r«  - [ ] 1.2 Implement `NoteIndex`\r    - _Requirements: 1.2_\r»',
      store,
    )
    check(
      '\ufeff- [ ] 1. Keep notes\n  - [ ] 1.1 Implement NoteStore\n    - _Requirements: 1.1, 2.1_«\n  - [ ] 1.2 Implement `NoteIndex`\n    - _Requirements: 1.2_»',
      store,
    )
  })

  it('takes a criterion as cited in every notation', () => {
    for (const cited of [
      '1.1, 1.2, 2.1',
      '1.1-1.2, 2.1',
      '1, 2',
      'All',
      '1.*, 2.x',
      'Requirement 1, Requirement 2',
      'REQ-1.1, REQ-1.2, R2.1',
    ]) {
      check(
        `- [ ] 1. Keep and find notes with NoteStore, NoteIndex, Finder and Ranker\n  - _Requirements: ${cited}_\n`,
        store,
      )
    }
  })

  it('stands outside fences and comments', () => {
    check(
      '- [ ] 1. Keep notes\n  - [ ] 1.1 Implement NoteStore and NoteIndex\n    - _Requirements: 1.1, 2.1_\n    ```\n    - [ ] 1.2 no\n    ```\n«  - [ ] 1.2 Implement notes\n    - When 1.2 is asked, answer 1.2\n    - _Requirements: 1.2_\n»<!--\n- [ ] 9. no\n-->\n',
      store,
    )
    check(
      '- [ ] 1. Keep notes\n  - [ ] 1.1 Implement NoteStore and NoteIndex\n    - _Requirements: 1.1, 2.1_\n«  - [ ] 1.2 Implement notes\n    - When 1.2 is asked, answer 1.2\n    - _Requirements: 1.2_\n»\n<!-- never closed\n',
      store,
    )
  })

  it('keeps what follows apart from what it adds', () =>
    check(
      '- [ ] 1. Keep notes NoteStore NoteIndex\n  - _Requirements: 1.1, 2.1_\n  ```\n  x\n  ```\n«  - [ ] 1.1 Implement notes\n    - When 1.2 is asked, answer 1.2\n    - _Requirements: 1.2_\n\n»Mine\n===\n',
      store,
    ))

  it('gathers criteria by requirement where the plan cites nothing', () =>
    check(
      `- [x] 1. Do all
- [ ] 2. Do the rest
  - [ ] 2.1 Rest
«- [ ] 3. Meet the remaining requirements
  - [ ] 3.1 Implement notes
    - When 1.1 is asked, answer 1.1
    - When 1.2 is asked, answer 1.2
    - _Requirements: 1.1, 1.2_
  - [ ] 3.2 Implement search
    - When 2.1 is asked, answer 2.1
    - _Requirements: 2.1_
»`,
      store,
    ))

  it('joins requirements of one criterion each', () => {
    const many = requirements(...[1, 2, 3, 4, 5, 6, 7, 8].map(number => `FR-${number} Part ${number}: FR-${number}`))
    const { added } = merged('- [ ] Do all\n- [ ] Do more\n- [ ] Do most\n', planOf(), {
      requirements: many,
      elements: [],
    })
    assert.equal(added.length, 2)
  })

  it('cites a criterion once in a list', () => {
    const { edits } = merged('# Plan\n', planOf(fresh('Implement `NoteStore`', '1.1 1.1 2.1')), {
      requirements: two,
      elements: elements('NoteStore'),
    })
    assert.match(edits.map(({ newText }) => newText).join(''), /_Requirements: 1\.1, 2\.1_/)
  })

  it('adds what the design has anew where the plan follows it', () => {
    const four = planOf(...store.tasks.flatMap(task => task.children), fresh('Implement `Exporter`', '2.1'))
    const context = { requirements: two, elements: elements('NoteStore', 'NoteIndex', 'Finder', 'Ranker', 'Exporter') }
    const plan =
      '- [ ] Note store and note_index\n  - _Requirements: 1_\n- [ ] Finder\n  - _Requirements: 2_\n- [ ] Rankers\n'
    assert.deepEqual(
      merged(plan, four, context).added.map(({ title }) => title),
      ['Implement `Exporter`'],
    )
  })

  it('adds nothing for elements where the plan goes its own way', () => {
    const context = { requirements: two, elements: elements('NoteStore', 'NoteIndex', 'Finder', 'Ranker') }
    assert.deepEqual(merged('- [ ] Do all\n  - _Requirements: 1, 2_\n', store, context).edits, [])
  })

  it('adds nothing for what a skipped task stands for', () =>
    check(
      '- [-] ~~1. Keep notes with NoteStore and NoteIndex~~\n  - _Requirements: 1.1, 1.2_\n- [ ] 2. Find with Finder and Ranker\n  - _Requirements: 2.1_\n',
      store,
    ))

  it('adds nothing that is to be ignored', () => {
    const plan = '- [ ] 1. Keep notes\n  - [ ] 1.1 Implement `NoteStore`\n    - _Requirements: 1.1, 2.1_\n'
    for (const ignore of [['1.2'], ['Implement NoteIndex'], ['1'], ['Requirement 1']]) {
      assert.deepEqual(merged(plan, store, { requirements: two, elements: [], ignore }).edits, [], ignore[0])
    }
  })

  it('makes a plan of a text without tasks', () => {
    const { added } = merged('# Plan\n\nWords.', apart, { requirements: three, elements: [] })
    assert.deepEqual(
      added.map(({ id }) => id),
      ['1', '1.1', '1.2', '2', '2.1', '2.2'],
    )
  })
})

function merged(text: string, plan: Plan, context: MergeContext): MergedPlan {
  return mergePlan(readPlan(text), plan, context)
}

/** Asserts that merging adds the «marked» parts to the rest, and nothing when it is done again. */
function check(marked: string, plan: Plan, asked = two): void {
  const { text, ranges } = readMarks(marked)
  const before = applyEdits(
    text,
    ranges.map(range => ({ range, newText: '' })),
  )
  const context = { requirements: asked, elements: [] }
  assert.equal(applyEdits(before, merged(before, plan, context).edits), text)
  assert.deepEqual(merged(text, plan, context).edits, [])
}
