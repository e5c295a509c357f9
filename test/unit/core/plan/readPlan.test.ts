import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import type { DocumentTask } from '../../../../src/core/plan/planDocument.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { checkGrowth } from '../../../cpuTime.ts'

/** A task in short: its depth as dots, its state where it is not open, id, title, and what is special about it. */
function shortTask(task: DocumentTask): string {
  const signs = [
    task.optional ? 'optional' : '',
    task.parallel ? 'parallel' : '',
    task.checkpoint ? 'checkpoint' : '',
    task.checkbox < 0 ? 'heading' : '',
  ].filter(Boolean)
  return [
    '.'.repeat(task.depth) + (task.state === 'open' ? '' : `[${task.state}]`) + `<${task.id}>`,
    task.title,
    signs.length > 0 ? `(${signs.join(' ')})` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Asserts the tasks of a plan, one short task a line. */
function check(text: string, ...tasks: readonly string[]): void {
  assert.deepEqual(readPlan(text).tasks.map(shortTask), tasks, text)
}

describe('readPlan', () => {
  describe('reads boxes as other tools write them:', () => {
    const lines: readonly (readonly [string, string])[] = [
      ['- [ ] 1. Top', '<1> Top'],
      ['- [ ] 2. Outer\n  - [x] 2.1 Nested', '.[done]<2.1> Nested'],
      ['- [ ]* 2.3 Optional', '<2.3> Optional (optional)'],
      ['- [X] T012 [P] [US1] Create the model', '[done]<T012> Create the model (parallel)'],
      ['- [ ] T012: [P] Create the model', '<T012> Create the model (parallel)'],
      ['- [ ] **1.1** bold', '<1.1> bold'],
      ['- [-] 3.1 active', '[active]<3.1> active'],
      ['- [~] 3.2 queued', '[queued]<3.2> queued'],
      ['1. [ ] 4.1 ordered', '<4.1> ordered'],
      ['+ [ ] 4.2 plus', '<4.2> plus'],
      ['* [ ] 4.3 star', '<4.3> star'],
      ['> - [ ] 4.4 quoted', '<4.4> quoted'],
      ['- [ ] no id', '<> no id'],
      ['- [X] ~~*1.1 Do it*~~ [2025-11-16]', '[done]<1.1> Do it'],
      ['- [ ] 1\\. escaped', '<1> escaped'],
      ['- [ ] 5 Outer\n\t- [ ] 5.1 tab', '.<5.1> tab'],
      ['- [ ] 1.2a letter', '<1.2a> letter'],
      ['- [>] 6.1 put off', '[deferred]<6.1> put off'],
      ['- [ ] 7.1 ends with two units\r\n', '<7.1> ends with two units'],
    ]
    for (const [text, task] of lines) {
      it(JSON.stringify(text), () => assert.equal(readPlan(text).tasks.map(shortTask).at(-1), task))
    }
    for (const text of [
      '- **[P]**: a legend',
      '- [P] a legend',
      '`- [ ] code`',
      '<!--\n- [ ] 1. comment\n-->',
      '    - [ ] 1. code',
    ]) {
      it(`no task in ${JSON.stringify(text)}`, () => check(text))
    }
  })

  describe('reads ids in every notation:', () => {
    const lines: readonly (readonly [string, string])[] = [
      ['1 Bare', '<1> Bare'],
      ['1.1.2 Deep', '<1.1.2> Deep'],
      ['TASK-001 Word', '<TASK-001> Word'],
      ['[T001] Bracket', '<T001> Bracket'],
      ['Task 1.1: Word', '<1.1> Word'],
      ['任务 3：模型', '<3> 模型'],
      ['Tarefa 2: Modelo', '<2> Modelo'],
      ['#4 Sign', '<4> Sign'],
      ['1.1创建模型', '<1.1> 创建模型'],
      ['**T1: Title** rest', '<T1> Title rest'],
      ['**1.1 Whole title**', '<1.1> Whole title'],
      ['1.2* Star', '<1.2> Star (optional)'],
      ['✅ 1.3 Sign before', '<1.3> Sign before'],
      ['[P] T003 Label first', '<T003> Label first (parallel)'],
      ['3 retries', '<> 3 retries'],
      ['404 page', '<> 404 page'],
      ['UTF-8 text', '<> UTF-8 text'],
      ['10.5% faster', '<> 10.5% faster'],
      ['FR-001: The system keeps notes', '<> FR-001: The system keeps notes'],
      ['Task 1 progress', '<> Task 1 progress'],
      ['[docs](a.md) Link', '<> [docs](a.md) Link'],
    ]
    for (const [text, task] of lines) it(text, () => check(`- [ ] ${text}`, task))
  })

  it('takes what closes a title off it', () => {
    check('- [ ] 1. Write tests*', '<1> Write tests (optional)')
    check('- [ ] 1. Write tests (Optional)', '<1> Write tests (optional)')
    check('- [ ] 1. Write *tests*', '<1> Write *tests*')
    check('- [ ] 1. Write tests (P)', '<1> Write tests (parallel)')
    check('- [ ] T4 Join (depends on T2, T3)', '<T4> Join')
    check('- [ ] T5 Show f(x) (fast)', '<T5> Show f(x) (fast)')
  })

  it('reads titles that run over several lines', () => {
    check('- [ ] 1. A title\n  that goes on\n  - detail\n', '<1> A title that goes on')
    check('- [ ] **1. A title**\n  Its description\n', '<1> A title')
    check('- [ ] 1. A title\n  _Requirements: 1.1_\n', '<1> A title')
  })

  it('takes headings for tasks where they say so or their boxes go with them', () => {
    check('## Task 1: One\n- [x] a\n- [ ] b\n', '[active]<1> One (heading)')
    check('## 任务 1：模型 ✅\n', '[done]<1> 模型 (heading)')
    check('### T001 One [x]\n', '[done]<T001> One (heading)')
    check('## 1. Setup\n- [x] 1.1 A\n- [x] 1.2 B\n', '[done]<1> Setup (heading)', '.[done]<1.1> A', '.[done]<1.2> B')
    check('## 3. Steps\n- [ ] 1. A\n- [ ] 2. B\n', '<1> A', '<2> B')
    check('## 1. Overview\ntext\n## 2. Tasks\n- [ ] A\n', '<> A')
  })

  it('takes other boxes for items in sections of criteria, checkpoints and legends', () => {
    check('## Acceptance Criteria\n- [ ] fast\n- [ ] 1. Do\n', '<1> Do')
    check('### Checkpoint 1: After Phase 2\n- [ ] all tests pass\n')
    check('## 验收标准\n- [ ] 快\n')
    check('## Формат\n- [ ] знак\n')
    check('- [ ] 1. Do\n  - [ ] a step\n', '<1> Do')
  })

  it('makes a box with tasks beneath it a task', () => {
    check('## Checklist\n- [ ] group\n  - [ ] 1.1 A\n', '<> group', '.<1.1> A')
  })

  it('nests subtasks without indentation by their id', () => {
    check('- [ ] 1. A\n- [ ] 1.1 B\n- [ ] 2. C\n', '<1> A', '.<1.1> B', '<2> C')
  })

  it('knows checkpoints in other words and other languages', () => {
    check('- [ ] 4. Checkpoint - all tests pass', '<4> Checkpoint - all tests pass (checkpoint)')
    check('- [ ] 4. 检查点：测试通过', '<4> 检查点：测试通过 (checkpoint)')
    check('- [ ] 4. Checkpoint storage', '<4> Checkpoint storage')
  })

  it('finds phase, story and labels', () => {
    const { tasks } = readPlan('## **Phase 2: Core**\n### User Story 3\n- [ ] T1 [DEV] A\n- [ ] T2 [US1] B\n')
    assert.deepEqual(
      tasks.map(({ phase, story, labels }) => [phase, story, labels]),
      [
        ['Phase 2: Core', 'US3', ['DEV']],
        ['Phase 2: Core', 'US1', ['US1']],
      ],
    )
  })

  it('keeps other fields and details apart', () => {
    const text =
      '- [ ] 1. A\n  - first\n  - **Lead**: second\n  - _Leverage: src/a.ts_\n  - [ ] step\n  File: b.ts\n  - _Estimated: 2 hours_\n'
    const [task] = readPlan(text).tasks
    assert.deepEqual(
      task?.details.map(({ start, end }) => text.slice(start, end)),
      ['first', '**Lead**: second', '[ ] step'],
    )
    assert.deepEqual(
      task?.fields.map(({ name, value }) => `${name}=${value}`),
      ['Leverage=src/a.ts', 'File=b.ts', 'Estimated=2 hours'],
    )
    assert.equal(task?.estimate, 120)
  })

  it('gives a task the range of all that belongs to it', () => {
    const text = '- [ ] 1. A\n  - [ ] 1.1 B\n    - detail\n\n- [ ] 2. C\n'
    assert.deepEqual(
      readPlan(text).tasks.map(({ range }) => text.slice(range.start, range.end)),
      ['- [ ] 1. A\n  - [ ] 1.1 B\n    - detail', '  - [ ] 1.1 B\n    - detail', '- [ ] 2. C'],
    )
  })

  it('gives every task its own key', () => {
    const keys = readPlan('- [ ] 1. A\n- [ ] 1. A\n- [ ] 1. B\n- [ ] A\n').tasks.map(({ key }) => key)
    assert.equal(new Set(keys).size, 4)
  })

  it('reads the figures a plan states about itself', () => {
    const { statistics } = readPlan('**Total Tasks:** 12\n**状态：** 完成\n\n- [ ] 1. A\n\n**Progress:** 3/12 tasks\n')
    assert.deepEqual(
      statistics.map(({ kind, value }) => `${kind} ${value}`),
      ['total 12', 'status 完成', 'done 3/12 tasks'],
    )
  })

  it('reads any text, with every range inside it', () => {
    fc.assert(
      fc.property(planPieces, text => {
        const { tasks, checkboxes, dependencies } = readPlan(text)
        const ranges = [
          ...tasks.flatMap(task => [task.range, task.titleRange, ...task.details]),
          ...tasks.flatMap(task => task.references.flatMap(list => [list.range, ...list.references.map(r => r.range)])),
          ...dependencies.map(({ range }) => range),
        ]
        for (const { start, end } of ranges) assert.ok(0 <= start && start <= end && end <= text.length)
        for (const { offset, marker } of checkboxes) assert.equal(text[offset], marker)
        for (const [index, { parent }] of tasks.entries()) assert.ok(parent < index)
      }),
      { numRuns: 150 },
    )
  })

  it('takes time in proportion to the text', () => {
    for (const [name, hostile] of Object.entries(hostileTexts)) checkGrowth(name, hostile, 3_000, readPlan)
  })
})

const planPieces = fc
  .array(
    fc.constantFrom(
      '- [ ] ',
      '- [x]* ',
      '  - ',
      '    ',
      '> ',
      '1.1 ',
      'T001 ',
      '**',
      '_',
      'Requirements: ',
      '需求：',
      '1.2-1.4',
      ', ',
      '(',
      ')',
      '[P] ',
      'depends on ',
      '→',
      '## Task 1: ',
      '## ',
      '```mermaid\n',
      '```',
      '-->',
      '{"waves":[["1.1"],',
      ']',
      '\n',
      '\n',
      '\r\n',
      'a',
      '*',
      '~~',
      '(Optional)',
      ':',
    ),
    { maxLength: 40 },
  )
  .map(list => list.join(''))

const hostileTexts: Readonly<Record<string, (size: number) => string>> = {
  'a list of references': size => `- [ ] 1. A\n  - _Requirements: ${'1.1, '.repeat(size)}_\n`,
  'open brackets': size => `- [ ] 1. ${'('.repeat(size)}\n`,
  'closing brackets': size => `- [ ] 1. ${')'.repeat(size)}\n`,
  'open emphasis': size => `- [ ] 1. A\n${'  - _a: *b\n'.repeat(size / 10)}`,
  stars: size => `- [ ] ${'*a '.repeat(size)}\n`,
  digits: size => `- [ ] ${'1.'.repeat(size)}\n`,
  arrows: size => `1 ${'-> 1 '.repeat(size)}\n- [ ] 1. A\n`,
  'alternating depths': size => `- [ ] 1. A\n   - [ ] 2. B\n${'     - b\n  - a\n'.repeat(size / 10)}`,
  'deep boxes': size =>
    Array.from({ length: size / 100 }, (_, at) => `${' '.repeat(2 * at)}- [ ] ${String(at)}. A`).join('\n'),
  'blanks in a title': size => `- [ ] 1. A${' '.repeat(size * 10)}\n  b\n`,
}
