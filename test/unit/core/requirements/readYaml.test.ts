import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import fc from 'fast-check'
import { parse } from 'yaml'
import { readYaml } from '../../../../src/core/requirements/yaml/readYaml.ts'
import { checkTime } from '../../../cpuTime.ts'

const root = join(import.meta.dirname, '../../../..')

/** `id title [priority]: criterion ids = texts`, a line a requirement. */
function check(text: string, expected: readonly string[]): void {
  const told = readYaml(text).requirements.map(({ id, title, priority, criteria }) =>
    [
      `${id} ${title}${priority ? ` [${priority}]` : ''}`,
      ...criteria.map(criterion => `${criterion.id} = ${criterion.text}`),
    ].join(' | '),
  )
  assert.deepEqual(told, expected)
}

const codesOf = (text: string) => readYaml(text).problems.map(({ code }) => code)

describe('requirements in YAML', () => {
  it('are a list with criteria under any of their usual names', () => {
    for (const key of [
      'acceptance_criteria',
      'acceptanceCriteria',
      'Acceptance Criteria',
      'criteria',
      'ac',
      '验收标准',
    ])
      check(`requirements:\n  - id: REQ-1\n    title: Sign in\n    ${key}: [a, b]\n`, [
        'REQ-1 Sign in | REQ-1.1 = a | REQ-1.2 = b',
      ])
  })

  it('are a map by id, in groups or not', () =>
    check('requirements:\n  auth:\n    R1: {title: In, criteria: {AC1: a, AC-9.1: b}}\n  R2: The system shall log\n', [
      'R1 In | R1.1 = a | AC-9.1 = b',
      'R2 The system shall log | R2 = The system shall log',
    ]))

  it('are what reqstool has', () =>
    check(
      'metadata: {urn: a, title: b}\nimports: {local: [{path: c}]}\nrequirements:\n  - id: REQ_1\n    title: T\n    significance: shall\n    description: D\n    revision: 0.1.0\n',
      ['REQ_1 T [shall] | REQ_1 = D'],
    ))

  it('keep numbers as they are written', () => check('- id: 1.10\n  criteria: [a]\n', ['1.10 1.10 | 1.10.1 = a']))

  it('tell scenarios in steps', () =>
    check('- id: A1\n  scenarios:\n    - title: ok\n      given: a\n      when: [b, c]\n      then: d\n', [
      'A1 A1 | A1.1 = ok: GIVEN a WHEN b AND c THEN d',
    ]))

  it('split a block of lines with marks, each with its own range', () => {
    const text = 'requirements:\n  - id: A1\n    criteria: |\n      - one\n      - two\n'
    assert.deepEqual(
      readYaml(text).requirements.flatMap(({ criteria }) =>
        criteria.map(({ id, range }) => `${id} ${text.slice(range.start, range.end)}`),
      ),
      ['A1.1 - one', 'A1.2 - two'],
    )
  })

  it('count requirements without an id', () =>
    check('- criteria: [a]\n- id: 1\n  criteria: [b]\n- The system shall log\n', [
      '1 1 | 1.1 = a',
      '1 1 | 1.1 = b',
      '2 The system shall log | 2 = The system shall log',
    ]))

  it('follow aliases and merge keys', () =>
    check('base: &b {criteria: &c [a]}\nrequirements:\n  - {<<: *b, id: A1}\n  - {id: A2, criteria: *c}\n', [
      'A1 A1 | A1.1 = a',
      'A2 A2 | A2.1 = a',
    ]))

  it('take keys that mean something to the language for names', () =>
    check('requirements:\n  __proto__: {title: p}\n  constructor: {title: c}\n', [
      'proto p | proto = p',
      'constructor c | constructor = c',
    ]))

  it('report what is wrong and read the rest', () => {
    assert.deepEqual(codesOf('- id: A1\n  id: A2\n  criteria: [a]\n'), ['repeated-key'])
    assert.deepEqual(codesOf('- id: A1\n  criteria: [a, b\n- id: A2\n').slice(0, 1), ['source-syntax'])
    assert.deepEqual(codesOf('title: x\n'), ['no-requirements'])
    assert.deepEqual(codesOf(''), [])
  })
})

describe('hostile YAML', () => {
  const bomb = Array.from({ length: 20 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]\n`).join('')
  const hostile: readonly (readonly [string, string])[] = [
    ['a bomb', `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${bomb}`],
    ['a cycle', 'a: &a [*a]\n'],
    ['10,000 open brackets', '['.repeat(10_000)],
    ['10,000 dashes', '- '.repeat(10_000)],
    ['10,000 keys in braces', '{a: '.repeat(4_000)],
    ['5 MB in a line', 'a'.repeat(5_000_000)],
    ['10,000 anchors', '&a\n'.repeat(10_000)],
  ]
  for (const [name, text] of hostile) {
    it(`is refused: ${name}`, () => {
      checkTime(300, () => assert.ok(codesOf(text).includes('unreadable-source')))
    })
  }

  it('is accepted, whatever it is, and every range lies inside it', () => {
    const piece = fc.constantFrom(
      'requirements:\n',
      '  - id: A\n',
      'a: ',
      '- ',
      '&a ',
      '*a',
      '<<: *a\n',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '|\n',
      '\n',
      '\r\n',
      '  ',
      '# c',
      '---\n',
      '? ',
      ': ',
      '\uFEFF',
      '\uD800',
      '%',
      '!',
      'criteria: [a]\n',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 25 }), parts => {
        const text = parts.join('')
        const { requirements, problems } = readYaml(text)
        const ranges = [...problems, ...requirements, ...requirements.flatMap(({ criteria }) => criteria)]
        for (const { range } of ranges)
          assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length)
      }),
      { numRuns: 150 },
    )
  })
})

describe('the schema of requirements.yaml', () => {
  const schema: unknown = JSON.parse(readFileSync(join(root, 'schemas/requirements.schema.json'), 'utf8'))
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema as object)

  it('accepts the example of the documents, all of which is read', () => {
    const documents = readFileSync(join(root, 'docs/requirements.md'), 'utf8')
    const example = /```yaml\n(requirements:[\s\S]*?)```/.exec(documents)?.[1] ?? ''
    assert.ok(validate(parse(example)), JSON.stringify(validate.errors))
    check(example, [
      'REQ-1 Sign in [high] | REQ-1.1 = WHEN the password is right THEN the system SHALL open the album list | AC-1.2 = IF the password is wrong THEN the system SHALL say so | REQ-1.3 = a locked account: GIVEN an account that is locked WHEN its member signs in AND the password is right THEN access is refused',
      'REQ-2 Log [shall] | REQ-2 = The system shall log every failed attempt',
    ])
  })

  it('refuses what is no list of requirements', () => {
    for (const wrong of [{}, { requirements: 3 }, { requirements: [3] }, []]) assert.ok(!validate(wrong))
  })
})
