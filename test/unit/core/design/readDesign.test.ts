import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { DesignElement, DesignModel } from '../../../../src/core/design/designModel.ts'
import { readDesign } from '../../../../src/core/design/readDesign.ts'

/** One element on a line: `kind name [status] @path {purpose} <references> (group): fact; sort=fact`. */
function told(element: DesignElement): string {
  const { kind, name, status, path, purpose, references, facts, declarations } = element
  const parts = [
    `${kind} ${name}`,
    status === 'new' ? '' : `[${status}]`,
    path ? `@${path}` : '',
    purpose ? `{${purpose}}` : '',
    references.length > 0 ? `<${references.join(' ')}>` : '',
    declarations.length > 0 ? `declares ${declarations.map(({ name }) => name).join(', ')}` : '',
  ]
  const facts_ = facts.map(({ text, sort }) => (sort === 'step' ? text : `${sort}=${text}`)).join('; ')
  return parts.filter(Boolean).join(' ') + (facts_ ? `: ${facts_}` : '')
}

/** Asserts the elements that a design's sections give, one a line. */
function check(sections: string, elements: string): void {
  const design = readDesign(`# Parcels\n\n${sections}`)
  assert.equal(design.elements.map(told).join('\n'), elements.trim().replace(/^ +/gm, ''))
}

describe('readDesign: what a heading names', () => {
  it('takes its first sentence as the purpose and keeps lines with names or figures', () =>
    check(
      '## Components\n### ParcelStore\nKeeps parcels. Nothing more.\n\nHolds at most 40 of them.\n\nIt is nice.\n\n- Sorts by weight\n',
      'component ParcelStore {Keeps parcels}: Holds at most 40 of them; Sorts by weight',
    ))

  it('keeps what later sentences of its first paragraph say exactly', () =>
    check(
      '## Components\n### ParcelStore\nKeeps parcels. `nearest(id)` gives three of them. It is nice. Lists live 30 seconds. Location: `src/parcels.ts`.\n',
      'component ParcelStore @src/parcels.ts {Keeps parcels}: `nearest(id)` gives three of them; Lists live 30 seconds',
    ))

  it('takes each sentence as a rule where a thing is told in sentences alone', () =>
    check(
      '## Komponenten\n### Waage\nWiegt Pakete. Ein Paket ohne Gewicht wird abgewiesen. Das ist einfach.\n\nDie Anzeige rundet auf Gramm.\n',
      'component Waage {Wiegt Pakete}: Ein Paket ohne Gewicht wird abgewiesen; Die Anzeige rundet auf Gramm',
    ))

  for (const solution of ['Solution retenue', 'Решение', '解决方案', 'Proposed Solution', 'Lösung'])
    it(`takes what stands below “${solution}” as its parts`, () =>
      check(
        `## ${solution}\nOne scale.\n### Queue of parcels\nHolds 40 parcels.\n### Weights\nAre kept in grams.\n`,
        'decision One scale: rule=One scale\ncomponent Queue of parcels {Holds 40 parcels}\ncomponent Weights {Are kept in grams}',
      ))

  it('reads leads as purpose, path, rules, failures and references', () =>
    check(
      `## Components
### ParcelStore
**Purpose**: Keeps parcels
**Location**: \`src/parcels.ts\`
**Requirements**: 1.1, 1.2

**Invariants**:
- weight is above 0

**Errors**:
- a lost parcel is reported

**Rationale**: it is simple
- and known
`,
      'component ParcelStore @src/parcels.ts {Keeps parcels} <1.1 1.2>: rule=weight is above 0; error=a lost parcel is reported',
    ))

  it('leaves out what leads that speak of reasons, states and reuse announce', () =>
    check(
      '## Components\n### Store\nKeeps parcels.\n\n- **Rationale**: simple\n  - very simple\n- Sorts by weight\n\n**Alternatives**:\n- a shelf\n',
      'component Store {Keeps parcels}: Sorts by weight',
    ))

  it('gives an aspect below a thing to the thing', () =>
    check(
      '## Components\n### Parcel Store\nKeeps parcels.\n\n#### Error Handling\n- a lost parcel is reported\n',
      'component Parcel Store {Keeps parcels}: error=a lost parcel is reported',
    ))

  it('reads the status from brackets', () =>
    check(
      '## Components\n### ParcelBelt (Enhanced)\n- sorts\n### ParcelScale (Existing)\n- counts\n### ParcelCart (Removed)\n- drops\n',
      'component ParcelBelt [changed]: sorts\ncomponent ParcelScale [existing]: counts\ncomponent ParcelCart [removed]: drops',
    ))
})

