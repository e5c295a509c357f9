import assert from 'node:assert/strict'
import { highlightsAt, occurrencesAt } from '../../../../src/core/language/occurrencesAt.ts'
import { markedSpec, placesText } from './specText.ts'

describe('references', () => {
  it('are every place that means a criterion, however it is written', () =>
    check(`=== requirements.md
### Requirement 1: Signing
#### Acceptance Criteria
1. WHEN a guest signs THEN the book SHALL keep it
«2. WHEN a guest |reads THEN the book SHALL show it»
=== tasks.md
- [ ] 1. Sign
  - _Requirements: 1.1, «1.2»_
- [ ] 2. Read (Requirement «1.2»)
  - _Requirements: «1.1-1.3», 2.2_
`))

  it('of a task are its dependents and its place in the order', () =>
    check(`=== tasks.md
- [ ] «1.1» Sign
- [ ] 1.2 Read
  - _Depends on: «1.1|»_

## Order

«1.1» → 1.2
`))

  it('keep a task and a criterion with the same number apart', () =>
    check(`=== tasks.md
- [ ] «1.1|» Sign
  - _Requirements: 1.1_
=== requirements.md
### Requirement 1: Signing
#### Acceptance Criteria
1. WHEN a guest signs THEN the book SHALL keep it
`))

  it('in one document are highlights', () => {
    const { spec, document, offset } = markedSpec(`=== tasks.md
- [ ] 1. Sign
  - _Requirements: 1.1|, 1.2_
- [ ] 2. Read
  - _Requirements: 1.1_
=== requirements.md
### Requirement 1: Signing
#### Acceptance Criteria
1. WHEN a guest signs THEN the book SHALL keep it
`)
    assert.deepEqual(placesText(spec, highlightsAt(spec, document, offset)), ['tasks.md 2:19 1.1', 'tasks.md 4:19 1.1'])
  })
})

function check(text: string): void {
  const { spec, document, offset, marked } = markedSpec(text)
  assert.deepEqual(placesText(spec, occurrencesAt(spec, document, offset)), marked)
}
