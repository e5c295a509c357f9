import assert from 'node:assert/strict'
import type { Inspection } from '../../../src/cli/commands/inspect.ts'
import type { MemoryFile } from './memoryIo.ts'
import { run } from './runInMemory.ts'
import { answerOf } from './answersOf.ts'

const plan = `# Implementation Plan

- [x] 1. Set up
- [ ] 2. Build the store
  - [-] 2.1 Add \`NoteStore\`
    - _Requirements: 1.1, 1.2-1.3_
  - [ ]* 2.2 Test \`NoteStore\`
    - [ ] with an empty store
`

describe('planwright inspect', () => {
  it('gives every box with the place of its marker', async () => {
    const { checkboxes } = await inspected('tasks.md', plan)
    assert.deepEqual(
      checkboxes.map(({ line, column, marker, state, task }) => [line, column, marker, state, task]),
      [
        [3, 4, 'x', 'done', '1'],
        [4, 4, ' ', 'open', '2'],
        [5, 6, '-', 'active', '2.1'],
        [7, 6, ' ', 'open', '2.2'],
        [8, 8, ' ', 'open', null],
      ],
    )
    for (const { offset, marker } of checkboxes) assert.equal(plan[offset], marker)
  })

  it('counts a byte-order mark as one unit', async () => {
    const text = '\uFEFF- [x] 1. é 😀\r\n- [ ] 2. B\r\n'
    const { checkboxes } = await inspected('tasks.md', text)
    assert.deepEqual(
      checkboxes.map(({ offset }) => text[offset]),
      ['x', ' '],
    )
    assert.deepEqual(
      checkboxes.map(({ line, column }) => [line, column]),
      [
        [1, 5],
        [2, 4],
      ],
    )
  })

  it('gives tasks with parents, references and state', async () => {
    const { tasks, role } = await inspected('tasks.md', plan)
    assert.equal(role, 'plan')
    assert.deepEqual(
      tasks.map(({ id, parent, depth, optional, requirements }) => [
        id,
        parent,
        depth,
        optional,
        requirements.join(' '),
      ]),
      [
        ['1', null, 0, false, ''],
        ['2', null, 0, false, ''],
        ['2.1', '2', 1, false, '1.1 1.2 1.3'],
        ['2.2', '2', 1, true, ''],
      ],
    )
    assert.deepEqual(
      tasks.map(({ offset }) => offset !== null && plan[offset]),
      ['x', ' ', '-', ' '],
    )
  })

  it('gives requirements with the lines of their criteria', async () => {
    const text =
      '# R\n\n### Requirement 1: Keep\n\n#### Acceptance Criteria\n\n1. THE store SHALL keep notes\n2. IF full THEN refuse\n'
    const { role, requirements } = await inspected('requirements.md', text)
    assert.equal(role, 'requirements')
    assert.deepEqual(
      requirements.map(({ id, title, line }) => [id, title, line]),
      [['1', 'Keep', 3]],
    )
    assert.deepEqual(
      requirements[0]?.criteria.map(({ id, line }) => [id, line]),
      [
        ['1.1', 7],
        ['1.2', 8],
      ],
    )
  })

  it('gives elements of a design with what they declare', async () => {
    const text = '# D\n\n## Components\n\n### Store\n\n```ts\ninterface Store {\n  save(note: Note): void\n}\n```\n'
    const { role, elements } = await inspected('design.md', text)
    assert.equal(role, 'design')
    const store = elements.find(({ name }) => name === 'Store')
    assert.ok(store && store.line >= 5 && store.endLine <= 11)
    assert.ok(store.identifiers.includes('save'))
  })

  it('tells by its text what a file of another name is', async () => {
    assert.equal((await inspected('work.md', plan)).role, 'plan')
    assert.equal((await inspected('plan.md', plan)).role, 'plan')
    assert.equal(
      (await inspected('needs.md', '### Requirement 1: A\n\n#### Acceptance Criteria\n\n1. THE x SHALL y\n')).role,
      'requirements',
    )
    assert.equal((await inspected('notes.md', '# Notes\n')).role, 'design')
  })

  it('takes plan.md for a design beside a spec.md', async () => {
    const { out } = await run(['inspect', '--json', '/s/plan.md'], { '/s/plan.md': plan, '/s/spec.md': '' })
    assert.equal(answerOf<Inspection>('inspect', out).role, 'design')
  })

  it('reads Gherkin and YAML', async () => {
    const yaml = await inspected('requirements.yaml', 'requirements:\n  - id: R1\n    criteria: [a, b]\n')
    const feature = await inspected('login.feature', 'Feature: Login\n  Scenario: y\n    Given a\n')
    assert.deepEqual(
      [...yaml.requirements, ...feature.requirements].flatMap(({ criteria }) =>
        criteria.map(({ id, line }) => `${id} ${line}`),
      ),
      ['R1.1 3', 'R1.2 3', 'login.1 2'],
    )
  })

  it('prints tasks for people', async () => {
    const { code, out } = await run(['inspect', '/tasks.md'], { '/tasks.md': plan })
    assert.equal(code, 0)
    assert.match(out, /^\/tasks\.md: plan, 4 tasks, 5 boxes/)
    assert.match(out, /^ {4}2\.1 Add `NoteStore` \(active, line 5\) → 1\.1, 1\.2, 1\.3$/m)
  })

  it('refuses a folder and goes on', async () => {
    const { code, out, err } = await run(['inspect', '--json', '/s', '/s/tasks.md'], { '/s/tasks.md': plan })
    assert.equal(code, 3)
    assert.match(err, /^\/s: is a folder where a file is needed/)
    assert.equal(out.split('\n').length, 1)
  })
})

/** The answer for one file, after the shipped schema accepted it. */
async function inspected(name: string, file: MemoryFile): Promise<Inspection> {
  const { code, out, err } = await run(['inspect', '--json', `/${name}`], { [`/${name}`]: file })
  assert.equal(code, 0, err)
  return answerOf('inspect', out)
}