describe('readDesign: lists', () => {
  it('takes a bold lead as a name and nested items as its facts', () =>
    check(
      '## Components\n- **ParcelStore**: keeps parcels (Req 2.1)\n  - sorts by weight\n  - sorts by weight\n- **Scale**: weighs\n',
      'component ParcelStore <2.1>: keeps parcels; sorts by weight\ncomponent Scale: weighs',
    ))

  it('makes every item of failures an element', () =>
    check(
      '## Error Handling\n- **Lost parcel**: ask the sender\n- Broken scale stops the belt\n',
      'errorCase Lost parcel: error=ask the sender\nerrorCase Broken scale stops the belt: error=Broken scale stops the belt',
    ))

  it('joins wrapped lines, without a space between East Asian ones', () =>
    check('## 错误处理\n- **包裹丢失**: 询问\n  发件人\n', 'errorCase 包裹丢失: error=询问发件人'))

  it('takes a line without a name, below data models, as a rule', () =>
    check(
      '## Data Models\n- **Parcel**: a box\n  - weight in grams\n\n**Validation**:\n- Every parcel has one sender\n',
      `dataModel Parcel: a box; weight in grams
       constraint Every parcel has one sender: rule=Every parcel has one sender`.replace(
        'a box; weight',
        'a box; weight',
      ),
    ))

  it('begins a paragraph at a bold lead', () =>
    check(
      '## Security\n**Tokens:** end after 5 minutes\n**Keys:** turn daily\n',
      'security Tokens: end after 5 minutes\nsecurity Keys: turn daily',
    ))
})

