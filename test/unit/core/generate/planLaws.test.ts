import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { planSpec, type PlannedSpec } from '../../../../src/core/generate/planSpec.ts'
import type { PlanTask } from '../../../../src/core/plan/plan.ts'

const examples = join(import.meta.dirname, '../../../../examples')

const everyTask = (tasks: readonly PlanTask[]): readonly PlanTask[] =>
  tasks.flatMap(task => [task, ...everyTask(task.children)])

/** The laws of DESIGN 5 that hold for every plan, whatever it was made from. */
function assertLaws(spec: PlannedSpec): void {
  const tasks = everyTask(spec.tasks)
  assert.deepEqual(spec.coverage.uncovered, [], 'every criterion is cited')
  assert.equal(new Set(tasks.map(task => task.id)).size, tasks.length, 'ids are unique')
  const titles = tasks.map(task => task.title)
  assert.deepEqual(
    titles.filter((title, at) => titles.indexOf(title) !== at),
    [],
    'titles are unique',
  )
  for (const task of tasks) {
    if (!task.checkpoint) assert.ok(task.source.length > 0, `${task.id} ${task.title} says where it came from`)
    assert.ok(task.title.trim() !== '', `${task.id} has a title`)
    for (const line of [task.title, ...task.details]) {
      assert.ok(!line.includes('\n'), 'a line is one line')
      assert.equal((line.match(/`/g) ?? []).length % 2, 0, `backticks meet in: ${line}`)
      assert.ok(line.length <= 320, `a line stays readable: ${line.length} units`)
    }
  }
}

describe('planSpec', () => {
  for (const name of readdirSync(examples)) {
    it(`keeps the laws for ${name}`, () => {
      const read = (file: string): string => readFileSync(join(examples, name, file), 'utf8')
      const documents = {
        design: read('design.md'),
        requirements: [{ name: 'requirements.md', text: read('requirements.md') }],
      }
      const spec = planSpec(documents)
      assertLaws(spec)
      assert.equal(planSpec(documents).text, spec.text, 'the same input gives the same plan')
    })
  }

  it('writes the line ends of the design, and the same plan', () => {
    const [design, requirements] = ['design.md', 'requirements.md'].map(file =>
      readFileSync(join(examples, 'ghost-race-game', file), 'utf8'),
    )
    assert.ok(design !== undefined && requirements !== undefined)
    const planned = (text: (given: string) => string) =>
      planSpec({ design: text(design), requirements: [{ name: 'requirements.md', text: text(requirements) }] }).text
    const [plan, onWindows] = [planned(text => text), planned(text => text.replaceAll('\n', '\r\n'))]
    assert.equal(onWindows, plan.replaceAll('\n', '\r\n'))
  })

  it('accepts any text', () => {
    fc.assert(
      fc.property(markdownish, markdownish, (design, requirements) => {
        assertLaws(planSpec({ design, requirements: [{ name: 'requirements.md', text: requirements }] }))
      }),
      { numRuns: 120 },
    )
  })
})

/** Lines of every kind a design or requirements may have, in any order. */
const line = fc.oneof(
  fc.constantFrom(
    '# Design',
    '## Components and Interfaces',
    '### TokenStore',
    '### 1. `cache.ts` (Enhanced)',
    '## Data Models',
    '## Error Handling',
    '## Testing Strategy',
    '## Correctness Properties',
    '### Property 1: Round trip',
    '### Requirement 1: Tokens',
    '#### Acceptance Criteria',
    '1. WHEN a token expires THEN the store SHALL drop it',
    '2. THE store SHALL keep at most 50 tokens',
    '- **Purpose:** Keeps tokens',
    '- **Router**: routes `messages` (Req 1.1)',
    '  - nested `detail` of 15 minutes',
    '| Method | Path | Status |',
    '|---|---|---|',
    '| GET | /api/tokens | 200 |',
    '```ts',
    'interface Token { id: string; ttl?: number }',
    '```',
    '```mermaid',
    'graph TD; A-->B',
    '**Validates: Requirements 1.1**',
    '',
  ),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const markdownish = fc.array(line, { maxLength: 30 }).map(lines => lines.join('\n'))
