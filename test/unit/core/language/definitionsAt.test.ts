import assert from 'node:assert/strict'
import { definitionsAt } from '../../../../src/core/language/definitionsAt.ts'
import { markedSpec, placesText } from './specText.ts'

describe('definitions', () => {
  it('lead from a reference to the criterion', () =>
    check(`=== tasks.md
- [ ] 1. Sign
  - _Requirements: 1.|1_
=== requirements.md
### Requirement 1: Signing
#### Acceptance Criteria
«1. WHEN a guest signs THEN the book SHALL keep it»
2. WHEN a guest reads THEN the book SHALL show it
`))

  it('lead from a whole requirement to its number', () =>
    check(`=== tasks.md
- [ ] 1. Sign
  - _Requirements: Requirement |1_
=== requirements.md
### Requirement «1»: Signing
#### Acceptance Criteria
1. WHEN a guest signs THEN the book SHALL keep it
`))

  it('lead from an id with a prefix to its requirement', () =>
    check(`=== tasks.md
- [ ] 1. Sign
  - _Requirements: REQ-1|_
=== requirements.md
### «REQ-1»: Signing
#### Acceptance Criteria
1. WHEN a guest signs THEN the book SHALL keep it
2. WHEN a guest reads THEN the book SHALL show it
`))

  it('lead to ids that stand in the text', () =>
    check(`=== spec.md
## Functional Requirements
- **«FR-001»**: The book MUST keep entries
- **«FR-002»**: The book MUST show entries
- **FR-003**: The book MUST be small
=== tasks.md
- [ ] T001 Sign (FR-1|-FR-002)
`))

  it('lead from a dependency to the task', () =>
    check(`=== tasks.md
- [ ] «1». Sign
- [ ] 2. Read
  - _Depends on: |1_
`))

  it('lead from an arrow to both of its tasks', () =>
    check(`=== tasks.md
- [ ] «1.1» Sign
- [ ] 1.2 Read

## Order

|1.1 → 1.2
`))

  it('lead from the design to what it validates', () =>
    check(`=== design.md
## Book
**Validates: Requirements 1.2|**
=== requirements.md
### Requirement 1: Signing
#### Acceptance Criteria
1. WHEN a guest signs THEN the book SHALL keep it
«2. WHEN a guest reads THEN the book SHALL show it»
`))

  it('lead to the tag that gives a scenario its id', () =>
    check(`=== tasks.md
- [ ] 1. Sign
  - _Requirements: BOOK-2|_
=== sign.feature
@REQ-1
Feature: Signing

  @slow @«BOOK-2»
  # The book is open.
  Scenario: a guest signs
    When a guest signs
    Then the book keeps the entry
  Scenario: a guest reads
    When a guest reads
    Then the book shows it
`))

  it('lead from a tag to the scenario that it stands on first', () =>
    check(`=== sign.feature
Feature: Signing
  @«REQ-9»
  Scenario: a guest signs
    Then the book keeps the entry
  @REQ|-9
  Scenario: a guest reads
    Then the book shows it
`))

  it('lead from a task to the scenario whose place gives its id', () =>
    check(`=== tasks.md
- [ ] 1. Sign
  - _Requirements: signing.2|_
=== sign.feature
Feature: Signing
  Scenario: a guest signs
    Then the book keeps the entry
  «Scenario: a guest reads»
    Then the book shows it
`))

  it('are nowhere for an id that nobody has', () =>
    check(`=== tasks.md
- [ ] 1. Sign
  - _Requirements: 9|.9_
=== requirements.md
### Requirement 1: Signing
#### Acceptance Criteria
1. WHEN a guest signs THEN the book SHALL keep it
`))

  it('are nowhere in fences', () =>
    check(`=== tasks.md
- [ ] 1. Sign

\`\`\`
Requirement |1
\`\`\`
=== requirements.md
### Requirement 1: Signing
#### Acceptance Criteria
1. WHEN a guest signs THEN the book SHALL keep it
`))
})

function check(text: string): void {
  const { spec, document, offset, marked } = markedSpec(text)
  assert.deepEqual(placesText(spec, definitionsAt(spec, document, offset)), marked)
}
