import assert from 'node:assert/strict'
import fc from 'fast-check'
import { checkSpec } from '../../../../src/core/check/checkSpec.ts'
import { defaultSettings } from '../../../../src/core/check/checkSettings.ts'
import { SpecChecker } from '../../../../src/core/check/specChecker.ts'
import { editedPlan, followPlan, type FollowedPlan } from '../../../../src/core/plan/followedPlan.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { applyEdits } from '../../../../src/core/text/applyEdits.ts'
import { lastOf } from '../../../../src/core/text/steps.ts'
import type { SpecProblem } from '../../../../src/core/trace/spec.ts'
import { readSpec } from '../../../../src/core/trace/readSpec.ts'

const requirements = (last: string) => `### Requirement 1: Sign
1. WHEN a guest signs THEN the book SHALL keep it
2. WHEN a guest leaves THEN the book SHALL be closed
### Requirement 2: Print
1. WHEN a clerk prints THEN the page SHALL appear
${last}`

const design = `## Components
### GuestBook
\`\`\`ts
interface GuestBook { sign(): void }
\`\`\`
### PageStore
\`\`\`ts
class PageStore { print(): void }
\`\`\`
`

const besides = ['', '2. WHEN it rains THEN the page SHALL stay dry\n'].map(last =>
  readSpec({
    requirements: [{ name: 'requirements.md', text: requirements(last) }],
    design: { name: 'design.md', text: design },
  }),
)

/** Lines that some rule has something to say about, now or after the next edit. */
const lines = fc.constantFrom(
  ...['# Plan', '## Phase 1: Setup', '## Phase 2', '### Task 3: Draw', '## 5. Ship', '## Notes', 'Title', '====='],
  ...['- [ ] 1. Sign the guest', '- [x] 1. Sign', '- [x] 2. Print', '- [ ] 3. User service', '- [ ] 4. Data model'],
  ...['  - [ ] 2.1 Pack', '  - [x] 2.2 Wrap', '  - [ ] 2.3* Test', '- [x] T001 A', '- [ ] T001 B (depends on 4)'],
  ...[
    '- [ ] 5. Checkpoint',
    '- [ ] Bare',
    '- [?] Odd',
    '-[ ] Near',
    '  - _Requirements: 1.1_',
    '  - _Requirements: 1.2, 9.9_',
  ],
  ...[
    '  - _Requirements: 2_',
    '  - _Requirements:_',
    '  - _Depends on: 1_',
    '  - _Depends on: 2, T001_',
    '  - _Depends on: 77_',
  ],
  ...[
    'Total tasks: 3',
    'Progress: 1/4',
    'Task 2 depends on Task 1',
    '1 → 2 → 3',
    'TBD',
    '`TBD`',
    '  - TODO: all',
    'guest',
  ],
  ...['book', 'Page', '- store', 'words of GuestBook', '```mermaid', 'T001 --> 2', '```', '', '', '<!--', '-->'],
)
const texts = (most: number) => fc.array(lines, { maxLength: most }).map(list => list.map(line => `${line}\n`).join(''))
const edits = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
    newText: fc.oneof(texts(3), fc.constantFrom('x', '\n', '1', '- ', '## ', ' ')),
    beside: fc.constantFrom(0, 0, 0, 1),
    settings: fc.constantFrom(0, 0, 0, 1),
  }),
  { minLength: 1, maxLength: 6 },
)
const settings = [
  defaultSettings,
  {
    ...defaultSettings,
    ignore: ['1.2', 'User service'],
    minCoverage: 90,
    rules: new Map([['repeated-id', 'off' as const]]),
  },
]

describe('checking a plan that is edited', () => {
  it('finds what checking it anew finds, whatever is edited', () => {
    fc.assert(
      fc.property(texts(40), fc.constantFrom(1, 2, 5), edits, (text, size, changes) => {
        const checker = new SpecChecker()
        let followed = followPlan(text, { size })
        let now = text
        check(checker, followed, now, 0, 0)
        for (const { at, length, newText, beside, settings } of changes) {
          const start = at % (now.length + 1)
          const edit = { range: { start, end: Math.min(now.length, start + length) }, newText }
          now = applyEdits(now, [edit])
          followed = editedPlan(followed, edit)
          check(checker, followed, now, beside, settings)
        }
      }),
      { numRuns: Number(process.env['PLANWRIGHT_RUNS'] ?? 25) },
    )
  })
})

function check(checker: SpecChecker, { parts }: FollowedPlan, text: string, beside: number, by: number): void {
  const documents = besides[beside]
  const wanted = settings[by] ?? defaultSettings
  assert.ok(documents)
  const found = lastOf(checker.check({ ...documents, plan: { parts } }, wanted))
  const anew = checkSpec({ ...documents, plan: readPlan(text) }, wanted)
  assert.deepEqual(found.map(plain), anew.map(plain))
}

/** Without the fixes where there are none. */
const plain = ({ code, severity, document, name, range, message, words, fixes = [] }: SpecProblem) => ({
  code,
  severity,
  document,
  name,
  range,
  message,
  words,
  fixes,
})
