import assert from 'node:assert/strict'
import { completionsAt, idOf } from '../../../../src/core/language/completionsAt.ts'
import { markedSpec, placeText, requirements } from './specText.ts'

describe('completion', () => {
  it('offers requirements and criteria in a list of them', () =>
    check('=== tasks.md\n- [ ] 1. Sign\n  - _Requirements: «|»_\n', 'requirements 1 1.1 1.2 2 2.1'))

  it('leaves out what the list has, and replaces what is begun', () =>
    check('=== tasks.md\n- [ ] 1. Sign\n  - _Requirements: 1.1, «1|»_\n', 'requirements 1 1.2 2 2.1'))

  it('offers them where the list is not closed yet', () =>
    check('=== tasks.md\n- [ ] 1. Sign\n  - _Requirements: «|»\n', 'requirements 1 1.1 1.2 2 2.1'))

  it('offers them in other languages', () =>
    check('=== tasks.md\n- [ ] 1. 署名\n  - _要件: 2, «|»_\n', 'requirements 1 1.1 1.2 2.1'))

  it('offers them in a design', () =>
    check('=== design.md\n# Book\n\n**Validates: «2.|»**\n', 'requirements 1 1.1 1.2 2 2.1'))

  it('offers the tasks that a task can wait for', () =>
    check(
      '=== tasks.md\n- [ ] 1. Sign\n  - [ ] 1.1 Draw\n    - _Depends on: 2, «|»_\n- [ ] 2. Read\n- [ ] 3. Print\n',
      'tasks 3',
    ))

  it('offers them behind words that say so', () =>
    check('=== tasks.md\n- [ ] T001 Sign\n- [ ] T002 Read (depends on «T|»)\n', 'tasks T001'))

  it('offers states in a box', () => check('=== tasks.md\n- [« |»] 1. Sign\n', 'states [ ] [x] [-] [~] [!] [>]'))

  it('offers states in a box that is empty', () =>
    check('=== tasks.md\n- [|«»] 1. Sign\n', 'states [ ] [x] [-] [~] [!] [>]'))

  it('offers them as tags of a scenario', () =>
    check(
      '=== sign.feature\nFeature: Sign\n  @slow @«1.|»\n  Scenario: sign\n    Then it is kept\n',
      'requirements sign sign.1 1 1.1 1.2 2 2.1',
    ))

  it('is silent in the steps of a scenario', () =>
    check('=== sign.feature\nFeature: Sign\n  Scenario: sign\n    Then it depends on |\n', undefined))

  it('is silent in running text', () => check('=== tasks.md\n- [ ] 1. Sign 1|\n', undefined))

  it('is silent in a label', () => check('=== tasks.md\n- [ ] 1. Sign\n  - _Requi|rements: 1.1_\n', undefined))
})

function check(text: string, expected: string | undefined): void {
  const { spec, document, offset, marked } = markedSpec(text + requirements)
  const found = completionsAt(spec, document, offset)
  assert.equal(found && [found.kind, ...labels(found)].join(' '), expected)
  assert.deepEqual(found ? [placeText(document, found.range)] : [], marked)
}

function labels(found: NonNullable<ReturnType<typeof completionsAt>>): readonly string[] {
  if (found.kind === 'states') return found.states.map(({ marker }) => `[${marker}]`)
  return found.kind === 'tasks' ? found.tasks.map(({ task }) => task.id) : found.targets.map(idOf)
}
