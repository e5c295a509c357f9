import assert from 'node:assert/strict'
import { planSpec } from '../../../../src/core/generate/planSpec.ts'

/** Asserts that the plan of a design (and requirements) is exactly `expected`, without its title and its graph. */
function check(design: string, expected: string, requirements = ''): void {
  const { text } = planSpec({
    design,
    requirements: requirements === '' ? [] : [{ name: 'requirements.md', text: requirements }],
  })
  assert.equal(
    text
      .replace(/^# .*\n+/, '')
      .replace(/\n## [\s\S]*$/, '')
      .trim(),
    expected.trim(),
  )
}

describe('a plan, from what a design draws and lists', () => {
  it('creates and changes the files of a tree where the design names no parts', () =>
    check(
      `# Design
## File Structure
\`\`\`text
depot/
├── scale.py    # NEW weighs a parcel
├── shelf.py    # UPDATE two rows
└── door.py
\`\`\``,
      `
- [ ] 1. Update \`scale.py\` and \`shelf.py\`
  - Create \`depot/scale.py\`: weighs a parcel
  - Update \`depot/shelf.py\`: two rows`,
    ))

  it('builds what makefiles, containers and workflows define', () =>
    check(
      `# Design
The depot runs on Parcel Linux, and parcels go out on foot.
## Components
### Parcel Linux Image
\`\`\`dockerfile
# Weighing happens here
FROM scale:3
EXPOSE 40
\`\`\`
### Depot Targets
\`\`\`makefile
weigh: ## Weigh all parcels
	scale --all
sort:
	sorter
\`\`\`
### Out Script
\`\`\`bash
# Send a van
npm run van
\`\`\`
## Deployment
\`\`\`yaml
jobs:
  out:
    steps:
      - name: Load the van
      - name: Send it out
\`\`\``,
      `
- [ ] 1. Implement the Parcel Linux image and depot targets
  - Parcel Linux Image: \`FROM scale:3\`: Weighing happens here; \`EXPOSE 40\`
  - Depot Targets: \`weigh\`: Weigh all parcels; \`sort\`

- [ ] 2. Prepare migration and rollout
  - Load the van, Send it out`,
    ))

  it('writes a test told in steps as one line, in the file that the design names', () =>
    check(
      `# Design
## Testing Strategy
### Unit Tests
**Test File**: \`test/depot/scale.test.ts\`
1. **Test: a parcel without a label**
   - Setup: Put a bare parcel on the scale
   - Action: Call \`weigh()\`
   - Assert: Throws \`NoLabel\`
2. **Test: an empty scale**
   - Action: Call \`weigh()\`
   - Assert: Returns 0`,
      `
- [ ] 1. Write unit tests
  - Create \`test/depot/scale.test.ts\`
  - a parcel without a label: Put a bare parcel on the scale → Call \`weigh()\` → Throws \`NoLabel\`
  - an empty scale: Call \`weigh()\` → Returns 0`,
    ))

  it('tells error types by what they mean, and builds a class that only says what it is for', () =>
    check(
      `# Design
## Components
\`\`\`python
class ScaleBridge:
    """Wraps the scale of the old depot."""
\`\`\`
## Error Handling
\`\`\`python
class WeightError(DepotError):
    """The parcel is too heavy."""
\`\`\``,
      `
- [ ] 1. Define the error type \`WeightError\`
  - \`WeightError\`: The parcel is too heavy

- [ ] 2. Implement \`ScaleBridge\` to wrap the scale of the old depot`,
    ))

  it('gives a choice to what shares its words, and says what a technology is for', () =>
    check(
      `# Design
## Technology Stack and Design Decisions
**Frontend**:
- **Selection**: Svelte
**Storage**:
- **Selection**: SQLite
**Queue**:
- **Selection**: Redis
**Key Design Decisions**:
1. **Decision**: Printed labels or handwritten ones
   - **Rationale**: People write badly
   - **Selected Approach**: Print each label in 40 mm
## Components
### LabelPrinter
**Files:**
- \`depot/printer.ts\` (enhanced)
- \`depot/labels.ts\` (enhanced)
\`\`\`ts
class LabelPrinter {
  printLabel(text: string): void
}
\`\`\``,
      `
- [ ] 1. Extend \`LabelPrinter\`
  - Extend \`depot/printer.ts\`
  - \`printLabel(text)\`
  - Extend \`depot/labels.ts\`
  - Print each label in 40 mm`,
    ))

  it('tests the way that a sequence diagram draws, with its alternatives', () =>
    check(
      `# Design
## Components
### Scale
- Weighs up to 40 kg
## Parcel Intake
\`\`\`mermaid
sequenceDiagram
  Clerk->>Scale: put parcel
  Scale->>Book: write weight
  alt too heavy
    Scale-->>Clerk: refuse
  else light enough
    Book->>Printer: print label
  end
  Scale->>Door: open
\`\`\``,
      `
- [ ] 1. Implement the \`Scale\`
  - Weighs up to 40 kg

- [ ] 2. Write an integration test for the parcel intake
  - As Clerk: put parcel
  - Expected calls, in order: write weight (Book), open (Door)
  - If too heavy: refuse (Clerk)
  - If light enough: print label (Printer)`.replace('the `Scale`', 'Scale'),
    ))

  it('takes endpoints from a list', () =>
    check(
      `# Design
## API Endpoints
### Parcels
- \`GET /api/parcels\` - lists parcels
- \`POST /api/parcels\` - takes a parcel`,
      `
- [ ] 1. Implement the \`GET /api/parcels\` and \`POST /api/parcels\` endpoints
  - \`GET /api/parcels\`: lists parcels
  - \`POST /api/parcels\`: takes a parcel`,
    ))

  it('works from decisions where the design names no parts', () =>
    check(
      `# Design
## Decisions
### Decision 1: Keep parcels in one file
Parcels live in \`parcels.json\`. It is simple. \`ParcelFile\` writes it at once.
### Decision 2: The scale decides
The clerk sees what \`Scale\` says. \`Scale\` rounds to 10 g.
### Decision 3: Scope
Out of it: \`Door\`. And \`Key\`.`,
      `
- [ ] 1. Keep parcels in one file
  - Parcels live in \`parcels.json\`
  - \`ParcelFile\` writes it at once

- [ ] 2. Apply the decision: the scale decides
  - The clerk sees what \`Scale\` says
  - \`Scale\` rounds to 10 g`,
    ))

  it('shows a defect by a failing test first, and tests last what stays', () =>
    check(
      `# Design
## Changes
### Change 1: Round the weight in \`scale.py\`
Round to 10 g before the label is printed:
\`\`\`python
weight = round(weight, -1)
\`\`\``,
      `
- [ ] 1. Write a failing test that reproduces the defect
  - When a parcel is weighed, the label shows grams
  - _Requirements: 1.1_

- [ ] 2. Round the weight in \`scale.py\`
  - Update \`scale.py\`
  - Round to 10 g before the label is printed
  - _Requirements: 2.1_

- [ ] 3. Test that unchanged behaviour stays as it is
  - When a parcel is lost, continue to print nothing
  - _Requirements: 3.1_`,
      `# Bugfix
### Current Behavior (Defect)
1.1 WHEN a parcel is weighed THEN the label shows grams
### Expected Behavior (Correct)
2.1 WHEN a parcel is weighed THEN the system SHALL round the weight to 10 g before the label is printed
### Unchanged Behavior (Regression Prevention)
3.1 WHEN a parcel is lost THEN the system SHALL CONTINUE TO print nothing
`,
    ))

  it('plans no benefits, no retrospections and nothing that stays', () =>
    check(
      `# Design
## Components
### Scale
- Weighs up to 40 kg
### Interaction with Existing Parts
- Door: unchanged
- Key: No change
## Benefits of One Scale
- Less dust: 40 %
## BREAKTHROUGH: We Weighed Twice
- Insight: twice is better than once`,
      `
- [ ] 1. Implement Scale
  - Weighs up to 40 kg`,
    ))

  it('says headings kept in English in the words of the plan', () =>
    check(
      `# 設計書
## コンポーネント
### 計量器
- 荷物を 40 kg まで量る
## Security Considerations
### Data Protection
- 重さを暗号化して保存する
- 鍵を毎日替える`,
      `
- [ ] 1. 計量器の実装
  - 荷物を 40 kg まで量る

- [ ] 2. データ保護の実装
  - 重さを暗号化して保存する
  - 鍵を毎日替える`,
    ))

  it('names main tasks by the parts that hold lists of components', () => {
    const { plan } = planSpec({
      design: `# Design
## Components
${['Scale', 'Door'].map(partInTwoLists).join('\n')}
### CLI Layer
#### Key Components
${['ArgumentParser', 'TablePrinter', 'ExitCodes', 'HelpPages'].map((name, at) => `${at + 1}. **${name}**: does its own work`).join('\n')}
### Core Server
#### Key Components
${['ParcelRouter', 'ShelfKeeper', 'DoorKeeper', 'LightSwitch'].map((name, at) => `${at + 1}. **${name}**: does its own work`).join('\n')}`,
      requirements: [],
    })
    assert.deepEqual(
      plan.tasks.filter(({ checkpoint }) => !checkpoint).map(({ title }) => title),
      ['Implement the scale layer', 'Implement the door layer', 'Implement the CLI layer', 'Implement the core server'],
    )
  })

  it('puts criteria that the design is silent about into the main task of their requirement', () =>
    check(
      `# Design
## Components
### Scale
- Weighs parcels up to 40 kg
### Label Printer
- Prints labels`,
      `
- [ ] 1. Implement Scale and the label printer
  - Scale: Weighs parcels up to 40 kg
  - Label Printer: Prints labels
  - When two parcels lie on the scale, refuse both
  - _Requirements: 1.1, 1.2, 2.1_`,
      `# Requirements
### Requirement 1: Scale
#### Acceptance Criteria
1. THE scale SHALL weigh parcels up to 40 kg
2. WHEN two parcels lie on the scale THEN the system SHALL refuse both
### Requirement 2: Labels
#### Acceptance Criteria
1. THE printer SHALL print labels
`,
    ))

  it('cuts no title inside code, ends none before a list, and calls no task by a number', () =>
    check(
      `# Design
## Components
### \`--weight <kg>\`
- Weighs once
### \`--height <cm>\`
- Measures once`,
      `
- [ ] 1. Implement \`--weight <kg>\` and \`--height <cm>\`
  - \`--weight <kg>\`: Weighs once
  - \`--height <cm>\`: Measures once

- [ ] 2. Show the clerk feedback
  - Show the clerk feedback about
  - _Requirements: 1.1_

- [ ] 3. Let a customer see who is next
  - Light a lamp
  - Call a name
  - _Requirements: 2.1, 2.2_`,
      `# Requirements
### Requirement 1
#### Acceptance Criteria
1. THE system SHALL show the clerk feedback about:
### Requirement 2
**User Story:** As a customer, I want to see who is next, so that I can wait
#### Acceptance Criteria
1. THE system SHALL light a lamp
2. THE system SHALL call a name
`,
    ))

  it('says in which of several documents a criterion stands that the design is silent about', () => {
    const { problems } = planSpec({
      design: '# Design\n## Components\n### Scale\n- Weighs once',
      requirements: [
        {
          name: 'requirements.md',
          text: '# Requirements\n### Requirement 1: Scale\n#### Acceptance Criteria\n1. THE scale SHALL weigh once\n',
        },
        {
          name: 'more.md',
          text: '# Requirements\n### Requirement 2: Rockets\n#### Acceptance Criteria\n1. THE system SHALL light fireworks\n',
        },
      ],
    })
    assert.deepEqual(
      problems.map(({ code, document, name }) => ({ code, document, name })),
      [{ code: 'design-gap', document: 'requirements', name: 'more.md' }],
    )
  })
})

const partInTwoLists = (name: string): string => `### ${name} Layer
#### Key Interfaces
\`\`\`ts
interface ${name}Reader {
  read(): Parcel
  peek(): Parcel
  skip(): void
}
interface ${name}Writer {
  write(parcel: Parcel): void
  flush(): void
  close(): void
}
\`\`\``
