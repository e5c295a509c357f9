import assert from 'node:assert/strict'
import { planSpec } from '../../../../src/core/generate/planSpec.ts'

/** Asserts that the plan of a design (and requirements) is exactly `expected`, title line left out. */
function check(design: string, expected: string, requirements = ''): void {
  const { text } = planSpec({
    design,
    requirements: requirements === '' ? [] : [{ name: 'requirements.md', text: requirements }],
  })
  assert.equal(text.replace(/^# .*\n+/, '').trim(), expected.trim())
}

const booking = `# Requirements
### Requirement 1: Booking
**User Story:** As a guest, I want to book, so that I have a seat.
#### Acceptance Criteria
1. WHEN a seat is taken THEN the system SHALL answer \`seat_taken\`
2. THE ledger balance SHALL equal the sum of all entries
3. WHEN the moon is full THEN the system SHALL play a waltz
`

describe('a plan', () => {
  it('splits a class with many operations', () =>
    check(
      `# Design
## Components and Interfaces
### TokenStore
- **Purpose:** Keeps tokens between requests
\`\`\`ts
class TokenStore {
  open(id: string): Token
  close(id: string): void
  list(): Token[]
  rotate(id: string): Token
  revoke(id: string): void
  readAudit(): Audit[]
  writeAudit(entry: Audit): void
  prune(before: Date): number
}
\`\`\``,
      `
- [ ] 1. Implement \`TokenStore\` to keep tokens between requests
  - [ ] 1.1 Implement \`open\` and related methods in \`TokenStore\`
    - \`open(id)\`, \`close(id)\`, \`list()\`, \`rotate(id)\`
  - [ ] 1.2 Implement \`revoke\` and related methods in \`TokenStore\`
    - \`revoke(id)\`, \`readAudit()\`, \`writeAudit(entry)\`, \`prune(before)\``,
    ))

  it('creates, extends and removes by status, and leaves what exists', () =>
    check(
      `# Design
## Components and Interfaces
### \`cache.ts\` (New)
- Keeps 50 entries, oldest dropped first
### \`queue.ts\` (Enhanced)
- Counts by region
### \`logger.ts\` (existing)
- Writes lines
### \`legacy_mail.ts\` (deprecated)
- Sends mail`,
      `
- [ ] 1. Implement \`cache.ts\` and \`queue.ts\`
  - [ ] 1.1 Implement \`cache.ts\`
    - Keeps 50 entries, oldest dropped first
  - [ ] 1.2 Update \`queue.ts\`
    - Counts by region

- [ ] 2. Remove \`legacy_mail.ts\` and its uses
  - Sends mail`,
    ))

  it('gives a listed file to the element that it is, and updates or creates the others', () =>
    check(
      `# Design
## Components and Interfaces
### SeatMap
- Holds 400 seats
- Frees a seat after 15 minutes
## Files Touched
- \`src/seats/seat_map.ts\` — holds
- \`src/seats/export.ts\` (new) — writes CSV
- \`docs/seats.md\` — describe \`--export\``,
      `
- [ ] 1. Implement \`SeatMap\`
  - Create \`src/seats/seat_map.ts\`
  - Holds 400 seats
  - Frees a seat after 15 minutes

- [ ] 2. Update \`export.ts\` and \`seats.md\`
  - Create \`src/seats/export.ts\`: writes CSV
  - Update \`docs/seats.md\`: describe \`--export\``,
    ))

  it('names what a user story wants where its requirement has no title', () =>
    check(
      `# Design
## Components and Interfaces
### SeatMap
- Holds 400 seats
- Frees a seat after 15 minutes`,
      `
- [ ] 1. Implement \`SeatMap\`
  - Holds 400 seats
  - Frees a seat after 15 minutes

- [ ] 2. Export a list of guests
  - When the moon is full, play a waltz
  - _Requirements: 1.1_`,
      `# Requirements
### Requirement 1
**User Story:** As a host, I want to export a list of guests, so that I can greet them.
#### Acceptance Criteria
1. WHEN the moon is full THEN the system SHALL play a waltz
`,
    ))

  it('holds states instead of building them, and takes no noun for a verb', () =>
    check(
      `# Design
## Components and Interfaces
### States of a seat
Moves that are not drawn are refused with \`409\`.
\`\`\`mermaid
stateDiagram-v2
  Free --> Held: hold
  Held --> Sold: pay
\`\`\``,
      `
- [ ] 1. Enforce the states of a seat
  - [ ] 1.1 Implement the states of a seat
    - Moves that are not drawn are refused with \`409\`
    - \`Free\` → \`Held\` (hold)
    - \`Held\` → \`Sold\` (pay)
  - [ ]* 1.2 Test that a seat rejects illegal state changes
    - \`Free\` → \`Held\` (hold)
    - \`Held\` → \`Sold\` (pay)
    - Any other move is rejected`,
    ))

  it('groups endpoints by resource', () =>
    check(
      `# Design
## API
| Method | Path | Purpose | Status |
|---|---|---|---|
| POST | /api/trips | Books a trip | 201, 409 |
| GET | /api/trips/{id} | Reads a trip | 200, 404 |
| DELETE | /api/trips/{id} | Cancels a trip | 204 |
| GET | /api/stops | Lists stops | 200 |`,
      `
- [ ] 1. Implement the API
  - [ ] 1.1 Implement the \`/api/trips\` endpoints
    - \`POST /api/trips\`: Books a trip; status 201, 409
    - \`GET /api/trips/{id}\`: Reads a trip; status 200, 404
    - \`DELETE /api/trips/{id}\`: Cancels a trip; status 204
  - [ ] 1.2 Implement the \`GET /api/stops\` endpoint
    - \`GET /api/stops\`: Lists stops; status 200`,
    ))

  it('puts failures and tests beside their component and gives gaps a task', () =>
    check(
      `# Design
## Components and Interfaces
### SeatMap
\`\`\`ts
class SeatMap { hold(seat: string): Hold; release(hold: Hold): void }
\`\`\`
## Error Handling
| Condition | Handling |
|---|---|
| \`SeatMap.hold\` on a taken seat | 409 \`seat_taken\` |
| Network lost | Retry 3 times, then show "offline" |
## Testing Strategy
### Unit Tests
- \`SeatMap\`: hold, release, hold again`,
      `
- [ ] 1. Implement \`SeatMap\`
  - [ ] 1.1 Implement \`hold\` and \`release\` in \`SeatMap\`
    - \`hold(seat)\`, \`release(hold)\`
    - \`SeatMap.hold\` on a taken seat → 409 \`seat_taken\`
    - _Requirements: 1.1_
  - [ ] 1.2 Implement booking
    - Make the ledger balance equal the sum of all entries
    - When the moon is full, play a waltz
    - _Requirements: 1.2, 1.3_
  - [ ]* 1.3 Test \`SeatMap\`
    - hold, release, hold again
    - _Requirements: 1.1_

- [ ] 2. Handle network lost
  - Network lost → Retry 3 times, then show \`offline\``,
      booking,
    ))

  it('handles a failure that names a table, since a table handles none', () =>
    check(
      `# Design
## Data Model
\`\`\`sql
CREATE TABLE loans (id uuid PRIMARY KEY, state text NOT NULL);
\`\`\`
## Error Handling
| Case | Reaction |
|---|---|
| Scale gives no value | the loan in \`loans\` becomes \`to_check\` |
| Latch stays shut | tried twice |`,
      `
- [ ] 1. Create \`loans\`
  - \`loans\`: \`state\`
  - \`id\` (PRIMARY KEY)

- [ ] 2. Handle errors and fallbacks
  - Scale gives no value → the loan in \`loans\` becomes \`to_check\`
  - Latch stays shut → tried twice`,
    ))

  it('names small neighbours without what each is for, and tells that below', () =>
    check(
      `# Conception
## Composants
### Notifications
Envoie les alertes par Web Push et par SMS.
### Carnet
Écrit les visites dans \`IndexedDB\`. Les envoie par \`PUT /visites\`.
### Balance
Pèse la ruche avec \`hx711\`.`,
      `
- [ ] 1. Implémenter les notifications, le carnet et la balance
  - Notifications : Envoie les alertes par Web Push et par SMS
  - Carnet : Écrit les visites dans \`IndexedDB\` ; Les envoie par \`PUT /visites\`
  - Balance : Pèse la ruche avec \`hx711\``,
    ))

  it('tests a property beside what it speaks of, with the criteria it validates', () =>
    check(
      `# Design
## Components
### Ledger
\`\`\`py
class Ledger:
    def post(self, entry: Entry) -> None:
        """Adds an entry."""
    def balance(self) -> Decimal:
        """Sums all entries."""
\`\`\`
## Correctness Properties
### Property 1: Balance is the sum
*For any* list of entries, \`Ledger.balance\` equals their sum.
**Validates: Requirements 1.2**`,
      `
- [ ] 1. Implement \`Ledger\`
  - [ ] 1.1 Implement \`post\` and \`balance\` in \`Ledger\`
    - \`post(entry)\`: Add an entry
    - \`balance()\` → \`Decimal\`: Sums all entries
    - _Requirements: 1.2_
  - [ ] 1.2 Implement booking
    - When a seat is taken, answer \`seat_taken\`
    - When the moon is full, play a waltz
    - _Requirements: 1.1, 1.3_
  - [ ]* 1.3 Write property test: Balance is the sum
    - For any list of entries, \`Ledger.balance\` equals their sum
    - _Requirements: 1.2_`,
      booking,
    ))

  it('tests a property where something is named like it, and one that is named like two things by itself', () =>
    check(
      `# Design
## Backup Store
\`\`\`ts
class BackupStore { copy(folder: string): void; list(): string[] }
\`\`\`
## Migration Runner
\`\`\`ts
class MigrationRunner { run(steps: Step[]): void; undo(): void }
\`\`\`
## Correctness Properties
### Property 1: Backup integrity
*For any* folder, a copy has the same bytes.
### Property 2: Migration order
*For any* pair of versions, steps run from old to new.
### Property 3: Backup before migration
*For any* failure, the folder is as before.`,
      `
- [ ] 1. Implement \`BackupStore\`
  - [ ] 1.1 Implement \`copy\` and \`list\` in \`BackupStore\`
    - \`copy(folder)\`, \`list()\`
  - [ ]* 1.2 Write property test: Backup integrity
    - For any folder, a copy has the same bytes

- [ ] 2. Implement \`MigrationRunner\`
  - [ ] 2.1 Implement \`run\` and \`undo\` in \`MigrationRunner\`
    - \`run(steps)\`, \`undo()\`
  - [ ]* 2.2 Write property test: Migration order
    - For any pair of versions, steps run from old to new

- [ ]* 3. Write property test: Backup before migration
  - For any failure, the folder is as before`,
    ))

  it('makes no work of overviews, goals, non-goals and alternatives', () =>
    check(
      `# Design
## Overview
We use \`Foo\`.
## Goals
- Be fast
## Non-Goals
- Sync between devices
## Alternatives Considered
- **Redis**: too heavy
## Components
### Index
- Maps words to lines`,
      `
- [ ] 1. Implement Index
  - Maps words to lines`,
    ))

  it('speaks Chinese for a Chinese design', () =>
    check(
      `# 设计
## 组件与接口
### 会话管理器
- **职责**：管理登录会话
- 超过 30 分钟自动失效
## 错误处理
- 令牌过期 → 返回 401`,
      `
- [ ] 1. 实现会话管理器：管理登录会话
  - 超过 30 分钟自动失效

- [ ] 2. 处理错误与降级
  - 令牌过期 → 返回 401`,
    ))

  it('speaks German for a German design', () =>
    check(
      `# Entwurf
## Komponenten
### Kassenbuch
- **Zweck:** Führt alle Buchungen
- Jede Buchung hat eine Nummer
## Fehlerbehandlung
- Doppelte Nummer → Buchung wird abgelehnt`,
      `
- [ ] 1. Kassenbuch implementieren: Führt alle Buchungen
  - Jede Buchung hat eine Nummer

- [ ] 2. Fehler und Rückfallwege behandeln
  - Doppelte Nummer → Buchung wird abgelehnt`,
    ))

  it('adds settings with their defaults', () =>
    check(
      `# Design
## Configuration
| Setting | Default | Meaning |
|---|---|---|
| \`CACHE_SIZE\` | 50 | Entries kept |
| \`CACHE_MINUTES\` | 15 | Life of an entry |`,
      `
- [ ] 1. Add \`CACHE_SIZE\` and \`CACHE_MINUTES\`
  - \`CACHE_SIZE\` = 50: Entries kept
  - \`CACHE_MINUTES\` = 15: Life of an entry`,
    ))
})
