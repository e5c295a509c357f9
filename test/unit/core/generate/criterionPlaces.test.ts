import assert from 'node:assert/strict'
import { planSpec } from '../../../../src/core/generate/planSpec.ts'

/** Asserts which lines stand below the task whose title holds `title`. */
function check(title: string, expected: string): void {
  const lines = plan.split('\n')
  const start = lines.findIndex(line => line.includes('[ ]') && line.includes(title))
  const end = lines.findIndex((line, at) => at > start && (line.includes('[ ]') || line.trim() === ''))
  const below = lines.slice(start + 1, end).map(line => line.trim())
  assert.equal(below.join('\n'), expected.trim())
}

const design = `# Design
## Components and Interfaces
### ParcelShelf
- **Purpose:** Shows the shelf with drag and drop
\`\`\`ts
class ParcelShelf {
  onMove(from: number, to: number): void
  onOpen(id: string): void
}
\`\`\`
### LabelPrinter
- **Purpose:** Prints original labels
\`\`\`ts
class LabelPrinter {
  printLabel(id: string): Promise<Label>
  listQueue(): Label[]
  clearQueue(): void
}
\`\`\`
## Data Models
\`\`\`ts
interface Receipt { path: string; total: number }
\`\`\`
## Security
- Tokens expire after 10 minutes
- The upgrade path is signed
`

const requirements = `# Requirements
### Requirement 1: Shelf drag and drop
#### Acceptance Criteria
1. WHEN a parcel is dragged THEN the system SHALL show where it may be dropped
2. IF dragging is cancelled THEN the system SHALL return the parcel to its original place
### Requirement 2: Labels
#### Acceptance Criteria
1. WHEN a clerk prints a label THEN the system SHALL add a barcode of 13 digits
### Requirement 3: Weekly lottery
#### Acceptance Criteria
1. WHEN Friday comes THEN the system SHALL draw three winners along a fair path
2. WHEN a winner is drawn THEN the system SHALL send flowers
3. IF nobody takes part THEN the system SHALL postpone the lottery
`

const plan = planSpec({
  design,
  requirements: [{ name: 'requirements.md', text: requirements }],
}).text

describe('the place of a criterion', () => {
  it('is where the others of its requirement are, not where a word is', () =>
    check(
      '.1 Implement `ParcelShelf`',
      `
- \`onMove(from, to)\`, \`onOpen(id)\`
- When a parcel is dragged, show where it may be dropped
- If dragging is cancelled, return the parcel to its original place
- _Requirements: 1.1, 1.2_`,
    ))

  it('is behind the operation that does it; other operations are named together', () =>
    check(
      '.2 Implement `LabelPrinter`',
      `
- \`printLabel(id)\` → \`Promise<Label>\`: add a barcode of 13 digits
- \`listQueue()\`, \`clearQueue()\`
- _Requirements: 2.1_`,
    ))

  it('is no definition of data that only has a word of it', () => assert.doesNotMatch(plan, /`Receipt`[^[]*_Req/))

  it('is a main task of its own when most of its requirement is served nowhere', () =>
    check(
      'weekly lottery',
      `
- When Friday comes, draw three winners along a fair path
- When a winner is drawn, send flowers
- If nobody takes part, postpone the lottery
- _Requirements: 3.1, 3.2, 3.3_`,
    ))
})
