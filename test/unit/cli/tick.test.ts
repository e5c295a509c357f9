import assert from 'node:assert/strict'
import { run } from './runInMemory.ts'
import { answerOf } from './answersOf.ts'

const plan = `\uFEFF# Plan\r
\r
- [ ] 1. Set up  \r
- [ ] 2. Build\r
  - [ ] 2.1 Add a store\r
  - [x] 2.2 Add a door\r
    - [ ] with a lock\r
\t- [ ] 2.3 Add a bell — 😀\r
- [ ] 2. Build again`

describe('planwright tick', () => {
  it('marks a task as done by its id', () => check('2.1', [[5, 'x']], '/tasks.md:5: 2.1: open → done'))
  it('marks several tasks at once', () =>
    check('1 2.1', [
      [3, 'x'],
      [5, 'x'],
    ]))
  it('sets another state', () => check('2.1 --to active', [[5, '-']], '/tasks.md:5: 2.1: open → active'))
  it('opens a task again', () => check('2.2 --to open', [[6, ' ']], '/tasks.md:6: 2.2: done → open'))
  it('finds a task by its line', () => check(':8', [[8, 'x']]))
  it('finds a box that is no task by its line', () => check(':7', [[7, 'x']], '/tasks.md:7: :7: open → done'))
  it('finds a task by its title', () => check('Add_a_store', [[5, 'x']]))
  it('changes nothing that is so already', () => check('2.2', [], '/tasks.md: nothing to change'))
  it('leaves parents alone', () =>
    check('2.1 2.3', [
      [5, 'x'],
      [8, 'x'],
    ]))
  it('takes parents along with --rollup', () =>
    check('2.1 2.3 --rollup', [
      [4, 'x'],
      [5, 'x'],
      [8, 'x'],
    ]))

  it('refuses an id that fits two tasks, with their lines', () =>
    refused('2', 2, /^\/tasks\.md: 2 fits 2 tasks\. Name one by its line: :4, :9\.\nNothing was written\.$/))
  it('refuses all when one is refused', () => refused('1 2', 2, /2 fits 2 tasks/))
  it('suggests the id that was meant', () => refused('2.11', 2, /no task is 2\.11\. Did you mean 2\.1\?/))
  it('refuses a line without a box', () => refused(':2', 2, /line 2 holds no box/))
  it('refuses a state that is none', () => refused('1 --to dnoe', 2, /--to cannot be dnoe\. Did you mean done\?/))
  it('wants a task', () => refused('', 2, /tick needs FILE TASK…/))

  it('gives what changed as JSON that fits the schema', async () => {
    const { out } = await run(['tick', '/tasks.md', '2.1', '--json'], { '/tasks.md': plan })
    assert.deepEqual(answerOf('tick', out), {
      file: '/tasks.md',
      changed: [{ task: '2.1', from: 'open', to: 'done', line: 5 }],
    })
  })

  it('refuses a file without boxes', async () => {
    const { code, err } = await run(['tick', '/a.md', '1'], { '/a.md': '' })
    assert.deepEqual([code, err.split('\n')[0]], [2, '/a.md: there is no box in it, so there is no task 1.'])
  })

  it('refuses when the file changed while it worked', async () => {
    const { code, err, written } = await run(
      ['tick', '/tasks.md', '1'],
      { '/tasks.md': plan },
      { replace: async () => 'changed' },
    )
    assert.equal(code, 3)
    assert.match(err, /was changed by another program meanwhile; nothing was written/)
    assert.deepEqual(written, {})
  })

  it('passes on what the system says about writing', async () => {
    const fault = Object.assign(new Error('x'), { code: 'EROFS' })
    const { code, err } = await run(
      ['tick', '/tasks.md', '1'],
      { '/tasks.md': plan },
      { replace: () => Promise.reject(fault) },
    )
    assert.deepEqual([code, err], [3, '/tasks.md: cannot be written: the file system is read-only.'])
  })

  it('writes the markers that the settings name', async () => {
    const files = { '/s/tasks.md': '- [ ] 1. A\n', '/s/.planwright.json': '{ "markers": { "=": "blocked" } }' }
    const { written, err } = await run(['tick', '/s/tasks.md', '1', '--to', 'blocked'], files)
    assert.deepEqual(written, { '/s/tasks.md': '- [=] 1. A\n' }, err)
    const { out } = await run(['inspect', '/s/tasks.md'], { ...files, ...written })
    assert.match(out, /1 A \(blocked, line 1\)/)
  })

  it('writes through no link that leaves the folder', async () => {
    const { code, written } = await run(['tick', '/s/tasks.md', '1'], {
      '/s/tasks.md': { link: '/o/x.md' },
      '/o/x.md': plan,
    })
    assert.deepEqual([code, written], [3, {}])
  })
})

/** Asserts the marker that each line gets, and that nothing else changes. */
async function check(line: string, markers: readonly (readonly [number, string])[], told?: string): Promise<void> {
  const lines = plan.split('\n')
  const expected = lines.map((own, at) => {
    const marker = markers.find(([number]) => number === at + 1)?.[1]
    return marker === undefined ? own : own.replace(/\[.\]/, `[${marker}]`)
  })
  const ran = await ticked(line)
  assert.equal(ran.code, 0, ran.err)
  assert.equal(ran.written['/tasks.md'] ?? plan, expected.join('\n'))
  if (told !== undefined) assert.equal(ran.out, told)
}

async function refused(line: string, code: number, message: RegExp): Promise<void> {
  const ran = await ticked(line)
  assert.match(ran.err, message)
  assert.deepEqual([ran.code, ran.out, ran.written], [code, '', {}])
}

function ticked(line: string) {
  const words = line
    .split(' ')
    .filter(Boolean)
    .map(word => word.replaceAll('_', ' '))
  return run(['tick', '/tasks.md', ...words], { '/tasks.md': plan })
}
