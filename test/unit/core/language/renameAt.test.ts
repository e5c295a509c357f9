import assert from 'node:assert/strict'
import { renameableAt, renameAt } from '../../../../src/core/language/renameAt.ts'
import { applyEdits } from '../../../../src/core/text/applyEdits.ts'
import { markedSpec } from './specText.ts'

const book = `### Requirement 1: Signing
#### Acceptance Criteria
1. WHEN a guest signs THEN the book SHALL keep it
### Requirement 2: Reading
#### Acceptance Criteria
1. WHEN a guest reads THEN the book SHALL show it
`

describe('rename', () => {
  it('gives a requirement another number, and its criteria with it', () =>
    check(
      `=== tasks.md
- [ ] 1. Sign (Requirement 1)
  - _Requirements: 1.1, R1.1, 2.1, 1|_
=== design.md
**Validates: Requirements 1.1, 2.1**
=== requirements.md
${book}`,
      '7',
      `=== tasks.md
- [ ] 1. Sign (Requirement 7)
  - _Requirements: 7.1, R7.1, 2.1, 7_
=== design.md
**Validates: Requirements 7.1, 2.1**
=== requirements.md
${book.replace('Requirement 1', 'Requirement 7')}`,
    ))

  it('gives a criterion with a written id another one, however it is cited', () =>
    check(
      `=== spec.md
- **FR-001**: The book MUST keep entries
- **FR-002|**: The book MUST show entries (see FR-001)
- **FR-003**: The book MUST be small (see FR-002)
=== tasks.md
- [ ] T001 Sign (FR-1, FR-2)
  - Requirements: FR-001-FR-003
`,
      'FR-020',
      `=== spec.md
- **FR-001**: The book MUST keep entries
- **FR-020**: The book MUST show entries (see FR-001)
- **FR-003**: The book MUST be small (see FR-020)
=== tasks.md
- [ ] T001 Sign (FR-1, FR-020)
  - Requirements: FR-001, FR-020, FR-003
`,
    ))

  it('gives a tag another id wherever it stands', () =>
    check(
      `=== sign.feature
Feature: Signing
  @REQ|-9
  Scenario: a guest signs
    Then the book keeps the entry
  @REQ-9
  Scenario: a guest reads
    Then the book shows it
=== tasks.md
- [ ] 1. Sign
  - _Requirements: REQ-9.1, REQ-9_
`,
      'REQ-3',
      `=== sign.feature
Feature: Signing
  @REQ-3
  Scenario: a guest signs
    Then the book keeps the entry
  @REQ-3
  Scenario: a guest reads
    Then the book shows it
=== tasks.md
- [ ] 1. Sign
  - _Requirements: REQ-3.1, REQ-3_
`,
    ))

  it('gives a task another number, its subtasks with it, and what waits for them', () =>
    check(
      `=== tasks.md
- [ ] 1|. Sign
  - [ ] 1.1 Draw
  - [ ] 1.2 Write
    - _Depends on: 1.1_
    - _Requirements: 1.1_
- [ ] 2. Read
  - _Depends on: 1, 1.1-1.2_

1.2 → 2
`,
      '4',
      `=== tasks.md
- [ ] 4. Sign
  - [ ] 4.1 Draw
  - [ ] 4.2 Write
    - _Depends on: 4.1_
    - _Requirements: 1.1_
- [ ] 2. Read
  - _Depends on: 4, 4.1-4.2_

4.2 → 2
`,
    ))

  for (const { what, text, to = '5', reason } of [
    {
      what: 'an id that another requirement has',
      text: `=== requirements.md\n${book.replace('1:', '1|:')}`,
      to: '2',
      reason: 'taken',
    },
    { what: 'an id that another task has', text: '=== tasks.md\n- [ ] 1|. A\n- [ ] 2. B\n', to: '2', reason: 'taken' },
    {
      what: 'a number that others stand under',
      text: '=== tasks.md\n- [ ] 1|. A\n  - [ ] 1.1 B\n- [ ] 3.1 C\n',
      to: '3',
      reason: 'taken',
    },
    { what: 'words', text: '=== tasks.md\n- [ ] 1|. A\n', to: 'first', reason: 'not-an-id' },
    { what: 'two ids', text: '=== tasks.md\n- [ ] 1|. A\n', to: '1, 2', reason: 'not-an-id' },
    { what: 'an id that is given twice', text: '=== tasks.md\n- [ ] 1|. A\n- [ ] 1. B\n', reason: 'repeated' },
    { what: 'an id that nobody has', text: '=== tasks.md\n- [ ] 1. A\n  - _Requirements: 9|.9_\n', reason: 'unknown' },
    {
      what: 'a number that comes from a list',
      text: `=== tasks.md\n- [ ] 1. A\n  - _Requirements: 1|.1_\n=== requirements.md\n${book}`,
      reason: 'by-place',
    },
    { what: 'plain words', text: '=== tasks.md\n# Pl|an\n\n- [ ] 1. A\n', reason: 'no-id' },
  ]) {
    it(`refuses ${what}`, () => {
      const { spec, document, offset } = markedSpec(text)
      const found = renameAt(spec, document, offset, to)
      assert.equal(found.kind === 'refused' ? found.reason : 'renamed', reason)
    })
  }

  it('writes an id anew once where its own line cites it', () =>
    check(
      `=== requirements.md
_Requirements: ### Requirement |1: Sign
\u00001. WHEN a guest signs THEN it SHALL be kept
`,
      '77',
      `=== requirements.md
_Requirements: ### Requirement 77: Sign
\u00001. WHEN a guest signs THEN it SHALL be kept
`,
    ))

  it('begins with the one id under the cursor', () => {
    const { spec, document, offset } = markedSpec(`=== tasks.md
- [ ] T001 Sign
- [ ] T002 Read
- [ ] T003 Print (depends on T001-T0|02)
`)
    const found = renameableAt(spec, document, offset)
    assert.equal(found.kind === 'renameable' ? found.id : found.reason, 'T002')
  })
})

function check(text: string, newId: string, expected: string): void {
  const { spec, document, offset } = markedSpec(text)
  const found = renameAt(spec, document, offset, newId)
  const edits = found.kind === 'renamed' ? found.edits : []
  const texts = spec.documents.map(
    one =>
      `=== ${one.name}\n${applyEdits(
        one.text,
        edits.filter(({ name }) => name === one.name),
      )}`,
  )
  assert.equal(texts.join(''), expected)
}
