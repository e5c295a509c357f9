import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { dependencyCycles } from '../../../../src/core/trace/dependencyCycles.ts'
import { nextTasks } from '../../../../src/core/trace/nextTasks.ts'
import { taskGraph } from '../../../../src/core/trace/taskGraph.ts'
import { taskTree } from '../../../../src/core/trace/taskTree.ts'

describe('taskGraph', () => {
  it('reads fields, brackets, sentences, arrows, diagrams and waves', () => {
    const tasks = '- [ ] 1. A\n- [ ] 2. B\n- [ ] 3. C\n'
    check('- [ ] 1. A\n- [ ] 2. B\n  - _Depends: 1_\n', '2 < 1')
    check('- [ ] T1 A\n- [ ] T2 B (depends on T1)\n', 'T2 < T1')
    check(`${tasks}\n## Notes\n\nTask 2 depends on Task 1. Task 3 depends on Task 2.\n`, '2 < 1, 3 < 2')
    check(`${tasks}\n## Order\n\n1 → 2 → 3\n`, '2 < 1, 3 < 2')
    check(`${tasks}\n\`\`\`mermaid\ngraph TD\n  T1 --> T2\n\`\`\`\n`, '2 < 1')
    check(
      `${tasks}\n\`\`\`json\n{"waves":[{"id":0,"tasks":["1"]},{"id":1,"tasks":["2","3"]}]}\n\`\`\`\n`,
      '2 < 1, 3 < 1',
    )
  })

  it('pairs the main tasks of phases', () =>
    check(
      '## Phase 1: Set up\n\n- [ ] T1 A\n\n## Phase 2: Build\n\n- [ ] T2 B\n- [ ] T3 C\n\n## Order\n\n- Phase 2 depends on Phase 1\n',
      'T2 < T1, T3 < T1',
    ))

  it('takes the nearest of tasks with one id before the mention', () =>
    check(
      '## A\n\n- [ ] 1. A\n- [ ] 2. B\n  - _Depends: 1_\n\n## B\n\n- [ ] 1. C\n- [ ] 2. D\n  - _Depends: 1_\n',
      '2 < 1, 2 < 1',
    ))

  it('takes the last list before the verb for what waits', () =>
    check('- [ ] T1 A\n- [ ] T2 B\n- [ ] T3 C\n\n## Order\n\n- T1/T2 first, T3 depends on T1+T2\n', 'T3 < T1, T3 < T2'))

  it('has no edge between a task and what contains it', () =>
    check('- [ ] 1. A\n  - _Depends: 1.1_\n  - [ ] 1.1 Aa\n    - _Depends: 1_\n', ''))
})

describe('nextTasks', () => {
  it('starts with everything when nothing waits', () => checkNext('- [ ] 1. A\n- [ ] 2. B\n', '1 2 |'))
  it('holds back what waits', () =>
    checkNext('- [ ] 1. A\n- [ ] 2. B\n  - _Depends: 1_\n- [ ] 3. C\n  - _Depends: 2_\n', '1 | 2<1 3<2'))
  it('goes on when it is done', () => checkNext('- [x] 1. A\n- [ ] 2. B\n  - _Depends: 1_\n', '2 |'))
  it('takes subtasks for their parent', () =>
    checkNext('- [ ] 1. A\n  - [ ] 1.1 Aa\n- [ ] 2. B\n  - _Depends: 1_\n  - [ ] 2.1 Ba\n', '1.1 | 2.1<1'))
  it('offers a parent when its subtasks are done', () =>
    checkNext('- [ ] 1. A\n  - [x] 1.1 Aa\n- [ ] 2. B\n  - _Depends: 1_\n', '1 2 |'))
  it('is not held up by optional tasks', () => checkNext('- [ ]* 1. A\n- [ ] 2. B\n  - _Depends: 1_\n', '1 2 |'))
  it('holds checkpoints back until all before them is done', () =>
    checkNext('- [x] 1. A\n- [ ] 2. B\n- [ ] 3. Checkpoint\n- [ ] 4. C\n', '2 4 | 3<2'))
  it('leaves marked tasks to those who marked them', () =>
    checkNext('- [!] 1. A\n- [>] 2. B\n- [-] 3. C\n', '3 | 1< 2<'))
})

