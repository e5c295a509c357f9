import assert from 'node:assert/strict'
import { criterionIndex, everyCriterion } from '../../../../src/core/requirements/criteria.ts'
import { readRequirements } from '../../../../src/core/requirements/readRequirements.ts'

/** Asserts what a citation means in a document with the given requirements (`id: number of criteria`). */
function check(document: string, reference: string, ids: string): void {
  assert.equal(
    criterionIndex(readRequirements(document))
      .resolve(reference)
      .map(({ id }) => id)
      .join(' '),
    ids,
  )
}

const numbered =
  '### Requirement 1: A\n#### Acceptance Criteria\n1. a\n2. b\n\n### Requirement 10: B\n#### Acceptance Criteria\n1. c\n'
const coded = '- **FR-001**: a must be\n- **FR-002**: b must be\n- **NFR-001**: c must be\n'
const stories =
  '### User Story 1 - A (Priority: P1)\n**Acceptance Scenarios**:\n1. Given a, When b, Then c\n2. Given d, When e, Then f\n'

describe('criterionIndex', () => {
  it('lists every criterion in its order', () =>
    assert.deepEqual(
      everyCriterion(readRequirements(numbered)).map(({ id }) => id),
      ['1.1', '1.2', '10.1'],
    ))

  const citations: readonly (readonly [string, string, string])[] = [
    [numbered, '1.2', '1.2'],
    [numbered, ' 1.2 ', '1.2'],
    [numbered, 'REQ-1.2', '1.2'],
    [numbered, 'R1.2', '1.2'],
    [numbered, 'AC-1.2', '1.2'],
    [numbered, 'Requirement 1.2', '1.2'],
    [numbered, '需求 1.2', '1.2'],
    [numbered, '01.02', '1.2'],
    [numbered, '1', '1.1 1.2'],
    [numbered, 'Requirement 1', '1.1 1.2'],
    [numbered, '1.*', '1.1 1.2'],
    [numbered, '1.x', '1.1 1.2'],
    [numbered, '10', '10.1'],
    [numbered, 'All', '1.1 1.2 10.1'],
    [numbered, '全部', '1.1 1.2 10.1'],
    [numbered, 'all requirements', '1.1 1.2 10.1'],
    [numbered, '9.9', ''],
    [numbered, 'FR-1', ''],
    [numbered, 'Documentation', ''],
    [numbered, '', ''],
    [coded, 'FR-001', 'FR-001'],
    [coded, 'FR-1', 'FR-001'],
    [coded, 'fr 1', 'FR-001'],
    [coded, 'NFR-1', 'NFR-001'],
    [coded, 'FR-3', ''],
    [coded, '1', ''],
    [stories, 'US1', 'US1.1 US1.2'],
    [stories, 'US-1', 'US1.1 US1.2'],
    [stories, 'US1.2', 'US1.2'],
    [stories, '1.2', 'US1.2'],
  ]
  for (const [document, reference, ids] of citations) {
    it(`takes "${reference}" for ${ids || 'nothing'}`, () => check(document, reference, ids))
  }
})
