import assert from 'node:assert/strict'
import { mentionedRequirements } from '../../../../src/core/plan/mentions.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'

/** Asserts the ids a line under a task cites. */
function check(line: string, ids: string): void {
  const [task] = readPlan(`- [ ] 1. Do\n  ${line}\n`).tasks
  assert.equal(task?.requirements.join(' '), ids, line)
}

describe('references of a task', () => {
  const lines: readonly (readonly [string, string])[] = [
    ['- _Requirements: 1.1, 4.2_', '1.1 4.2'],
    ['_Requirements: 1.1_', '1.1'],
    ['- _Requirements:_ 2.1', '2.1'],
    ['- **Requirements:** 1.1, REQ_1', '1.1 REQ_1'],
    ['- Requirements: 1.1', '1.1'],
    ['- _Requirements: REQ_1, REQ_2_', 'REQ_1 REQ_2'],
    ['- _Requirements: [REQ-1.1, REQ-1.2]_', 'REQ-1.1 REQ-1.2'],
    ['- **Validates: Requirements 3.4**', '3.4'],
    ['- _需求: 6.5、6.6_', '6.5 6.6'],
    ['- **验证：需求 1.1，1.2**', '1.1 1.2'],
    ['- _対応要件：1.1, 1.2（一部）_', '1.1 1.2'],
    ['- _要件: 1.1_', '1.1'],
    ['- _요구사항: 2.1, 2.2_', '2.1 2.2'],
    ['- _Requisitos: 1.1 e 1.2_', '1.1 1.2'],
    ['- _Requerimientos: 1.1 y 1.2_', '1.1 1.2'],
    ['- _Exigences : 1.1 et 1.2_', '1.1 1.2'],
    ['- _Anforderungen: 1.1 und 1.2_', '1.1 1.2'],
    ['- _Требования: 1.1 и 1.2_', '1.1 1.2'],
    ['- _Requirements: 9.1-9.3, 2.1–2.2_', '9.1 9.2 9.3 2.1 2.2'],
    ['- _Requirements: FR-008 to FR-011_', 'FR-008 FR-009 FR-010 FR-011'],
    ['- _Requirements: 1.9-2.1_', '1.9 2.1'],
    ['- _Requirements: 9.*, 8.x_', '9.* 8.x'],
    ['- _Requirements: sign-in.2, 登录.1, remove-login, non functional, none_', 'sign-in.2 登录.1 remove-login'],
    ['- _Requirements: Requirement 4, All_', '4 All'],
    ['- _Requirements: All requirements_', 'All'],
    ['- _Requirements: All from Requirement 5_', '5'],
    ['- _Requirements: NFR-PERF-01, R1.2, AC-1.2_', 'NFR-PERF-01 R1.2 AC-1.2'],
    ['- _Requirements: 1.2.3 (all, really), 2.1_', '1.2.3 2.1'],
    ['- _Requirements: 1.1 - in part, 2.1: the rest_', '1.1 2.1'],
    ['- _Requirements: 1.1,\n    1.2_', '1.1 1.2'],
    ['- _Requirements: Documentation_', ''],
    ['- _Leverage: a.ts_ _Requirements: 1.1_', '1.1'],
    ['- Implements: REQ-3, REQ-4', 'REQ-3 REQ-4'],
    ['- Covers what FR-006 asks', 'FR-006'],
    ['- As asked for (Requirement 6)', '6'],
    ['- Show it (AC: 1, 2)', '1 2'],
    ['- Verify: run all 12 tests', ''],
    ['- Update 3 pages of req.ts', ''],
    ['- **Property 2: Round trip**', ''],
  ]
  for (const [line, ids] of lines) it(line, () => check(line, ids))

  it('stand in labels and titles too', () => {
    const cited = (text: string) => readPlan(text).tasks.map(({ requirements }) => requirements.join(' '))
    assert.deepEqual(cited('- [ ] T9 [FR-001, FR-003] Do (covers FR-006)'), ['FR-001 FR-003 FR-006'])
    assert.deepEqual(cited('- [ ] T010 Do per FR-003 (Requirement 6)'), ['FR-003 6'])
  })

  it('belong to the box that holds them by indentation', () => {
    const text =
      '1. [ ] 1. A\n  - [ ] 1.1 B\n    - _Requirements: 1.1_\n  - _Requirements: 1.2_\n\n- [ ] 2. C\n\n  - _Requirements: 2.1_\n'
    assert.deepEqual(
      readPlan(text).tasks.map(({ id, requirements }) => [id, ...requirements]),
      [
        ['1', '1.2'],
        ['1.1', '1.1'],
        ['2', '2.1'],
      ],
    )
  })

  it('have the range of each id as it is written', () => {
    const text = '- [ ] 1. A\n  - _Requirements: 1.2-1.4, Requirement 7_\n'
    const [list] = readPlan(text).tasks[0]?.references ?? []
    assert.equal(text.slice(list?.range.start, list?.range.end), '_Requirements: 1.2-1.4, Requirement 7_')
    assert.deepEqual(
      list?.references.map(({ range, written }) => [text.slice(range.start, range.end), written]),
      [
        ['1.2-1.4', '1.2-1.4'],
        ['Requirement 7', 'Requirement 7'],
      ],
    )
  })

  it('are found in a line of its own as they are in a plan', () => {
    for (const [text, ids] of [
      ['Nf0', ''],
      ['NF0', 'NF0'],
      ['per FR-003', 'FR-003'],
      ['Requirement4', ''],
    ] as const) {
      check(`- ${text}`, ids)
      const found = mentionedRequirements(text, { start: 0, end: text.length })
      assert.equal(found.flatMap(({ references }) => references.flatMap(one => one.ids)).join(' '), ids, text)
    }
  })
})
