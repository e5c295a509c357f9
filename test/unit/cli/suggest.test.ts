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
