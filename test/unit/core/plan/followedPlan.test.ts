import assert from 'node:assert/strict'
import fc from 'fast-check'
import { editedPlan, followPlan, type FollowedPlan } from '../../../../src/core/plan/followedPlan.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { applyEdits } from '../../../../src/core/text/applyEdits.ts'

/** Lines of every format, and what changes how the lines below them are read. */
const lines = fc.constantFrom(
  ...['# Implementation Plan', '## Phase 1: Setup', '## Phase 2', '### Task 3: Draw', '#### 3.1 Ink', '## Notes'],
  ...[
    '### Task 4: Print [x]',
    '## User Story 2',
    '## Checklist',
    '## 5. Ship',
    'Title',
    '=====',
    '-----',
    '# ',
    '  ## A',
  ],
  ...[
    '- [ ] 1. Sign',
    '- [x] 1.1 Draw',
    '- [-] 2. Send',
    '  - [ ] 2.1 Pack',
    '  - [x] 2.2* Wrap',
    '- [ ] T001 [P] [US1] A',
  ],
  ...['- [X] T002 B (depends on T001)', '* [ ] Star', '+ [ ] 3', '1. [ ] First', '2. [x] 2. Second', '- [ ] 2.3 Below'],
  ...[
    '  - _Requirements: 1.1, 2.2_',
    '  - _Depends on: 1, T001_',
    '_Requirements: 4.1_',
    '**Requirements**: 3.1',
    '_Requirements: 1.1,',
  ],
  ...[
    '  2.2_',
    '  - Detail',
    '    - Deeper',
    'Loose words',
    'Task 2 depends on Task 1',
    '1 → 2',
    '**Estimate**: 2 h',
    'Total tasks: 3',
  ],
  ...[
    '```',
    '~~~',
    '```mermaid',
    '  ```',
    '1 --> 2',
    '{"waves":[{"id":0,"tasks":["1","2"]}]}',
    '<!--',
    '-->',
    '<div>',
    '</div>',
  ],
  ...[
    '---',
    'title: x',
    'tags:',
    '...',
    '> - [ ] 9. Quoted',
    '> more',
    '\tTabbed',
    '    code',
    '- [ ]',
    '- [?] Odd',
    '-[ ] Near',
  ],
  ...[
    '##Near',
    '[ ] Near',
    '- plain',
    '',
    '',
    '',
    ' ',
    '1.',
    '- ',
    '- [ ] 1. Sign',
    '[a]: b',
    '［ ］',
    '- [ ] **Bold',
    'goes on**',
  ],
)
const ends = fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', '\r', '\n\n')
const texts = (most: number) =>
  fc.array(fc.tuple(lines, ends), { maxLength: most }).map(list => list.map(([line, end]) => line + end).join(''))
const plans = fc.oneof(
  texts(40),
  texts(10).map(text => `---\ntitle: x\n${text}`),
  texts(10).map(text => `\ufeff${text}`),
)
const pieces = fc.oneof(
  texts(3),
  lines,
  fc.constantFrom('', 'x', ' ', '\n', '\r', '\r\n', '-', '#', '`', '```\n', '1', '.', '>', '[ ]', '---\n', '<!--\n'),
)
const edits = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.constant(0), fc.nat(3), fc.nat(40), fc.nat(400)), pieces), {
  minLength: 1,
  maxLength: 6,
})

describe('a plan that follows its edits', () => {
  it('is what reading its text gives, whatever is edited', () =>
    fc.assert(
      fc.property(plans, fc.constantFrom(1, 3, 8), edits, (text, size, changes) => {
        let followed = followPlan(text, { size })
        check(followed, text)
        let now = text
        for (const [at, length, newText] of changes) {
          const start = at % (now.length + 1)
          const edit = { range: { start, end: Math.min(now.length, start + length) }, newText }
          now = applyEdits(now, [edit])
          followed = editedPlan(followed, edit)
          check(followed, now)
        }
      }),
      { numRuns: Number(process.env['PLANWRIGHT_RUNS'] ?? 25) },
    ))

  it('reads few lines again where few are edited', () => {
    const text = Array.from({ length: 600 }, (_, at) => `- [ ] ${at + 1}. Sign\n  - _Requirements: 1.1_\n`).join('')
    const before = followPlan(text)
    const start = text.indexOf('300. ')
    const after = editedPlan(before, { range: { start: start + 6, end: start + 6 }, newText: 'x' })
    const kept = new Set(before.parts)
    assert.ok(after.parts.filter(part => !kept.has(part)).length <= 2)
  })
})

function check(followed: FollowedPlan, text: string): void {
  const { problems, ...plan } = readPlan(text)
  const { problems: found, ...made } = followed.plan
  assert.equal(followed.text, text)
  assert.deepEqual(made, plan)
  assert.deepEqual(found, problems)
}
