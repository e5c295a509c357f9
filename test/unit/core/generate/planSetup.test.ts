import assert from 'node:assert/strict'
import { planSpec } from '../../../../src/core/generate/planSpec.ts'

/** Asserts that the plan of a design holds each of some lines. */
function check(design: string, expected: readonly string[]): void {
  const lines = planSpec({ design, requirements: [] })
    .text.split('\n')
    .map(line => line.replace(/^ *(?:- )?(?:\[ \] )?(?:[\d.]+ )?/, ''))
  assert.deepEqual(
    expected.filter(line => !lines.includes(line)),
    [],
    lines.join('\n'),
  )
}

const store = `
## Components
### Pantry
- Keeps jars
`

describe('the set-up of a project', () => {
  it('is a step a part of the system', () =>
    check(
      `# Design
## Technology Stack
### Frontend
- **Framework**: Svelte 5
- **Charts**: D3
### Backend
- **Framework**: Flask 3
${store}`,
      ['Set up Svelte 5 and D3 (frontend)', 'Set up Flask 3 (framework)'],
    ))

  it('reads lists without roles below labels, and leaves out reasons and what is there', () =>
    check(
      `# Design
## Technology Stack
**Server:**
- Elixir
- Phoenix
- Ecto
- Redis (already used)

**Selection Rationale**:
- **Elixir**: many processes
${store}`,
      ['Set up Elixir, Phoenix and Ecto (server)'],
    ))

  it('makes the schema in an order in which it can be made', () =>
    check(
      `# Design
## Technology Stack
| Layer | Choice |
|---|---|
| Data | PostgreSQL 16 |
| Data | Alembic |
| Server | Flask 3 |
## Data Models
### Crate
\`\`\`ts
interface Crate { id: string; trayId: string }
\`\`\`
### Tray
\`\`\`ts
interface Tray { id: string; label: string }
\`\`\`
### Schema
\`\`\`sql
CREATE TABLE crates (id INT PRIMARY KEY, tray_id INT REFERENCES trays(id));
CREATE TABLE trays (id INT PRIMARY KEY, label TEXT NOT NULL);
\`\`\`
${store}`,
      [
        'Create the database schema and its first migration',
        'Create `trays` and `crates`',
        'Use PostgreSQL 16, Alembic',
      ],
    ))
})
