import assert from 'node:assert/strict'
import type { Requirement } from '../../../../src/core/requirements/requirement.ts'
import { coverageOf } from '../../../../src/core/trace/coverage.ts'

const nowhere = { start: 0, end: 0 }
const numbered: readonly Requirement[] = [
  requirement('1', ['1.1', '1.2']),
  requirement('10', ['10.1']),
  requirement('3', []),
]
const functional: readonly Requirement[] = ['FR-001', 'FR-002', 'SC-001'].map(id => requirement(id, [id]))

describe('coverageOf', () => {
  it('counts criteria that are cited by their own id', () => check(numbered, ['1.2'], '1/3; open 1.1 10.1; unknown'))
  it('counts each criterion once', () => check(numbered, ['1.2', '1.2', '1'], '2/3; open 10.1; unknown'))
  it('takes a requirement for all its criteria', () => check(numbered, ['1'], '2/3; open 10.1; unknown'))
  it('takes a wildcard for all criteria of a requirement', () => check(numbered, ['1.*', '10.x'], '3/3; open; unknown'))
  it('takes All for everything', () => check(numbered, ['All requirements'], '3/3; open; unknown'))
  it('reads prefixes that only say requirement', () =>
    check(numbered, ['REQ-1.1', 'R1.2', 'Requirement 10'], '3/3; open; unknown'))
  it('takes a part of a criterion for the criterion', () => check(numbered, ['1.2.4'], '1/3; open 1.1 10.1; unknown'))
  it('takes no part of a requirement for the requirement', () =>
    check(numbered, ['1.9', '10.2'], '0/3; open 1.1 1.2 10.1; unknown 1.9 10.2'))
  it('knows a requirement without criteria', () => check(numbered, ['3'], '0/3; open 1.1 1.2 10.1; unknown'))
  it('reads ids with other zeros and in other case', () =>
    check(functional, ['fr-1', 'FR-2'], '2/3; open SC-001; unknown'))
  it('takes a bare number only where one prefix has it', () =>
    check(functional, ['1', '2'], '1/3; open FR-001 SC-001; unknown 1'))
  it('reports ids in the order of the plan', () =>
    check(numbered, ['9', '7.1', '9'], '0/3; open 1.1 1.2 10.1; unknown 9 7.1'))
  it('has nothing to say without requirements', () => check([], [], '0/0; open; unknown'))
})

function check(requirements: readonly Requirement[], cited: readonly string[], expected: string): void {
  const { criteria, covered, uncovered, unknown } = coverageOf(requirements, cited)
  const [open, foreign] = [['open', ...uncovered].join(' '), ['unknown', ...unknown].join(' ')]
  assert.equal(`${covered}/${criteria}; ${open}; ${foreign}`, expected)
}

function requirement(id: string, criteria: readonly string[]): Requirement {
  const read = criteria.map(own => ({ id: own, text: '', range: nowhere, pattern: 'plain' as const }))
  return { id, title: '', range: nowhere, criteria: read }
}
