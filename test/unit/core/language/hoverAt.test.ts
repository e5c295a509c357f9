import assert from 'node:assert/strict'
import { hoverAt } from '../../../../src/core/language/hoverAt.ts'
import { markedSpec, placesText, requirements } from './specText.ts'

describe('a hover', () => {
  it('on a reference tells the criterion, its tasks and how many are done', () =>
    check(
      `=== tasks.md
- [x] 1. Sign
  - _Requirements: 1.|1_
- [ ] 2. Keep
  - _Requirements: 1_
`,
      ['requirement', '1.1 WHEN a guest signs THEN the book SHALL keep an entry', '1 of: 1, 2'],
    ))

  it('on a range tells each criterion', () =>
    check('=== tasks.md\n- [ ] 1. Sign\n  - _Requirements: 1.1|-1.2_\n', [
      'requirement',
      '1.1 WHEN a guest signs THEN the book SHALL keep an entry',
      '0 of: 1',
      '1.2 IF the words exceed 500 characters THEN the book SHALL refuse the entry',
      '0 of: 1',
    ]))

  it('on an id that nobody has says so', () =>
    check('=== tasks.md\n- [ ] 1. Sign\n  - _Requirements: 7|.1_\n', ['requirement', 'unknown 7.1']))

  it('on a task tells its design lines, its criteria and what it waits for', () =>
    check(
      `=== tasks.md
- [ ] 1. Draw the cover
- [ ] 2. Keep an |entry of a guest in \`EntryStore\`
  - _Depends on: 1_
=== design.md
# Book

## Cover

The cover is drawn by hand with ink.

## Storage

\`EntryStore\` keeps the entry of each guest who signs.
`,
      ['task 2', 'design.md 9:0 `EntryStore` keeps the entry of each guest who signs.', 'suggested 1.1', 'waits for 1'],
    ))

  it('on a task tells what it cites', () =>
    check('=== tasks.md\n- [ ] 1. Si|gn\n  - _Requirements: 2.1_\n', ['task 1', 'written 2.1']))

  it('is silent elsewhere', () => check('=== tasks.md\n# Pl|an\n\n- [ ] 1. Sign\n', undefined))
})

function check(text: string, expected: readonly string[] | undefined): void {
  const { spec, document, offset } = markedSpec(text + requirements)
  const hover = hoverAt(spec, document, offset)
  const told =
    hover?.kind === 'requirement'
      ? [
          'requirement',
          ...hover.cited.flatMap(({ target: { criterion, requirement }, tasks, done }) => [
            `${criterion?.id ?? requirement.id} ${criterion?.text ?? requirement.title}`,
            `${done} of: ${tasks.map(({ task }) => task.id).join(', ')}`,
          ]),
          ...hover.unknown.map(id => `unknown ${id}`),
        ]
      : hover && [
          `task ${hover.held.task.id}`,
          ...placesText(spec, hover.design),
          ...hover.criteria.map(
            ({ target, written }) => `${written ? 'written' : 'suggested'} ${target.criterion?.id}`,
          ),
          ...hover.prerequisites.map(({ task }) => `waits for ${task.id}`),
        ]
  assert.deepEqual(told, expected)
}
