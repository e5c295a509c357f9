import assert from 'node:assert/strict'
import { planSpec } from '../../../../src/core/generate/planSpec.ts'

/** Asserts that the plan of a design, title line and graph left out, is exactly `expected`. */
function check(design: string, expected: string): void {
  const { text } = planSpec({ design, requirements: [] })
  assert.equal(text.replace(/^# .*\n+/, '').trim(), expected.trim())
}

describe('what a plan does not take for something else', () => {
  it('is a command of a chat for an endpoint', () =>
    check(
      `# Design
## Commands
| Command | Purpose |
|---|---|
| \`/orchard:prune\` | Cuts dead branches |
| \`/orchard:graft\` | Joins two trees |`,
      `
- [ ] 1. Implement \`/orchard:prune\` and \`/orchard:graft\`
  - \`/orchard:prune\`: Cuts dead branches
  - \`/orchard:graft\`: Joins two trees`,
    ))

  it('is a drawing of steps for folders', () =>
    check(
      `# Design
## Start
\`\`\`text
Step 1: Read what is there
  ├─ state/orchard.json  (trees and rows)
  ├─ Show the rows that are ripe
  └─ Ask whom to send
\`\`\`
## Components
### Basket
- Holds 20 kg`,
      `
- [ ] 1. Implement Basket
  - Holds 20 kg`,
    ))

  it('is a concept for a model, or a matrix of risks for a test', () =>
    check(
      `# Design
## Data Models
**Core Concepts**:
- **Tree Aggregate**: keeps its branches
### Tree
\`\`\`ts
interface Tree { id: string; row: number }
\`\`\`
## Testing Strategy
### Unit Tests
- A tree without branches is kept
### Risk Matrix
- Frost: high`,
      `
- [ ] 1. Define \`Tree\`
  - \`Tree\`: \`id\`, \`row\`

- [ ] 2. Write unit tests
  - A tree without branches is kept`,
    ))
})

describe('what a design says is left to do', () => {
  it('comes before what is new, and what is done is extended', () =>
    check(
      `# Design
## Components
### Press
- Squeezes 3 kg at once
### Washer
- Rinses twice
## Implementation Status
### Washer (IMPLEMENTED)
- Works in the yard
### 🎯 Next Priorities
#### CRITICAL FIXES (Priority 1)
**Fix 1: Leaks**
- **Action**: Tighten the seal to 4 bar
- **Rationale**: Juice is lost`,
      `
- [ ] 1. Make the critical fixes
  - Tighten the seal to 4 bar

- [ ] 2. Implement the press and washer
  - [ ] 2.1 Implement Press
    - Squeezes 3 kg at once
  - [ ] 2.2 Extend Washer
    - Rinses twice`,
    ))
})