describe('readDesign: tables', () => {
  const tables: readonly (readonly [string, string, string])[] = [
    [
      'API',
      '| Method | Path | Purpose |\n|-|-|-|\n| GET | `/parcels` | lists parcels |',
      'endpoint GET /parcels: lists parcels',
    ],
    ['Error Handling', '| Error | Handling |\n|-|-|\n| Lost | Ask |', 'errorCase Lost: error=Lost → Ask'],
    ['エラー処理', '| エラー | 対応 |\n|-|-|\n| 紛失 | 尋ねる |', 'errorCase 紛失: error=紛失 → 尋ねる'],
    [
      'Configuration',
      '| Setting | Default | Description |\n|-|-|-|\n| MAX_WEIGHT | 30 | in kilograms |',
      'configuration `MAX_WEIGHT`: `MAX_WEIGHT` = 30: in kilograms',
    ],
    ['Performance', '| Metric | Target |\n|-|-|\n| Sorting | 20 ms |', 'performance Sorting: limit=Sorting: 20 ms'],
    [
      'Components',
      '| Component | Purpose |\n|-|-|\n| ParcelStore | keeps parcels |',
      'component ParcelStore {keeps parcels}',
    ],
    [
      'Components',
      '| Component | Status | Change |\n|-|-|-|\n| A1 | existing | none |\n| B1 | new | sorts |\n| C1 | changed | counts |',
      'component B1: sorts\ncomponent C1 [changed]: counts',
    ],
    [
      'Testing',
      '| Test | Expected |\n|-|-|\n| heavy parcel | refused |',
      'testing heavy parcel: test=heavy parcel: refused',
    ],
    [
      'Components',
      '| File | Change |\n|-|-|\n| `src/a.ts` | sorts |',
      'component src/a.ts @src/a.ts: `src/a.ts`: sorts',
    ],
  ]
  for (const [heading, table, elements] of tables)
    it(`reads ${elements.split(':')[0] ?? ''} below ${heading}`, () => check(`## ${heading}\n${table}\n`, elements))

  it('gives rows below a thing to the thing', () =>
    check(
      '## Data Models\n### Parcel\n| Field | Type | Rule |\n|-|-|-|\n| weight | number | above 0 |\n| a\\|b | text | |\n',
      'dataModel Parcel: rule=`weight`: number; above 0; rule=a|b: text',
    ))

  it('reads labels below a thing as leads, and a short cell with its column', () => {
    check(
      '## Components\n### ParcelStore\n| Field | Detail |\n|---|---|\n| Intent | Keeps parcels |\n| Requirements | 1.1, 2 |\n',
      'component ParcelStore {Keeps parcels} <1.1 2>',
    )
    check(
      '## 错误处理\n| 场景 | 处理 | 告警 |\n|---|---|---|\n| 超重 | 退回 | 立即 |\n| 破损 | 拍照 | 无 |\n',
      'errorCase 超重: error=超重 → 退回; 告警：立即\nerrorCase 破损: error=破损 → 拍照',
    )
  })

  it('takes a word for alerts or logs below data models as the name of one', () =>
    check(
      '## Modelos de datos\n### Paquete\n| Campo | Tipo |\n|---|---|\n| peso | INT |\n### Alerta\n| Campo | Tipo |\n|---|---|\n| nivel | INT |\n',
      'dataModel Paquete: rule=`peso`: INT\ndataModel Alerta: rule=`nivel`: INT',
    ))

  it('leaves out a line of a form', () =>
    check(
      '## Components\n### ParcelStore\n- Sorts by weight\n- Service [x] / API [ ] / Event [ ]\n',
      'component ParcelStore: Sorts by weight',
    ))

  it('reads which things serve which requirements, and makes no work of it', () => {
    const { traces, elements } = readDesign(
      '# P\n\n## Requirements Traceability\n| Requirement | Components |\n|-|-|\n| 1.1, 1.2 | `Store`, Scale |\n',
    )
    assert.deepEqual(
      traces.map(({ references, names }) => [references, names]),
      [
        [
          ['1.1', '1.2'],
          ['Store', '`Store`', 'Scale'],
        ],
      ],
    )
    assert.equal(elements.length, 0)
  })
})

describe('readDesign: properties', () => {
  const property = 'property Round trip <3.1>: test=For any parcel it is found again'
  const forms: readonly (readonly [string, string])[] = [
    ['headings', '### Property 1: Round trip\nFor any parcel it is found again.\n\n**Validates: Requirements 3.1**\n'],
    [
      'bold paragraphs',
      '**Property 1: Round trip**: For any parcel it is found again. **Validates: Requirements 3.1**\n',
    ],
    ['items', '- P1 Round trip: For any parcel it is found again. (Validates: Requirements 3.1)\n'],
  ]
  for (const [form, text] of forms)
    it(`reads ${form}`, () => {
      const { elements } = readDesign(`# P\n\n## Correctness Properties\n${text}`)
      assert.deepEqual(
        elements.map(({ kind, references }) => [kind, ...references]),
        [['property', '3.1']],
        property,
      )
      assert.match(elements[0]?.name ?? '', /Round trip/)
      assert.match(elements[0]?.facts.map(({ text }) => text).join(' ') ?? '', /For any parcel it is found again/)
    })

  it('gives a property the test that stands for it', () =>
    check(
      '## Correctness Properties\n### Property 1: Round trip\nAny parcel is found.\n\n## Testing\n- P1: make 100 parcels\n',
      'property Round trip: test=Any parcel is found; test=make 100 parcels',
    ))
})

