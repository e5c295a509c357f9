import assert from 'node:assert/strict'
import { readDesign } from '../../../../src/core/design/readDesign.ts'

/** Asserts which parts a design is read to have that it only names, with what calls each and what each is asked. */
function check(design: string, expected: Readonly<Record<string, readonly string[]>>): void {
  const told = new Set(
    readDesign(design.replace(/```mermaid[\s\S]*?```|\*\*(?:Inbound|Outbound)\*\*.*/g, '')).elements.map(
      ({ name }) => name,
    ),
  )
  const found = readDesign(design).elements.filter(({ name }) => !told.has(name))
  assert.deepEqual(
    Object.fromEntries(
      found.map(({ name, callers = [], facts }) => [
        name,
        [...callers.map(caller => `← ${caller}`), ...facts.map(({ text }) => text)],
      ]),
    ),
    expected,
  )
}

const ledger = (dependencies: string, more = ''): string => `# Design
${more}
## Components
### LedgerService
- **Purpose**: books entries
${dependencies}
\`\`\`ts
class LedgerService { book(entry: Entry): void }
\`\`\`
`

describe('parts that a design only names', () => {
  const tables: readonly (readonly [string, string, Readonly<Record<string, readonly string[]>>])[] = [
    [
      'are built for what depends on them, and for what they call',
      ledger('- **Outbound**: LedgerRepository, EntryValidator\n- **Inbound**: LedgerController'),
      {
        LedgerRepository: ['← LedgerService'],
        EntryValidator: ['← LedgerService'],
        LedgerController: ['LedgerService'],
      },
    ],
    ['are no libraries and nothing that exists', ledger('- **Outbound**: fastjson library, existing AuditLogger'), {}],
    [
      'are drawn in a new system, with what messages ask of them',
      ledger(
        '',
        `\`\`\`mermaid
sequenceDiagram
  participant L as Ledger Service
  participant S as Stamp Service
  L->>S: stamp the entry
  S-->>L: stamp
  L->>S: seal the page
\`\`\``,
      ),
      { 'Stamp Service': ['← Ledger Service', 'stamp the entry', 'seal the page'] },
    ],
    [
      'are none where they are drawn outside, or where the design tells of them in other words',
      ledger(
        '',
        `\`\`\`mermaid
graph TD
  subgraph External
    B[Bank Service]
  end
  L[Ledger Service] --> B
  L --> M[Ledger Manager]
\`\`\``,
      ),
      {},
    ],
    [
      'are none in a system that is there already',
      ledger('- **Outbound**: LedgerRepository', '## Existing Code\n- `Clock` tells the time\n'),
      {},
    ],
  ]
  for (const [name, design, expected] of tables) it(name, () => check(design, expected))
})
