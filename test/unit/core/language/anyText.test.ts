import assert from 'node:assert/strict'
import fc from 'fast-check'
import { defaultSettings } from '../../../../src/core/check/checkSettings.ts'
import { completionsAt } from '../../../../src/core/language/completionsAt.ts'
import { hoverAt } from '../../../../src/core/language/hoverAt.ts'
import { idPlaces } from '../../../../src/core/language/idPlaces.ts'
import { coverageLenses, taskLenses } from '../../../../src/core/language/lensesOf.ts'
import { occurrencesAt } from '../../../../src/core/language/occurrencesAt.ts'
import { problemsOf } from '../../../../src/core/language/problemsOf.ts'
import { renameAt } from '../../../../src/core/language/renameAt.ts'
import { specOf } from '../../../../src/core/language/spec.ts'
import { readSpecDocument } from '../../../../src/core/language/specDocument.ts'
import { applyEdits } from '../../../../src/core/text/applyEdits.ts'

const pieces = fc.constantFrom(
  '- [ ] 1. Sign\n',
  '  - [x] 1.1 Draw\n',
  '  - _Requirements: 1.1, 1.2-1.4_\n',
  '  - _Depends on: 1, 2.1_\n',
  '### Requirement 1: Sign\n',
  '1. WHEN a guest signs THEN it SHALL be kept\n',
  '- **FR-001**: It MUST be kept (see FR-002)\n',
  '1 → 1.1\n',
  '```\n',
  '- [',
  '_Requirements: ',
  '\r\n',
  '|',
  ' ',
)
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 14 })
  .map(list => list.join(''))

describe('any text', () => {
  it('has an answer to every question, at every place', () =>
    fc.assert(
      fc.property(texts, texts, texts, fc.nat(), (plan, requirements, design, at) => {
        const documents = [
          readSpecDocument('tasks.md', 'plan', plan),
          readSpecDocument('requirements.md', 'requirements', requirements),
          readSpecDocument('design.md', 'design', design),
        ]
        const spec = specOf(documents)
        problemsOf(spec, defaultSettings)
        for (const document of documents) {
          const offset = at % (document.text.length + 1)
          hoverAt(spec, document, offset)
          completionsAt(spec, document, offset)
          occurrencesAt(spec, document, offset)
          taskLenses(spec, document)
          coverageLenses(spec, document)
          for (const { range } of idPlaces(document)) {
            assert.ok(0 <= range.start && range.start <= range.end && range.end <= document.text.length)
          }
          const renamed = renameAt(spec, document, offset, '77')
          if (renamed.kind === 'refused') continue
          for (const { name, text } of documents)
            applyEdits(
              text,
              renamed.edits.filter(edit => edit.name === name),
            )
        }
      }),
      { numRuns: 60 },
    ))
})