describe('the dependency graph of any plan', () => {
  it('has a cycle exactly when the work cannot be done in any order', () =>
    fc.assert(
      fc.property(anyPlan, text => {
        const plan = readPlan(text)
        const tree = taskTree(plan.tasks)
        const graph = taskGraph(plan)
        assert.equal(dependencyCycles(tree, graph).length > 0, !canBeDone(tree, graph), text)
      }),
      { numRuns: 150 },
    ))

  it('has edges that lead around in every cycle', () =>
    fc.assert(
      fc.property(anyPlan, text => {
        const plan = readPlan(text)
        for (const { edges } of dependencyCycles(taskTree(plan.tasks), taskGraph(plan))) assert.ok(edges.length > 0)
      }),
      { numRuns: 50 },
    ))

  it('offers no task that waits for open required work', () =>
    fc.assert(
      fc.property(anyPlan, text => {
        const plan = readPlan(text)
        const tree = taskTree(plan.tasks)
        const graph = taskGraph(plan)
        const { ready, blocked } = nextTasks(tree, graph)
        for (const task of ready) {
          for (let at = task; at >= 0; at = plan.tasks[at]?.parent ?? -1) {
            for (const { to } of graph.edgesOf[at] ?? []) assert.ok(tree.finished[to] || !tree.required[to], text)
          }
        }
        for (const { task, by } of blocked) assert.ok(by.length > 0 && !ready.includes(task))
        if (dependencyCycles(tree, graph).length === 0 && tree.finished.some((done, at) => !done && tree.required[at]))
          assert.ok(ready.length > 0, text)
      }),
      { numRuns: 150 },
    ))

  it('is made of any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'- [x] 1.2T\n→ depends on_:`') }), text => {
        const plan = readPlan(text)
        nextTasks(taskTree(plan.tasks), taskGraph(plan))
      }),
      { numRuns: 50 },
    ))
})

/** Main tasks with up to three subtasks each, ticked or not, that wait for some others. */
const anyPlan = fc
  .array(
    fc.record({
      done: fc.boolean(),
      optional: fc.boolean(),
      awaits: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
      subtasks: fc.array(
        fc.record({ done: fc.boolean(), awaits: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 1 }) }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map(tasks =>
    tasks
      .map(({ done, optional, awaits, subtasks }, at) => {
        const field = (ids: readonly number[], indent: string) =>
          ids.length > 0 ? `${indent}- _Depends: ${ids.join(', ')}_\n` : ''
        const beneath = subtasks.map(
          (own, place) => `  - [${own.done ? 'x' : ' '}] ${at + 1}.${place + 1} B\n${field(own.awaits, '    ')}`,
        )
        return `- [${done ? 'x' : ' '}]${optional ? '*' : ''} ${at + 1}. A\n${field(awaits, '  ')}${beneath.join('')}`
      })
      .join(''),
  )

/** The slow way: start and finish what can be, until nothing more can. */
function canBeDone(
  { tasks, children, required }: ReturnType<typeof taskTree>,
  { edgesOf }: ReturnType<typeof taskGraph>,
): boolean {
  const started = new Set<number>()
  const ended = new Set<number>()
  for (let before = -1; before < started.size + ended.size;) {
    before = started.size + ended.size
    for (const [at, { parent }] of tasks.entries()) {
      if ((parent < 0 || started.has(parent)) && edgesOf[at]?.every(({ to }) => ended.has(to))) started.add(at)
      if (started.has(at) && children[at]?.every(child => !required[child] || ended.has(child))) ended.add(at)
    }
  }
  return ended.size === tasks.length
}

function check(text: string, expected: string): void {
  const plan = readPlan(text)
  const id = (at: number) => plan.tasks[at]?.id ?? ''
  assert.equal(
    taskGraph(plan)
      .edges.map(({ from, to }) => `${id(from)} < ${id(to)}`)
      .join(', '),
    expected,
  )
}

function checkNext(text: string, expected: string): void {
  const plan = readPlan(text)
  const id = (at: number) => plan.tasks[at]?.id ?? ''
  const { ready, blocked } = nextTasks(taskTree(plan.tasks), taskGraph(plan))
  const waiting = blocked.map(({ task, by }) => `${id(task)}<${by.map(id).join('+')}`)
  assert.equal([...ready.map(id), '|', ...waiting].join(' '), expected)
}
