import assert from 'node:assert/strict'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'

const plan = '- [ ] 1. A\n- [ ] 2. B\n- [ ] 3. C\n\n'

/** Asserts who waits for whom: `2<1` says that 2 waits for 1. */
function check(text: string, expected: string): void {
  const found = readPlan(text).dependencies.map(({ from, to }) => `${from}<${to}`)
  assert.equal(found.join(' '), expected, text)
}

describe('dependencies of a plan', () => {
  it('stand in a task', () => {
    check('- [ ] T3 Join (depends on T1, T2)', 'T3<T1 T3<T2')
    check('- [ ] T3 Join (depends on T1 and\n  T2 for its data)', 'T3<T1 T3<T2')
    check('- [ ] T3 Join (T1に依存)\n', 'T3<T1')
    assert.deepEqual(
      ['(T1 に依存)', '(T1, T2に依存する)', '(T1에 의존)'].map(end => readPlan(`- [ ] T3 Join ${end}`).tasks[0]?.title),
      ['Join', 'Join', 'Join'],
    )
    check('- [ ] 3. C\n  - _Depends: 1.2, 2.1-2.2_', '3<1.2 3<2.1 3<2.2')
    check('- [ ] 3. C\n  - **Dependencies:** Task 1, Task 2', '3<1 3<2')
    check('- [ ] 3. C\n  - _依赖：1.2_', '3<1.2')
    check('- [ ] 3. C depends on 2 libraries', '')
    check('- [ ] 3. C\n  - **Dependencies:** None', '')
  })

  it('stand in sentences', () => {
    check(`${plan}Task 2 depends on Task 1\n`, '2<1')
    check(`${plan}- Task 1 blocks Task 2 and Task 3\n`, '2<1 3<1')
    check(`${plan}任务 2 依赖任务 1\n`, '2<1')
    check(`${plan}タスク2はタスク1に依存\n`, '2<1')
    check(`${plan}Phase 2 depends on Phase 1\n`, 'Phase 2<Phase 1')
    check(`${plan}It depends on 2 things\n`, '')
  })

  it('stand in arrows, on a line and between lines', () => {
    check(`${plan}1 → 2 → 3\n`, '2<1 3<2')
    check(`${plan}\`\`\`\n1 --> 2, 3\n\`\`\`\n`, '2<1 3<1')
    check(`${plan}\`\`\`\n1 → 2\n    ↓\n    3\n\`\`\`\n`, '2<1 3<2')
    check(`${plan}\`\`\`ts\nconst f = (1) => 2\n\`\`\`\n`, '')
  })

  it('stand in flow charts', () => {
    check(`${plan}\`\`\`mermaid\ngraph TD\n  A[Task 1] --> B[Task 2] & C["3. C"]\n\`\`\`\n`, '2<1 3<1')
    check(`${plan}\`\`\`mermaid\ngraph LR\n  T1 -->|then| T2\n\`\`\`\n`, '2<1')
  })

  it('stand in waves', () => {
    const waves = (json: string) => `${plan}\`\`\`json\n${json}\n\`\`\`\n`
    check(waves('{"waves":[{"id":0,"tasks":["1"]},{"id":1,"tasks":["2","3"]}]}'), '2<1 3<1')
    check(waves('{"waves":[["1"],["2"]]}'), '2<1')
    check(
      waves('{"waves":[{"wave":1,"tasks":["1"]},{"wave":2,"tasks":["2"]},{"wave":3,"tasks":["3"],"depends_on":[1]}]}'),
      '2<1 3<1',
    )
    check(waves('{"waves":[{"tasks":["1"'), '')
  })

  it('reach the tasks that wait', () => {
    const { tasks } = readPlan(`${plan}1 → 2 → 3\n\nTask 3 depends on Task 1\n`)
    assert.deepEqual(
      tasks.map(({ dependsOn }) => dependsOn),
      [[], ['1'], ['2', '1']],
    )
  })
})
