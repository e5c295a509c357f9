import assert from 'node:assert/strict'
import type { SuggestionJson } from '../../../src/cli/output/suggestionJson.ts'
import { run } from './runInMemory.ts'
import { answerOf } from './answersOf.ts'

const requirements = `### Requirement 1: Keep notes

#### Acceptance Criteria

1. WHEN a note is saved THEN the store SHALL keep it for 30 days
2. IF a password is wrong THEN the door SHALL stay locked
3. WHEN a visitor rings THEN the bell SHALL chime twice
`
const plan = `- [ ] 1. Keep saved notes in the store
- [ ] 2. Lock the door after a wrong password
- [ ] Chime the bell for a visitor
`
const files = { '/s/requirements.md': requirements, '/s/tasks.md': plan }

describe('planwright suggest', () => {
  it('ranks the criteria of every box', async () => {
    const { code, out } = await run(['suggest', '--json', '/s'], files)
    assert.equal(code, 0)
    const answer = answerOf<{ dir: string; tasks: readonly SuggestionJson[] }>('suggest', out)
    assert.deepEqual([answer.dir, answer.tasks.length], ['/s', 3])
    assert.deepEqual(
      answer.tasks.map(task => task.ranked[0]?.id),
      ['1.1', '1.2', '1.3'],
    )
    assert.deepEqual(
      answer.tasks.map(({ line, offset }) => [line, plan[offset]]),
      [
        [1, ' '],
        [2, ' '],
        [3, ' '],
      ],
    )
  })

  it('tells people why', async () => {
    const { out } = await run(['suggest', '/s'], files)
    assert.match(out, /^\/s\/tasks\.md\n {2}1 Keep saved notes in the store \(line 1\)\n {4}1\.1: shares .*/)
  })

  it('leaves out what the settings ignore', async () => {
    const settings = '{ "ignore": ["1.2", "chime the bell for a visitor"] }'
    const { out } = await run(['suggest', '--json', '--all', '/s'], { ...files, '/.planwright.json': settings })
    const { tasks } = answerOf<{ tasks: readonly SuggestionJson[] }>('suggest', out)
    assert.deepEqual(
      tasks.map(({ id }) => id),
      ['1', '2'],
    )
    assert.ok(tasks.every(({ ranked }) => ranked.every(({ id }) => id !== '1.2')))
  })

  it('tells once of settings that cannot be read, and goes on', async () => {
    const { code, out, err } = await run(['suggest', '--json', '/'], {
      ...files,
      '/t/requirements.md': requirements,
      '/t/tasks.md': plan,
      '/.planwright.json': Uint8Array.of(0xff),
    })
    assert.deepEqual([code, out.split('\n').length, err.split('\n').length], [3, 2, 1])
  })

  it('wants a plan and requirements', async () => {
    const { code, err } = await run(['suggest', '/s'], { '/s/requirements.md': requirements })
    assert.equal(code, 3)
    assert.match(err, /\/s: has no plan/)
  })

  it('passes over specs without a plan in a search', async () => {
    const { code, out } = await run(['suggest', '--json', '/'], { ...files, '/t/requirements.md': requirements })
    assert.equal(code, 0)
    assert.equal(out.split('\n').length, 1)
  })
})
