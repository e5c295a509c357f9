import assert from 'node:assert/strict'
import { defaultSettings } from '../../../../src/core/check/checkSettings.ts'
import { fixAllEdits, problemsOf } from '../../../../src/core/language/problemsOf.ts'
import { applyEdits } from '../../../../src/core/text/applyEdits.ts'
import { markedSpec, placeText, requirements } from './specText.ts'

describe('problems', () => {
  it('stand in the document they are about', () =>
    check(`=== tasks.md
- [ ] 1. Sign the book
  - _Requirements: 1.1, 1.2, 2.1, «9.9»_
${requirements}`))

  it('stand in the requirements where no task serves them', () =>
    check(
      `=== tasks.md
- [ ] 1. Sign the book
  - _Requirements: 1, 2_
=== requirements.md
### Requirement 1: Signing
#### Acceptance Criteria
1. WHEN a guest signs THEN the book SHALL keep an entry
### Requirement 2: Reading
#### Acceptance Criteria
1. WHEN a guest reads THEN the book SHALL show an entry
### Requirement 3: Printing
#### Acceptance Criteria
«1. WHEN a guest prints THEN the book SHALL be printed»
`,
    ))

  it('that can be mended in one way are mended together', () => {
    const { spec, document } = markedSpec(`=== tasks.md
- [ ] 1. Sign the book|
  - _Requirements: 1.1, 9.9, 2.1_
- [ ] 2. Print the book
  - _Requirements: 8.8, 1.2_
${requirements}`)
    const problems = problemsOf(spec, defaultSettings).get(document.name) ?? []
    const mended = applyEdits(document.text, fixAllEdits(problems))
    assert.ok(!/9\.9|8\.8/.test(mended) && mended.includes('1.1') && mended.includes('1.2'), mended)
  })

  it('none touches the same text twice', () => {
    const edit = { range: { start: 0, end: 1 }, newText: '' }
    const problem = {
      code: 'a',
      severity: 'error',
      range: edit.range,
      message: '',
      fixes: [{ title: '', edits: [edit] }],
    } as const
    assert.deepEqual(fixAllEdits([problem, problem]), [edit])
  })
})

/** Errors and warnings; hints are a matter of taste, and their rules have tests of their own. */
function check(text: string): void {
  const { spec, marked } = markedSpec(text)
  const problems = problemsOf(spec, defaultSettings)
  const found = spec.documents.flatMap(document =>
    (problems.get(document.name) ?? [])
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ range }) => placeText(document, range)),
  )
  assert.deepEqual(found, marked)
}
