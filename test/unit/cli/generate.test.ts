import assert from 'node:assert/strict'
import type { Generation } from '../../../src/cli/commands/generate/generationJson.ts'
import { everyPlanTask } from '../../../src/cli/output/planTaskJson.ts'
import type { MemoryFile } from './memoryIo.ts'
import { run } from './runInMemory.ts'
import { answerOf } from './answersOf.ts'

const requirements = `# Requirements

### Requirement 1: Keep notes

**User Story:** As a writer, I want notes to be kept, so that none is lost.

#### Acceptance Criteria

1. WHEN a note is saved THEN the store SHALL keep it for 30 days
2. IF a note is longer than 2000 characters THEN the store SHALL refuse it
`
const design = `# Design

## Components

### NoteStore

Keeps notes for 30 days and refuses notes longer than 2000 characters.

\`\`\`typescript
interface NoteStore {
  save(note: Note): Promise<void>
  load(id: string): Promise<Note | undefined>
}
\`\`\`
`
const spec = { '/s/design.md': design, '/s/requirements.md': requirements }

describe('planwright generate', () => {
  it('writes a plan beside the design and says what is in it', async () => {
    const { code, out, err, written } = await run(['generate', '/s'], spec)
    assert.equal(code, 0, err)
    assert.deepEqual(Object.keys(written), ['/s/tasks.md'])
    assert.match(written['/s/tasks.md'] ?? '', /NoteStore/)
    assert.match(out, /^\/s\/tasks\.md: written: \d+ main tasks? and \d+ subtasks?, 2 of 2 criteria cited$/)
  })

  it('gives the lines that each task came from', async () => {
    const { out } = await run(['generate', '--json', '--dry-run', '/s'], spec)
    const answer = answerOf<Generation>('generate', out)
    assert.equal(answer.dir, '/s')
    assert.equal(answer.file, '/s/tasks.md')
    assert.deepEqual(answer.coverage, { criteria: 2, covered: 2, uncovered: [] })
    const sources = everyPlanTask(answer.tasks).flatMap(({ source }) => source)
    assert.ok(sources.some(({ file, line, endLine }) => file === '/s/design.md' && line >= 5 && endLine <= 15))
  })

  it('writes nothing with --dry-run and prints the plan', async () => {
    const { code, out, err, written } = await run(['generate', '--dry-run', '/s/design.md'], spec)
    assert.equal(code, 0)
    assert.match(out, /^# /)
    assert.match(err, /not written/)
    assert.deepEqual(written, {})
  })

  it('prints only the plan with --out -', async () => {
    const { out, err, written } = await run(['generate', '/s', '--out', '-'], spec)
    assert.equal(out, (await run(['generate', '/s'], spec)).written['/s/tasks.md']?.replace(/\n$/, ''))
    assert.match(err, /not written/)
    assert.deepEqual(written, {})
  })

  it('writes elsewhere with --out', async () => {
    const { written } = await run(['generate', '/s', '--out', '/other.md'], spec)
    assert.deepEqual(Object.keys(written), ['/other.md'])
  })

  it('plans all specs of a folder', async () => {
    const { code, written } = await run(['generate', '/'], {
      ...spec,
      '/t/u/design.md': design,
      '/v/requirements.md': '',
    })
    assert.equal(code, 0)
    assert.deepEqual(Object.keys(written), ['/s/tasks.md', '/t/u/tasks.md'])
  })

  it('plans a design without requirements', async () => {
    const { code, out } = await run(['generate', '/s'], { '/s/design.md': design })
    assert.equal(code, 0)
    assert.match(out, /no criteria were found/)
  })

  it('takes the requirements it is told to take', async () => {
    const files = { '/s/design.md': design, '/s/requirements.md': '', '/r.md': requirements }
    const { out } = await run(['generate', '/s', '--requirements', '/r.md'], files)
    assert.match(out, /2 of 2 criteria cited/)
  })

  it('reads Gherkin and YAML beside the design, and says where two declare one id', async () => {
    const { code, out, err } = await run(['generate', '/s', '--dry-run'], {
      '/s/design.md': design,
      '/s/login.feature': '@REQ-7\nFeature: x\n  Scenario: y\n    Given a\n    Then b\n',
      '/s/requirements.yaml': 'requirements:\n  - id: REQ-7\n    criteria: [The system shall log errors]\n',
    })
    assert.equal(code, 0)
    assert.match(out, /REQ-7\.1/)
    assert.match(err, /^\/s\/requirements\.yaml:2:5: warning: .*declared in \/s\/login\.feature already/m)
  })

  it('adds to an existing plan and keeps its lines', async () => {
    for (const line of [
      ['generate', '/s'],
      ['generate', '--merge', '/s'],
    ]) {
      const { code, out, written } = await run(line, { ...spec, '/s/tasks.md': '- [x] 1. Mine\n' })
      assert.equal(code, 0)
      assert.match(written['/s/tasks.md'] ?? '', /^- \[x\] 1\. Mine\n[\s\S]*_Requirements: 1\.1/)
      assert.match(out, /tasks\.md: written: \d+ tasks? added to 1, 2 of 2 criteria cited/)
    }
  })
  it('writes nothing when a plan lacks nothing', async () => {
    const first = await run(['generate', '/s'], spec)
    const { code, out, written } = await run(['generate', '/s'], { ...spec, ...first.written })
    assert.equal(code, 0)
    assert.match(out, /tasks\.md: nothing to add: 0 tasks added to \d+/)
    assert.deepEqual(written, {})
  })
  it('tells what merging adds and keeps', async () => {
    const files = { ...spec, '/s/tasks.md': '- [x] 1. Mine\n' }
    const { out, written } = await run(['generate', '--json', '--dry-run', '/s'], files)
    const { changes, plan, coverage } = answerOf<Generation>('generate', out)
    assert.deepEqual(changes.kept, ['1'])
    assert.ok(changes.added.length > 0 && !changes.added.includes('1'))
    assert.match(plan, /^- \[x\] 1\. Mine\n/)
    assert.deepEqual(coverage.uncovered, [])
    assert.deepEqual(written, {})
  })
  it('adds nothing that the settings ignore, and reads their markers', async () => {
    const settings = '{ "ignore": ["1.1", "1.2", "NoteStore"], "markers": { "~": "done" } }'
    const files = { ...spec, '/s/tasks.md': '- [~] 1. Mine\n', '/s/.planwright.json': settings }
    const { out, written } = await run(['generate', '/s'], files)
    assert.match(out, /0 tasks added to 1/)
    assert.deepEqual(written, {})
  })
  it('tells of ticks for criteria whose committed text was another', async () => {
    const files = {
      ...spec,
      '/s/tasks.md': '- [x] 1. Keep notes\n  - _Requirements: 1.1_\n- [x] 2. Refuse\n  - _Requirements: 1.2_\n',
    }
    const before = new TextEncoder().encode(requirements.replace('30 days', '10 days'))
    const committed = { committedBytes: async (path: string) => (/requirements/.test(path) ? before : undefined) }
    for (const command of ['generate --dry-run', 'check']) {
      const { out, err } = await run([...command.split(' '), '/s'], files, committed)
      assert.match(out + err, /tasks\.md:1:\d+: warning: This task is done, but the text of 1\.1 has changed since/)
      assert.doesNotMatch(out + err, /text of 1\.2/)
    }
  })
  it('does not both keep and replace', () =>
    refused('/s --merge --replace', spec, 2, /--merge keeps the existing plan, so it does not go with --replace/))
  it('overwrites with --replace', async () => {
    const { code, written } = await run(['generate', '/s', '--replace'], { ...spec, '/s/tasks.md': '- [x] 1. Mine\n' })
    assert.equal(code, 0)
    assert.match(written['/s/tasks.md'] ?? '', /NoteStore/)
  })
  it('ignores an existing plan with --fresh', async () => {
    const { code, written } = await run(['generate', '/s', '--fresh', '--out', '/n.md'], { ...spec, '/s/tasks.md': '' })
    assert.equal(code, 0)
    assert.deepEqual(Object.keys(written), ['/n.md'])
  })
  it('overwrites no file named by --out', () =>
    refused('/s --out /n.md', { ...spec, '/n.md': 'mine' }, 3, /\/n\.md: is already there.*--replace/))
  it('overwrites no plan.md that is no plan', () =>
    refused('/s --out /plan.md --replace', { ...spec, '/plan.md': '# Design\n' }, 3, /plan\.md: is not a plan/))
  it('wants a place to write for --fresh', () => refused('/s --fresh', spec, 2, /--fresh .* needs --dry-run or --out/))
  it('knows five formats', () =>
    refused('/s --format speckti', spec, 2, /--format cannot be speckti. Did you mean speckit\?.*kiro, phases/))
  it('wants a date that is one', () => refused('/s --date 2026-02-30', spec, 2, /2026-02-30 is no date/))
  it('writes one plan to one file', () =>
    refused('/ --out /n.md', { ...spec, '/t/design.md': '' }, 2, /--out takes the plan of one spec, and 2 were found/))
  it('fills in the nearest template of the workspace, and says so', async () => {
    const files = {
      ...spec,
      '/.planwright/plan.md': 'outer\n',
      '/s/.planwright/plan.md': '# Ours\n\n{{tasks}}\n{{tusks}}\n',
    }
    const { code, err, written } = await run(['generate', '/s'], files)
    assert.equal(code, 0)
    assert.match(written['/s/tasks.md'] ?? '', /^# Ours\n\n- \[ \] 1\. [\s\S]*\n\{\{tusks\}\}\n$/)
    assert.match(err, /\/s\/\.planwright\/plan\.md: taken as the template/)
    assert.match(err, /\/s\/\.planwright\/plan\.md:4:1: warning: No slot is called \{\{tusks\}\}/)
  })
  it('takes no template where a format is asked for, or from above the repository', async () => {
    const above = { ...spec, '/.planwright/plan.md': 'outer\n' }
    for (const [line, files] of [
      ['/s --format kiro', above],
      ['/s', { ...above, '/s/.git/HEAD': '' }],
      ['/s', { ...spec, '/.planwright/plan.md': { link: '/elsewhere.md' }, '/elsewhere.md': 'outer\n' }],
    ] as const) {
      const { written, err } = await run(['generate', ...line.split(' ')], files)
      assert.match(written['/s/tasks.md'] ?? '', /^# Implementation Plan/)
      assert.doesNotMatch(err, /template/)
    }
  })
  it('writes the tasks of a template in one format only', () =>
    refused('/s --template /t.md --format phases', { ...spec, '/t.md': '' }, 2, /does not go with --format phases/))
  it('wants a design', () =>
    refused('/s', { '/s/requirements.md': requirements }, 3, /\/s: has no design to plan from/))
  it('wants a design somewhere', () =>
    refused('/', { '/s/requirements.md': '' }, 3, /\/s: has no design.*\nNo design was found/))
  it('plans nothing from half the requirements', () =>
    refused('/s', { ...spec, '/s/bugfix.md': Uint8Array.of(0xff, 0xfe, 65, 0) }, 3, /bugfix\.md: is written in UTF-16/))
  it('refuses a design of 20 MB', () =>
    refused('/s', { '/s/design.md': Buffer.alloc(20 * 1024 * 1024, 'a') }, 3, /design\.md: has 20\.0 MB/))
  it('passes on what the system says', () =>
    refused('/s', { '/s/design.md': { fault: 'EACCES' } }, 3, /design\.md: cannot be read: permission denied/))
  it('writes through no link that leaves the folder', () =>
    refused(
      '/s --replace',
      { ...spec, '/s/tasks.md': { link: '/x.md' }, '/x.md': '- [ ] 1. A\n' },
      3,
      /link to \/x\.md, outside its folder/,
    ))
  it('finds no spec where none is', () => refused('/s', { '/s/notes.md': '' }, 3, /holds no spec/))
  it('names a path that is not there', () => refused('/no', {}, 3, /\/no: cannot be read: there is no such file/))

  it('does the rest when one spec fails', async () => {
    const { code, written } = await run(['generate', '/a', '/b', '/c'], {
      '/a/requirements.md': '',
      '/b/design.md': design,
      '/c/design.md': Uint8Array.of(0xe9, 65),
    })
    assert.equal(code, 3)
    assert.deepEqual(Object.keys(written), ['/b/tasks.md'])
  })

  it('says on a terminal how far it is, when it takes long', async () => {
    let now = 0
    const shown: string[] = []
    const terminal = { isTerminal: true, now: () => (now += 300), progress: (text: string) => void shown.push(text) }
    await run(['generate', '/'], { ...spec, '/t/design.md': design, '/u/design.md': design }, terminal)
    assert.deepEqual(
      shown.map(text => text.replaceAll('\\', '/')),
      ['2 of 3: /t/design.md', '3 of 3: /u/design.md', ''],
    )
  })

  it('writes no plan without tasks', async () => {
    for (const text of ['', 'just words\n', '\uFEFF', '# ']) {
      const files = { '/s/design.md': text, '/s/requirements.md': text }
      const { code, err, written } = await run(['generate', '/s'], files)
      assert.match(err, /^\/s: nothing to plan was found in the design and the requirements\./)
      assert.deepEqual([code, written], [3, {}])
      assert.equal((await run(['generate', '/s', '--dry-run'], files)).code, 0)
    }
  })

  it('keeps the paths it was given', async () => {
    const { out } = await run(['generate', '--json', '--dry-run', '/a b/é 計画'], { '/a b/é 計画/design.md': design })
    assert.equal(answerOf<Generation>('generate', out).file, '/a b/é 計画/tasks.md')
  })
})

async function refused(
  line: string,
  files: Readonly<Record<string, MemoryFile>>,
  code: number,
  message: RegExp,
): Promise<void> {
  const ran = await run(['generate', ...line.split(' ')], files)
  assert.match(ran.err, message)
  assert.equal(ran.code, code)
  assert.equal(ran.out, '')
  assert.deepEqual(ran.written, {})
}
