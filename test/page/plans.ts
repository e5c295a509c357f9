/** A plan of so many tasks under phases of twenty, each with details and references. */
export function longPlan(tasks: number): string {
  const lines = ['# A long plan', '']
  for (let at = 1; at <= tasks; at++) {
    const phase = Math.ceil(at / 20)
    const step = ((at - 1) % 20) + 1
    if (step === 1) lines.push(`## Phase ${phase}: part ${phase}`, '')
    lines.push(
      `- [${at % 3 === 0 ? 'x' : ' '}] ${phase}.${step} Write \`module${at}\` and its tests`,
      `  - Takes the input of part ${phase} and checks it`,
      `  - _Requirements: ${phase}.${step}_`,
      ...(step > 1 ? [`  - _Depends on: ${phase}.${step - 1}_`] : []),
      ...(step === 20 ? [''] : []),
    )
  }
  return `${lines.join('\n')}\n`
}

/** One of everything that a page draws. */
export const variedPlan = `# Rollout of the reading room

Notes before the first phase, with a [link](./design.md) and \`code\`.

## Phase 1: Foundation

> A quote that nobody should miss.

- [x] 1. Set up the catalogue
  - [x] 1.1 Create \`books\` and \`loans\`
    - \`books\`: \`isbn\`, \`title\`
    - _Requirements: 1.1, 1.2_
  - [x]* 1.2 Write property test: a book is lent once
    - _Requirements: 1.2_
- [-] 2. Implement lending
  - [x] 2.1 Implement \`lend\`
    - _Requirements: 2.1_
    - _Depends on: 1.1_
  - [-] 2.2 Implement \`return\`

    \`\`\`ts
    // Gives the book back.
    export function giveBack(loan: Loan): 'ok' | 'late' {
      return loan.days > 28 ? 'late' : 'ok'
    }
    \`\`\`

    | column | meaning |
    | --- | ---: |
    | days | since the loan |

    - _Requirements: 2.2_
    - _Depends on: 2.1_
  - [!] 2.3 Send reminders
    - _Requirements: 2.3, 9.9_
    - _Depends on: 2.2, 7.7_
- [ ] 3. Checkpoint: lending works

## Phase 2: Opening

- [~] 4. Print the opening hours
  - _Estimate: 2 hours_
- [ ] 5. הכן את חדר הקריאה
  - ![plan of the room](picture.png) and ![from afar](https://elsewhere.example/a.png)
  - Ask <https://example.com>
- [ ] 6. Write <b>the</b> guide
`

export const variedRequirements = `# Requirements

### Requirement 1: Catalogue

#### Acceptance Criteria

1. WHEN a book arrives THE catalogue SHALL list it
2. THE catalogue SHALL lend a book once

### Requirement 2: Lending

#### Acceptance Criteria

1. WHEN a reader asks for a book THE desk SHALL lend it
2. WHEN a book comes back THE desk SHALL note the day
3. IF a book is late THEN THE desk SHALL remind the reader
4. WHEN a book is lost THE desk SHALL order another one
`
