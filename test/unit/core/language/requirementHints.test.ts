import assert from 'node:assert/strict'
import { requirementHints } from '../../../../src/core/language/requirementHints.ts'
import { markedSpec, requirements } from './specText.ts'

describe('hints', () => {
  it('follow each reference with the title of its requirement', () => {
    const { spec, document } = markedSpec(`=== tasks.md
- [ ] 1. Sign|
  - _Requirements: 1.1, 2, 1.1-1.2, 9.9_
${requirements}`)
    const hints = requirementHints(spec, document, { start: 0, end: document.text.length })
    assert.deepEqual(
      hints.map(({ offset, title }) => [document.text.slice(0, offset).split(/[ _]/).at(-1), title]),
      [
        ['1.1', 'Signing'],
        ['2', 'Reading'],
      ],
    )
  })
})
