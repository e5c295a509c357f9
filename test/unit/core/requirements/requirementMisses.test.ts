import assert from 'node:assert/strict'
import { readRequirements } from '../../../../src/core/requirements/readRequirements.ts'
import { applyEdits } from '../../../../src/core/text/applyEdits.ts'
import { readMarks } from '../../../marks.ts'

const first = `# Requirements

### Requirement 1: Sign in

#### Acceptance Criteria

1. WHEN the password is right THEN the system SHALL open the list
2. WHEN it is wrong THEN the system SHALL say so
`

/** Asserts what is marked after the requirement above, and the lines after mending, where something can be mended. */
function check(marked: string, code: string, mended?: string): void {
  const { text, ranges } = readMarks(first + marked)
  const problems = readRequirements(text).problems.filter(problem => problem.code.startsWith('not-a-'))
  assert.deepEqual(
    problems.map(problem => [problem.code, problem.range]),
    ranges.map(range => [code, range]),
  )
  const fixes = problems.flatMap(problem => problem.fixes ?? [])
  const edits = fixes.flatMap(fix => fix.edits)
  assert.equal(fixes.length > 0 ? applyEdits(text, edits).slice(first.length) : undefined, mended)
}

describe('a line that is nearly a requirement', () => {
  const isNone = (marked: string, mended?: string) => check(marked, 'not-a-requirement', mended)
  const heading = '\n### Requirement 2: Out\n\n1. a\n'

  it('is bold', () => isNone('\n«**Requirement 2: Out**»\n\n1. a\n', heading))
  it('is plain text', () => isNone('\n«Requirement 2: Out»\n\n1. a\n', heading))
  it('has seven hashes', () => isNone('\n«####### Requirement 2: Out»\n\n1. a\n', heading))
  it('is indented like code', () => isNone('\ntext\n\n    «### Requirement 2: Out»\n\n1. a\n', `\ntext\n${heading}`))
  it('stands in a list', () => isNone('- «### Requirement 2: Out»\n\n  1. a\n', '### Requirement 2: Out\n\n  1. a\n'))
  it('is Chinese', () => isNone('\n«**需求 2：退出**»\n\n1. a\n', '\n### 需求 2：退出\n\n1. a\n'))
  it('is not one that is declared elsewhere', () => isNone('\n**Requirement 1**\n\n1. a\n'))
  it('has a list below it', () => isNone('\n**Requirement 7**\n\nis a matter of taste.\n'))
  it('is no sentence', () => isNone('\nRequirement 7: this one was dropped. See the minutes.\n\n- a\n'))
})

describe('a line that is nearly a criterion', () => {
  const isNone = (marked: string, mended?: string) => check(marked, 'not-a-criterion', mended)
  const third = '3. WHEN it is late THEN the system SHALL sleep\n'

  it('lacks the dot of its number', () => isNone('«3 WHEN it is late THEN the system SHALL sleep»\n', third))
  it('has a number in other characters', () => {
    for (const number of ['３．', '（3）', '③ ', '第3条 '])
      isNone(`   «${number}WHEN it is late THEN the system SHALL sleep»\n`, third)
  })
  it('is no point within a criterion', () =>
    isNone('（1）当甲时，系统应乙\n（2）当丙时，系统应丁\n（3）当戊时，系统应己\n'))
  it('lacks the space after its mark', () =>
    isNone('\n«-WHEN it is late THEN the system SHALL sleep»\n', '\n- WHEN it is late THEN the system SHALL sleep\n'))
  it('stands beside the list', () => isNone('\n«WHEN it is late THEN the system SHALL sleep»\n', `\n${third}`))
  it('stands in another section', () =>
    isNone('\n## Remarks\n\n- «WHEN it is late THEN the system SHALL sleep»\n- WHEN a THEN the system SHALL b\n'))
  it('is in Chinese or Japanese', () => {
    isNone('\n## 备注\n\n«当用户退出时，系统应清除会话»\n')
    isNone('\n## 補足\n\n«利用者が退出したとき、システムは記録を消去しなければならない»\n')
  })
  it('does not merely tell about conditions', () =>
    isNone('\n## Remarks\n\nWhen it is late the system should sleep.\n\nIF in doubt, ask. Nothing else MUST\n'))
  it('is a scenario as high as its requirement', () => {
    const delta = '## ADDED Requirements\n\n### Requirement: Out\nIt SHALL close.\n\n'
    const { text, ranges } = readMarks(`${delta}«### Scenario: late»\n- **WHEN** it is late\n- **THEN** it closes\n`)
    const [problem] = readRequirements(text).problems
    assert.deepEqual([problem?.code, problem?.range], ['not-a-criterion', ranges[0]])
    const mended = applyEdits(text, problem?.fixes?.[0]?.edits ?? [])
    assert.deepEqual(readRequirements(mended).problems, [])
    assert.ok(mended.includes('\n#### Scenario: late\n'))
  })
})
