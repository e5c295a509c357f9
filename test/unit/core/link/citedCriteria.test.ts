import assert from 'node:assert/strict'
import { citationReader, onlyCites } from '../../../../src/core/link/citedCriteria.ts'
import { everyCriterion } from '../../../../src/core/requirements/criteria.ts'
import { requirementsOf } from './specs.ts'

const set = requirementsOf('# A\na\nb\nc\nd\n# B\na\nb\nc\n# C\na')
const all = everyCriterion(set)
const reader = citationReader(set)

/** Asserts the criteria that a line names; those of a requirement named as a whole stand in parentheses. */
function check(line: string, expected: string): void {
  const found = reader.read(line).map(({ position, weight }) => {
    const id = all[position]?.id ?? ''
    return weight < 1 ? `(${id})` : id
  })
  assert.equal(found.join(' '), expected)
}

describe('citationReader', () => {
  it('reads lists after a word for requirements, in any language', () => {
    check('_Requirements: 1.1, 2.3_', '1.1 2.3')
    check('**Validates: Requirements 1.2 and 2.1**', '1.2 2.1')
    check('stores the log (Req 1.4)', '1.4')
    check('需求：1.1、2.2', '1.1 2.2')
    check('対応要件: 2.1', '2.1')
    check('_Anforderungen: 1.1 und 1.2_', '1.1 1.2')
    check('_Требования: 2.2_', '2.2')
    check('_요구사항: 1.3_', '1.3')
  })

  it('spells out ranges', () => {
    check('Requirements 1.1-1.3', '1.1 1.2 1.3')
    check('Requirements 1.2–4', '1.2 1.3 1.4')
  })

  it('takes a whole requirement as a weaker word for each of its criteria', () => {
    check('see Requirement 2', '(2.1) (2.2) (2.3)')
    check('see Requirement 3', '3.1')
    check('Req 1, AC 2-3', '1.2 1.3')
  })

  it('reads rows of tables and brackets that hold nothing but known ids', () => {
    check('| 1.1, 1.2 | Basket |', '1.1 1.2')
    check('non-empty after trimming (2.1)', '2.1')
  })

  it('takes no other number for an id', () => {
    check('values of 0.8, 1.1 and 1.2', '')
    check('accepts (0.8, 1.1, 1.2)', '')
    check('needs version 1.2', '')
    check('UTF-8 and step 2', '')
    check('no digits here', '')
  })

  it('is linear in hostile lines', () => {
    for (const piece of ['Requirements ', '1.1, ', 'Req 1-', '(1.1', '|', '需求', 'A-1'])
      assert.ok(reader.read(piece.repeat(20_000)).length >= 0)
  })
})

describe('onlyCites', () => {
  const lines: readonly (readonly [string, boolean])[] = [
    ['  - _Requirements: 1.1_', true],
    ['**Validates: Requirements 1.1**', true],
    ['- _Requirements:  ,  _', true],
    ['_需求: 1.1_', true],
    ['Requirements 1.1, 1.2', true],
    ['- Requirements review with the team', false],
    ['- Requirement 1 demands an audit', false],
    ['- Write the log', false],
  ]
  for (const [line, expected] of lines) it(line.trim(), () => assert.equal(onlyCites(line), expected))
})
