import assert from 'node:assert/strict'
import fc from 'fast-check'
import { planSpec } from '../../../../src/core/generate/planSpec.ts'
import { usersLast } from '../../../../src/core/generate/usersLast.ts'
import type { PlanTask } from '../../../../src/core/plan/plan.ts'

/** Asserts the order in which the plan of a design first names some things in its leaves. */
function check(design: string, expected: readonly string[]): void {
  const titles = everyTitle(planSpec({ design, requirements: [] }).tasks)
    .join('\n')
    .toLowerCase()
  const placed = expected.map(name => ({ name, at: titles.indexOf(name.toLowerCase()) }))
  assert.deepEqual(
    placed.filter(({ at }) => at < 0),
    [],
    titles,
  )
  assert.deepEqual(
    placed.toSorted((a, b) => a.at - b.at).map(({ name }) => name),
    expected,
  )
}

const everyTitle = (tasks: readonly PlanTask[]): readonly string[] =>
  tasks
    .filter(({ checkpoint }) => !checkpoint)
    .flatMap(({ title, details, children }) => (children.length > 0 ? everyTitle(children) : [title, ...details]))

const parts = (...classes: readonly string[]): string =>
  `# Design\n## Components\n${classes.map(one => `### ${/(?:class|interface) (\w+)/.exec(one)?.[1] ?? ''}\n\`\`\`ts\n${one}\n\`\`\`\n`).join('')}`

describe('the order of a plan', () => {
  it('has the base before what extends it', () =>
    check(
      parts(
        'class SlowLane extends Lane { open(): void }',
        'class Lane { open(): void }',
        'class Gate { lift(): void }',
      ),
      ['`Lane`', '`SlowLane`', '`Gate`'],
    ))

  it('has the part before the whole that takes it', () =>
    check(parts('class Dock { constructor(private crane: Crane) {}\n load(): void }', 'class Crane { lift(): void }'), [
      '`Crane`',
      '`Dock`',
    ]))

  it('follows listed dependencies and arrows', () => {
    check(
      `# Design
## Components
### Kiln
- **Dependencies:** Clay Store, Thermometer
- Fires at 900 degrees
### Clay Store
- Holds 40 kg
### Thermometer
- Reads every second`,
      ['clay store', 'thermometer', 'kiln'],
    )
    check(
      `# Design
## Architecture
\`\`\`mermaid
graph TD
  K[Kiln] --> C[Clay Store]
  K --> F[Flue]
\`\`\`
${parts('class Kiln { fire(): void }', 'class ClayStore { take(): void }')}`,
      ['`ClayStore`', '`Kiln`'],
    )
  })

  it('keeps the order of a flow', () =>
    check(
      `# Design
\`\`\`mermaid
graph LR
  Washer --> Dryer --> Press
\`\`\`
${parts('class Washer { wash(): void }', 'class Dryer { dry(): void }', 'class Press { press(): void }')}`,
      ['`Washer`', '`Dryer`', '`Press`'],
    ))

  it('has what directs behind its parts, and commands behind both', () =>
    check(
      parts(
        'class FerryCommand { execute(): void }',
        'class FerryOrchestrator { run(): void }',
        'class Winch { pull(): void }',
      ),
      ['`Winch`', '`FerryOrchestrator`', '`FerryCommand`'],
    ))

  it('has a declaration win over an arrow', () =>
    check(
      `# Design
\`\`\`mermaid
graph TD
  Lane --> SlowLane
  Lane --> FastLane
\`\`\`
${parts('class SlowLane extends Lane { open(): void }', 'class Lane { open(): void }')}`,
      ['`Lane`', '`SlowLane`'],
    ))

  it('has a referenced table before the one that refers to it', () =>
    check(
      `# Design
## Database
\`\`\`sql
CREATE TABLE berths (id INT PRIMARY KEY, pier_id INT REFERENCES piers(id), a INT, b INT, c INT, d INT, e INT, f INT, g INT, h INT, i INT, j INT, k INT, l INT, m INT, n INT, o INT);
CREATE TABLE piers (id INT PRIMARY KEY, name TEXT, a INT, b INT, c INT, d INT, e INT, f INT, g INT, h INT, i INT, j INT, k INT, l INT, m INT, n INT, o INT, p INT);
\`\`\``,
      ['`piers`', '`berths`'],
    ))

  it('has sign-in before the parts behind it, monitoring before the tests and figures behind them', () =>
    check(
      `# Design
## Components
### Ledger
- Keeps entries
### Mailer
- Sends notes
## Security
### Authentication
- Signed cookies, 30 minutes
## Testing Strategy
### Integration tests
- Ledger and Mailer together keep one entry
## Performance
- Answers within 200 ms
## Monitoring
- Entry counter by the minute
- Alert after ten failures`,
      ['authentication', 'ledger', 'entry counter', 'test the ledger', 'performance'],
    ))
})

describe('users last', () => {
  const graphs = fc
    .integer({ min: 1, max: 12 })
    .chain(size =>
      fc.tuple(fc.constant(size), fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 20 })),
    )

  it('keeps everything once, and what is used before its users where nothing is used in a circle', () =>
    fc.assert(
      fc.property(graphs, ([size, pairs]) => {
        const uses = Array.from({ length: size }, (_, user) =>
          pairs.filter(([a, b]) => Math.max(a, b) === user && a !== b).map(([a, b]) => Math.min(a, b)),
        )
        const backwards = uses.map((_, at) => (uses[size - 1 - at] ?? []).map(used => size - 1 - used))
        for (const acyclic of [uses, backwards]) {
          const order = usersLast(size, [acyclic])
          assert.deepEqual(
            order.toSorted((a, b) => a - b),
            [...acyclic.keys()],
          )
          for (const [user, all] of acyclic.entries())
            for (const used of all) assert.ok(order.indexOf(used) < order.indexOf(user))
        }
      }),
      { numRuns: 60 },
    ))

  const tables: readonly (readonly [string, number, readonly (readonly (readonly number[])[])[], readonly number[]])[] =
    [
      ['keeps a circle as it was', 3, [[[1], [2], [0]]], [0, 1, 2]],
      ['takes a user up right behind the last thing it uses', 4, [[[1, 2], [], [], []]], [1, 2, 0, 3]],
      [
        'believes the surer one of two that contradict each other',
        2,
        [
          [[1], []],
          [[], [0]],
        ],
        [1, 0],
      ],
    ]
  for (const [name, size, levels, expected] of tables)
    it(name, () => assert.deepEqual(usersLast(size, levels), expected))
})