describe('readDesign: one thing, one element', () => {
  it('joins a section, a declaration and a table row of one name', () => {
    const { elements } = readDesign(
      '# P\n\n## Components\n### Parcel Store\nKeeps parcels.\n\n```ts\nclass ParcelStore {\n  load(id: string): Parcel\n}\n```\n\n| Component | Purpose |\n|-|-|\n| parcel_store | sorts |\n',
    )
    assert.deepEqual(
      elements.map(({ name }) => name),
      ['Parcel Store'],
    )
    assert.deepEqual(
      elements[0]?.declarations.map(({ name }) => name),
      ['ParcelStore'],
    )
  })

  it('tells what an element mentions, by any of its names, in the order of the text', () => {
    const { elements } = readDesign(
      '# P\n\n## Components\n### Belt\nAsks the scale service, then `parcel_store.py` and 包裹登记处。\n### ParcelStore\n- keeps\n### ScaleService\n- weighs\n### 包裹登记处\n- 登记\n',
    )
    assert.deepEqual(elements[0]?.mentions, ['ScaleService', 'ParcelStore', '包裹登记处'])
  })

  it('changes what the design says is there already', () =>
    check(
      '## Existing Code\n- `Scale` weighs\n\n## Components\n### Scale\n- counts too\n',
      'component Scale [changed]: counts too',
    ))
})

describe('readDesign: what is no work', () => {
  it('gives nothing for non-goals, alternatives and notes', () =>
    check(
      '## Components\n### Belt\n- runs\n\n## Non-Goals\n- **Drones**: fly\n\n## Alternatives\n- **Trucks**: drive\n',
      'component Belt: runs',
    ))

  it('gives nothing for what introduces the document', () =>
    check('**Author**: Ann\n\n**Spec**: `spec.md`\n\n## Components\n### Belt\n- runs\n', 'component Belt: runs'))

  it('gives nothing for a section of reasons', () =>
    check(
      '## Components\n### Belt\n- runs\n\n## Testing\n### Why the belt is not simulated\n- too slow\n',
      'component Belt: runs',
    ))

  it('keeps only the approach that was selected', () =>
    check(
      '## Components\n### Belt\n- runs at 2 m/s\n- stops by hand\n- starts by hand\n\n## Design Decisions\n- **Decision**: use a belt\n  - **Alternatives**: trucks\n  - **Rationale**: cheap\n',
      'component Belt: runs at 2 m/s; stops by hand; starts by hand\ndecision use a belt: rule=use a belt',
    ))

  it('reads technologies as set-up', () => {
    const { stack, elements } = readDesign(
      '# P\n\n## Technology Stack\n- **Language**: TypeScript\n- **Rationale**: known\n',
    )
    assert.deepEqual(
      stack.map(({ text }) => text),
      ['Language: TypeScript'],
    )
    assert.equal(elements.length, 0)
  })

  it('reads decisions as work where nothing else tells of any', () => {
    const { elements } = readDesign(
      '# P\n\n## Context\nWe sort.\n\n## Design Decisions\n### Sort at night\n- The belt runs from 22:00\n',
    )
    assert.ok(elements.some(({ kind }) => kind !== 'decision' && kind !== 'constraint'))
  })
})

describe('readDesign: any text', () => {
  const pieces = [
    '# ',
    '## ',
    '- ',
    '  - ',
    '**',
    '`',
    '```',
    '\n',
    '\n\n',
    '|',
    '|-|\n',
    ':',
    '：',
    'P1: ',
    'Req 1.2',
    'Components',
    '错误处理',
    'ParcelStore',
    'mermaid\ngraph TD\nA-->B',
    ' ',
    '\t',
    '\r\n',
    '\u{1F4E6}',
    '<br>',
    '[',
    '](',
    '(',
    ')',
  ]
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(all => all.join('')),
  )

  it('is accepted, and every range lies inside it', () => {
    fc.assert(
      fc.property(text, source => {
        for (const { start, end } of rangesOf(readDesign(source)))
          assert.ok(0 <= start && start <= end && end <= source.length)
      }),
      { numRuns: 150 },
    )
  })
})

function rangesOf({
  sections,
  elements,
  traces,
  edges,
  stack,
}: DesignModel): readonly { start: number; end: number }[] {
  return [
    ...sections.flatMap(({ heading, range }) => [heading, range]),
    ...elements.flatMap(({ range, places, facts, declarations }) => [
      range,
      ...places,
      ...facts.map(fact => fact.range),
      ...declarations.map(declaration => declaration.range),
    ]),
    ...[...traces, ...edges, ...stack].map(({ range }) => range),
  ]
}
