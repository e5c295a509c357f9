import assert from 'node:assert/strict'
import { run } from './runInMemory.ts'

describe('planwright convert', () => {
  it('prints the plan in another format and leaves the file', async () => {
    const { code, out } = await run('convert /s/tasks.md --to speckit'.split(' '), {
      '/s/tasks.md': '- [x] 1. Add `a`\n',
    })
    assert.equal(code, 0)
    assert.match(out, /^- \[x\] T001: Add `a`$/m)
  })

  it('gives one object with what is dropped', async () => {
    const files = { '/s/tasks.md': '## Phase 1: Core\n\n- [ ] 1. Add `a`\n' }
    const { out } = await run('convert /s/tasks.md --to kiro --json'.split(' '), files)
    const answer = JSON.parse(out) as { readonly file: string; readonly dropped: readonly string[] }
    assert.equal(answer.file, '/s/tasks.md')
    assert.equal(answer.dropped.length, 1)
  })

  it('reads and writes the markers of the settings', async () => {
    const { out } = await run('convert /s/tasks.md --to speckit'.split(' '), {
      '/s/tasks.md': '- [~] 1. Add `a`\n- [w] 2. Add `b`\n- [x] 3. Add `c`\n',
      '/.planwright.json': '{ "markers": { "~": "active", "w": "blocked", "!": "deferred" } }',
    })
    assert.deepEqual(out.match(/^- \[.\] T00\d/gm), ['- [-] T001', '- [w] T002', '- [x] T003'])
  })

  it('asks the documents beside the plan', async () => {
    const { out } = await run('convert /s/tasks.md --to speckit'.split(' '), {
      '/s/tasks.md': '- [ ] 1. Add `a`\n',
      '/s/design.md':
        '# Design\n\nA service in Python 3.12 on Linux. Notes are kept in SQLite.\n\n```python\nx = 1\n```\n',
      '/s/bugfix.md': '# Bugfix\n',
    })
    for (const line of [
      '**Languages/Versions**: Python 3.12  ',
      '**Storage**: SQLite  ',
      '**Target Platforms**: Linux  ',
      '├── bugfix.md         # What is asked for',
    ])
      assert.ok(out.split('\n').includes(line), line)
  })

  it('wants a format and a file with tasks', async () => {
    assert.equal((await run('convert /a.md'.split(' '), { '/a.md': '- [ ] 1. A\n' })).code, 2)
    assert.equal((await run('convert /a.md --to kiro'.split(' '), { '/a.md': 'Words.\n' })).code, 3)
    assert.equal((await run('convert /b.md --to kiro'.split(' '), {})).code, 3)
  })
})
