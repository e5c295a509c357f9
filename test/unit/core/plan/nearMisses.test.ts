import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { applyEdits } from '../../../../src/core/text/applyEdits.ts'
import { checkTime } from '../../../cpuTime.ts'

/** Each line beside what its fix makes of it; `undefined` where nothing is to be said. */
const lines: readonly (readonly [string, string | undefined])[] = [
  ['-[ ] 1. A', '- [ ] 1. A'],
  ['*[x] 1. A', '* [x] 1. A'],
  ['-[] 1. A', '- [] 1. A'],
  ['[ ] 1. A', '- [ ] 1. A'],
  ['- [] 1. A', '- [ ] 1. A'],
  ['- [ ]1. A', '- [ ] 1. A'],
  ['- [x]Title', '- [x] Title'],
  ['- [x ] 1. A', '- [x] 1. A'],
  ['- [ x] 1. A', '- [x] 1. A'],
  ['- [  ] 1. A', '- [ ] 1. A'],
  ['- ( ) 1. A', '- [ ] 1. A'],
  ['- ［ ］ 1. A', '- [ ] 1. A'],
  ['- 【ｘ】1. A', '- [x] 1. A'],
  ['- \\[ \\] 1. A', '- [ ] 1. A'],
  ['- ☑ 1. A', '- [x] 1. A'],
  ['- [?] 1. A', '- [ ] 1. A'],
  ['- [ ] ２．１ A', '- [ ] 2.1 A'],
  ['  - _Requirements 1.1, 2.3_', '  - _Requirements: 1.1, 2.3_'],
  ['  - _需求 1.1_', '  - _需求: 1.1_'],
  ['##Phase 2', '## Phase 2'],
  ['#Task 1: A', '# Task 1: A'],
  ['- [ ] 1. A', undefined],
  ['- [>] 1. A', undefined],
  ['- [ ]* 1. A', undefined],
  ['- [P] legend', undefined],
  ['- [A](b) link', undefined],
  ['- [x](b) link', undefined],
  ['- [US1]: story', undefined],
  ['-[a](b)', undefined],
  ['- (a) first', undefined],
  ['- see [ ] there', undefined],
  ['  - _Requirements: 1.1_', undefined],
  ['  - _Requirements: REQ_1_', undefined],
  ['  - _Requirements are kept_', undefined],
  ['#hashtag', undefined],
  ['#123', undefined],
  ['`- [] code`', undefined],
  ['    -[ ] code', undefined],
]

describe('near misses', () => {
  for (const [line, mended] of lines) {
    it(`${mended === undefined ? 'are not' : 'are'} in ${line}`, () => {
      const text = `# Plan\n\n${line}\n`
      const { problems } = readPlan(text)
      const edits = problems.flatMap(({ fixes }) => fixes?.[0]?.edits ?? [])
      assert.equal(problems.length, mended === undefined ? 0 : 1)
      assert.equal(applyEdits(text, edits), `# Plan\n\n${mended ?? line}\n`)
    })
  }

  it('are gone once they are mended, and what was hidden is a task', () => {
    const text = '# Plan\n\n```sh\nmake\n\n- [ ] 1. A\n- [ ] 2. B\n'
    const [problem, ...others] = readPlan(text).problems
    assert.equal(problem?.code, 'unclosed-fence')
    assert.deepEqual(others, [])
    const mended = readPlan(applyEdits(text, problem.fixes?.[0]?.edits ?? []))
    assert.deepEqual(mended.problems, [])
    assert.equal(mended.tasks.length, 2)
  })

  it('are not in fences that hide no task, in comments, or in emphasis that goes on', () => {
    for (const text of ['```sh\nmake\n', '<!--\n-[ ] 1. A\n-->\n', '- [ ] 1. A\n  - _Requirements: 1.1,\n    2.1_\n'])
      assert.deepEqual(readPlan(text).problems, [])
  })

  it('lie inside any text', () => {
    const piece = fc.constantFrom(
      '-[ ] ',
      '- [',
      ']',
      '[ ]',
      '- ［',
      '］',
      '_Requirements 1',
      '_Req: ',
      '##',
      '```\n',
      '\n',
      '- [ ] １',
      '．',
      '\uD800',
      '\r',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 30 }), parts => {
        const text = parts.join('')
        for (const { range, fixes } of readPlan(text).problems) {
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length)
          applyEdits(text, fixes?.flatMap(({ edits }) => edits) ?? [])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('take time that grows with the text only', () => {
    checkTime(300, () => {
      for (const piece of ['-[', '_Requirements 1,', '- [ ]', '１', '#', '［'])
        assert.ok(readPlan(piece.repeat(500_000 / piece.length)).problems.length >= 0)
    })
  })
})
