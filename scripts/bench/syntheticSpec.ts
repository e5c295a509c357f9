/** Texts of any size that look like real specs and are the same in every run. */
export interface SyntheticSpec {
  readonly design: string
  readonly requirements: string
  readonly plan: string
}

export function syntheticSpec(designLines: number, planLines: number, criteria: number): SyntheticSpec {
  return {
    design: designOf(designLines),
    requirements: requirementsOf(criteria),
    plan: planOf(planLines, criteria),
  }
}

const qualities = [
  'Signed',
  'Cached',
  'Remote',
  'Shared',
  'Nightly',
  'Partial',
  'Public',
  'Hidden',
  'Urgent',
  'Frozen',
  'Linked',
  'Sorted',
]
const things = [
  'Invoice',
  'Parcel',
  'Voucher',
  'Tariff',
  'Customer',
  'Shipment',
  'Payment',
  'Catalogue',
  'Warehouse',
  'Contract',
  'Delivery',
  'Refund',
  'Session',
]
const roles = [
  'Service',
  'Store',
  'Gateway',
  'Scheduler',
  'Validator',
  'Importer',
  'Publisher',
  'Watcher',
  'Exporter',
  'Archive',
  'Queue',
]
const verbs = ['load', 'store', 'verify', 'merge', 'expire', 'notify', 'reserve', 'release']
const types = ['string', 'number', 'boolean', 'Date', 'string[]']

const pick = (list: readonly string[], n: number) => list[n % list.length] ?? ''
const parts = ['', 'Draft', 'Line', 'Note', 'Rule', 'Group', 'Label', 'Total']
const thingOf = (n: number) => {
  const round = Math.floor(n / (things.length * qualities.length))
  return pick(qualities, Math.floor(n / things.length)) + pick(things, n) + pick(parts, round)
}
const nameOf = (n: number) => thingOf(n) + pick(roles, n)
const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

function designOf(lines: number): string {
  const out = [
    '# Design Document',
    '',
    '## Overview',
    '',
    'The system moves goods between warehouses and bills for it.',
    '',
    '## Components and Interfaces',
    '',
  ]
  for (let n = 0; out.length < lines; n++) out.push(...componentOf(n))
  return out.slice(0, lines).join('\n') + '\n'
}

/** About 50 lines: prose, a fence, a list, a table and now and then a diagram. */
function componentOf(n: number): readonly string[] {
  const name = nameOf(n)
  const thing = thingOf(n)
  const fields = [0, 1, 2, 3].map(
    k => `  ${camel(pick(things, n + k + 1))}${k}: ${pick(types, n + k)} // at most ${((n + k) % 90) + 2} entries`,
  )
  const operations = [0, 1, 2].map(
    k => `  ${pick(verbs, n + k)}(${camel(thing)}: ${thing}): Promise<${pick(types, n + k)}>`,
  )
  return [
    `### ${name}`,
    '',
    `Keeps every \`${thing}\` that \`${nameOf(n + 1)}\` hands over, for at most ${(n % 30) + 2} days, and tells \`${nameOf(n + 7)}\` about changes. (Requirements: ${(n % 60) + 1}.${(n % 5) + 1})`,
    '',
    '```typescript',
    `interface ${thing} {`,
    ...fields,
    '}',
    '',
    `class ${name} {`,
    ...operations,
    '}',
    '```',
    '',
    `- **Limits**: ${(n % 50) + 2} requests at once, ${(n % 900) + 100} ms for each`,
    `- **Retries**: ${(n % 5) + 2} with pauses of ${(n % 9) + 2} seconds`,
    `- **Dependencies**: \`${nameOf(n + 1)}\`, \`${nameOf(n + 2)}\``,
    '',
    '| Method | Path | Success | Failure |',
    '|---|---|---|---|',
    `| GET | \`/api/${camel(thing)}/{id}\` | 200 \`${thing}\` | 404 |`,
    `| POST | \`/api/${camel(thing)}\` | 201 | 409 \`${camel(thing)}_taken\`, 422 |`,
    '',
    `When the ${thing} cannot be stored, the request is refused with \`${camel(thing)}_unstored\` and an operator is told.`,
    '',
    ...(n % 6 === 0
      ? [
          '```mermaid',
          'flowchart LR',
          `  A${n}[${name}] --> B${n}[${nameOf(n + 1)}]`,
          `  B${n} --> C${n}[(Archive ${n % 7})]`,
          '```',
          '',
        ]
      : []),
  ]
}

function requirementsOf(criteria: number): string {
  const out = ['# Requirements Document', '', '## Requirements', '']
  for (let n = 0; n * 5 < criteria; n++) {
    out.push(
      `### Requirement ${n + 1}: ${thingOf(n)}`,
      '',
      `**User Story:** As a clerk, I want each ${thingOf(n)} to be kept, so that nothing is lost.`,
      '',
      '#### Acceptance Criteria',
      '',
    )
    for (let m = 0; m < Math.min(5, criteria - n * 5); m++) {
      const thing = thingOf(n * 5 + m)
      out.push(
        `${m + 1}. WHEN a ${thing} arrives THEN the ${nameOf(n * 5 + m)} SHALL ${pick(verbs, n + m)} it within ${((n + m) % 60) + 2} seconds`,
      )
    }
    out.push('')
  }
  return out.join('\n')
}

function planOf(lines: number, criteria: number): string {
  const out = ['# Implementation Plan', '']
  for (let n = 0; out.length < lines; n++) {
    out.push(`- [${n % 3 === 0 ? 'x' : ' '}] ${n + 1}. Implement \`${nameOf(n)}\``)
    for (let k = 1; k <= 3; k++) {
      const criterion = (n * 3 + k) % criteria
      out.push(
        `  - [${(n + k) % 3 === 0 ? 'x' : ' '}]${k === 3 ? '*' : ''} ${n + 1}.${k} ${k === 3 ? 'Test' : 'Add'} \`${nameOf(n)}.${pick(verbs, n + k)}\``,
        `    - Keep at most ${(n % 90) + 2} entries, refuse more with \`${camel(thingOf(n))}_full\``,
        `    - _Requirements: ${Math.floor(criterion / 5) + 1}.${(criterion % 5) + 1}_`,
      )
    }
    out.push('')
  }
  return out.slice(0, lines).join('\n') + '\n'
}
