import assert from 'node:assert/strict'
import type { NextJson } from '../../../src/cli/commands/next/nextJson.ts'
import type { TraceJson } from '../../../src/cli/commands/trace/traceJson.ts'
import { answerOf, answersOf } from './answersOf.ts'
import { run } from './runInMemory.ts'

const requirements = `# Requirements

### Requirement 1: Keep <notes> | "all", of them

#### Acceptance Criteria

1. =HYPERLINK("x") SHALL be kept, with "quotes"
2. IF a note is too long THEN the store SHALL refuse it
`
const plan = `- [x] 1. @Keep & hold
  - _Requirements: 1.1_
- [ ]* 2. Test
  - _Requirements: 1.1_
- [ ] 3. Rest
`
const files = { '/s/requirements.md': requirements, '/s/tasks.md': plan }

describe('planwright trace', () => {
  it('lists requirements, criteria and tasks', async () => {
    const { code, out } = await run(['trace', '/s'], files)
    assert.equal(code, 0)
    assert.match(out, /^\/s: 1 of 2 tasks done \(50 %\), 0 of 1 optional, 1 of 2 criteria cited$/m)
    assert.match(out, /^ {2}1 Keep .*: not covered, 1\/1 tasks$/m)
    assert.match(out, / — 1 ✓, 2\*$/m)
    assert.match(out, / — not covered$/m)
    assert.match(out, /Tasks that cite no requirement:\n {4}3 Rest/)
  })

  it('gives one object for each spec that fits the schema', async () => {
    const { out } = await run(['trace', '/s', '--json'], files)
    const { dir, requirements: [first] = [], unlinkedTasks, progress } = answerOf<TraceJson>('trace', out)
    assert.equal(dir, '/s')
    assert.deepEqual([first?.id, first?.standing, first?.covered, first?.line], ['1', 'uncovered', 1, 3])
    assert.deepEqual(
      first?.criteria.map(({ tasks }) => tasks.map(({ task, state, line }) => [task, state, line])),
      [
        [
          ['1', 'done', 1],
          ['2', 'open', 3],
        ],
        [],
      ],
    )
    assert.deepEqual(
      unlinkedTasks.map(({ task }) => task),
      ['3'],
    )
    assert.deepEqual(progress, { required: 2, done: 1, optional: 1, optionalDone: 0, skipped: 0 })
    const two = { ...files, '/t/s/tasks.md': plan, '/t/u/tasks.md': plan }
    assert.equal(answersOf('trace', (await run(['trace', '/t', '--json'], two)).out).length, 2)
  })

  it('writes CSV that spreadsheets read as text', async () => {
    const { out } = await run(['trace', '/s', '--format', 'csv'], files)
    const rows = `${out}\n`.split('\r\n')
    assert.equal(rows.length, 6)
    assert.equal(
      rows[1],
      `/s,1,"Keep <notes> | ""all"", of them",uncovered,1.1,"'=HYPERLINK(""x"") SHALL be kept, with ""quotes""",done,1,'@Keep & hold,done,no`,
    )
    assert.match(rows[3] ?? '', /,1\.2,IF a note is too long THEN the store SHALL refuse it,uncovered,,,,$/)
    assert.equal(rows[4], '/s,,,,,,,3,Rest,open,no')
    assert.equal(rows[5], '')
  })

  it('writes a page without a script, in which nothing is markup that should not be', async () => {
    const { out } = await run(['trace', '/s', '--format', 'html'], files)
    assert.match(out, /^<!doctype html>/)
    assert.match(out, /Keep &#60;notes&#62; \| &#34;all&#34;/)
    assert.match(out, /title="@Keep &#38; hold \(done\)"/)
    assert.doesNotMatch(out, /<notes>|<script|https?:/)
    const opened = [...out.matchAll(/<([a-z][a-z0-9]*)\b/g)]
      .map(([, name]) => name ?? '')
      .filter(name => name !== 'meta')
    const closed = [...out.matchAll(/<\/(\w+)>/g)].map(([, name]) => name ?? '')
    assert.deepEqual(opened.sort(), closed.sort())
  })

  it('writes Markdown whose cells stay cells', async () => {
    const { out } = await run(['trace', '/s', '--format', 'markdown'], files)
    const rows = out.split('\n').filter(line => line.startsWith('|'))
    assert.deepEqual(
      rows.map(row => row.replace(/\\\|/g, '').split('|').length),
      rows.map(() => 6),
    )
    assert.match(out, /Keep \\<notes\\> \\\| "all"/)
  })

  it('can do without requirements, and without a plan', async () => {
    for (const format of ['text', 'markdown', 'csv', 'json', 'html']) {
      assert.equal((await run(['trace', '/s/tasks.md', '--format', format], { '/s/tasks.md': plan })).code, 0)
      const only = { '/s/requirements.md': requirements }
      assert.equal((await run(['trace', '/s', '--format', format], only)).code, 0)
    }
  })

  it('says what it cannot read', async () => {
    const { code, err } = await run(['trace', '/s'], { ...files, '/s/design.md': Uint8Array.of(0xe9, 65) })
    assert.equal(code, 3)
    assert.match(err, /design\.md/)
  })
})

describe('planwright next', () => {
  const waiting = '- [x] 1. A\n- [ ] 2. B\n- [-] 3. C\n- [ ] 4. D\n  - _Depends: 2, 3_\n- [ ]* T\n- [!] 5. E\n'

  it('says what can start and what waits for what', async () => {
    const { code, out } = await run(['next', '/s'], { '/s/tasks.md': waiting })
    assert.equal(code, 0)
    assert.equal(
      out,
      [
        '/s: 3 tasks can start, 2 wait',
        '  Can start:',
        '    2 B',
        '    3 C (active)',
        '    :6 T (optional)',
        '  Wait:',
        '    4 D: waits for 2, 3',
        '    5 E: marked as blocked',
      ].join('\n'),
    )
  })

  it('gives one object for each spec that fits the schema', async () => {
    const { out } = await run(['next', '/s', '--json'], { '/s/tasks.md': waiting })
    const { ready, blocked } = answerOf<NextJson>('next', out)
    assert.deepEqual(
      ready.map(({ task, line }) => [task, line]),
      [
        ['2', 2],
        ['3', 3],
        [':6', 6],
      ],
    )
    assert.deepEqual(
      blocked.map(({ task, by, reason }) => [task, by, reason]),
      [
        ['4', ['2', '3'], 'waits'],
        ['5', [], 'marked'],
      ],
    )
  })

  it('names ten tasks unless it is asked for all', async () => {
    const many = { '/s/tasks.md': Array.from({ length: 14 }, (_, at) => `- [ ] ${at + 1}. A\n`).join('') }
    assert.match((await run(['next', '/s'], many)).out, /10 A\n {4}and 4 more \(--all lists them\)$/)
    assert.match((await run(['next', '/s', '--all'], many)).out, /14 A$/)
  })

  it('reads markers as the settings have them', async () => {
    const own = {
      '/w/.git/HEAD': '',
      '/w/.planwright.json': '{ "markers": { "!": "done" } }',
      '/w/s/tasks.md': waiting,
    }
    assert.doesNotMatch((await run(['next', '/w/s'], own)).out, /blocked/)
  })

  it('has an answer when all is done', async () =>
    assert.equal((await run(['next', '/s'], { '/s/tasks.md': '- [x] 1. A\n' })).out, '/s: every task is done'))

  it('wants a plan', async () => {
    const { code, err } = await run(['next', '/s'], { '/s/requirements.md': requirements })
    assert.equal(code, 3)
    assert.match(err, /has no plan yet/)
  })
})
