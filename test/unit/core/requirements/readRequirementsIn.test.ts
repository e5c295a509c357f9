import assert from 'node:assert/strict'
import { readRequirementsIn } from '../../../../src/core/requirements/readRequirementsIn.ts'

/** Asserts the criteria a design states, and that each stands where its range says. */
function check(design: string, ids: string): void {
  const criteria = readRequirementsIn(design).requirements.flatMap(requirement => requirement.criteria)
  assert.equal(criteria.map(({ id }) => id).join(' '), ids)
  for (const { text, range } of criteria) assert.ok(design.slice(range.start, range.end).includes(text))
}

describe('requirements inside a design', () => {
  it('are read from a section of their own', () =>
    check(
      '# Design\n\n## Overview\n\n- must not be read\n\n## Requirements\n\n### Requirement 1: Log\n\n1. The system SHALL log\n2. The system SHALL rotate\n\n## Architecture\n\n1. It must be layered\n',
      '1.1 1.2',
    ))

  it('are read from a list', () =>
    check(
      '# Design\n\n## Functional Requirements\n\n- FR-1: The API must sort\n- FR-2: The API must filter\n\n## Data\n\n- a\n',
      'FR-1 FR-2',
    ))

  it('are read in other languages', () =>
    check('# 设计文档\n\n## 功能需求\n\n1. 系统必须记录日志\n2. 系统应当轮转日志\n\n## 架构\n\n1. 必须分层\n', '1 2'))

  it('are not correctness properties', () =>
    check(
      '# Design\n\n## Correctness Properties\n\n### Property 1: Requirements stay\n\n*For any* text the parser SHALL keep it.\n\n**Validates: Requirements 1.2**\n',
      '',
    ))

  it('are not tables of coverage', () =>
    check(
      '# Design\n\n## Requirements Traceability\n\n| Requirement | Component |\n|---|---|\n| 1.1 | Parser must parse |\n\n## Requirements Coverage\n\n- 1.1: the parser must parse\n',
      '',
    ))

  it('are not what the system needs to run', () =>
    check('# Design\n\n## System Requirements\n\n- Node 20\n- 4 GB memory\n', ''))

  it('are absent from a design without them', () =>
    check('# Design\n\n## Components\n\n- **Parser**: must parse\n', ''))
})
