import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readRequirements } from '../../../../src/core/requirements/readRequirements.ts'
import { readRequirementsIn } from '../../../../src/core/requirements/readRequirementsIn.ts'
import { languageOf } from '../../../../src/core/text/languageOf.ts'
import { checkTime } from '../../../cpuTime.ts'

const pieces = fc.constantFrom(
  '### Requirement 1: A\n',
  '#### Acceptance Criteria\n',
  '**Acceptance Criteria:**\n',
  '1. WHEN a THEN b\n',
  '- **FR-001**: must\n',
  '- [ ] AC1: x\n',
  '  - sub\n',
  '| a | b |\n',
  '|---|---|\n',
  '## ADDED Requirements\n',
  '### Requirement: x\n',
  '#### Scenario: y\n',
  '需求 1：',
  '`',
  '```\n',
  '**',
  '_',
  '[NEEDS CLARIFICATION',
  '<',
  '\n',
  '\r\n',
  '\t',
  '    ',
  '\uFEFF',
  '\uD800',
  ':',
)
const texts = fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 40 }).map(parts => parts.join(''))

/** Texts that have made readers of Markdown slow, each of `size` units or more. */
const hostile: readonly (readonly [string, (size: number) => string])[] = [
  ['stars', size => '*'.repeat(size)],
  [
    'backticks of growing length',
    size => Array.from({ length: Math.sqrt(size) }, (_, at) => '`'.repeat(at) + ' ').join(''),
  ],
  ['open brackets', size => `### Requirement 1\n1. ${'['.repeat(size)}`],
  ['links without an end', size => `1. ${'](('.repeat(size / 3)}`],
  ['nested items', size => '- '.repeat(size / 2) + 'a'],
  ['a long line of spaces', size => `### Requirement 1${' '.repeat(size)}x`],
  ['a long line of digits', size => `### ${'1.'.repeat(size / 2)}`],
  ['dashes', size => `### Requirement 1 ${'-'.repeat(size)}`],
  ['a long label', size => `**${'a '.repeat(size / 2)}`],
  ['markers without an end', size => '[NEEDS CLARIFICATION'.repeat(size / 20)],
  ['many requirements', size => '### Requirement 1\n#### Acceptance Criteria\n1. a\n'.repeat(size / 45)],
  ['many criteria of one number', size => `### Requirement 1\n#### Acceptance Criteria\n${'1. a\n'.repeat(size / 5)}`],
  ['many headings', size => '# a\n## b\n'.repeat(size / 9)],
  ['many coded items', size => '- **FR-001**: a\n'.repeat(size / 16)],
  ['many steps', size => `### Requirement 1\n**Acceptance Criteria:**\n${'- GIVEN a\n- AND b\n'.repeat(size / 18)}`],
  ['a deep path of headings', size => '# R\n## R\n### R\n#### R\n##### R\n###### R\n'.repeat(size / 34)],
  ['tag openings', size => '<b'.repeat(size / 2)],
  ['comments without an end', size => '<!--'.repeat(size / 4)],
]

describe('any text', () => {
  it('is accepted, and every range lies inside it', () =>
    fc.assert(
      fc.property(texts, text => {
        for (const set of [readRequirements(text), readRequirementsIn(text)]) {
          const ranges = [
            ...set.problems.map(({ range }) => range),
            ...set.requirements.flatMap(({ range, criteria }) => [
              range,
              ...criteria.map(criterion => criterion.range),
            ]),
          ]
          for (const { start, end } of ranges) assert.ok(0 <= start && start <= end && end <= text.length)
        }
        assert.match(languageOf(text), /^(?:en|zh|ja|ko|pt|es|fr|de|ru)$/)
      }),
      { numRuns: 100 },
    ))

  for (const [name, make] of hostile) {
    it(`takes time in proportion: ${name}`, () => {
      const text = make(8_000)
      checkTime(300, () => {
        readRequirements(text)
        readRequirementsIn(text)
        languageOf(text)
      })
    })
  }
})
