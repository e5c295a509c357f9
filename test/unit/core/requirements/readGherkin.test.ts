import assert from 'node:assert/strict'
import fc from 'fast-check'
import { joinedSources } from '../../../../src/core/requirements/joinedSources.ts'
import { parsedSource } from '../../../../src/core/requirements/parsedSource.ts'
import { checkTime } from '../../../cpuTime.ts'

/** `id title | criterion ids = texts`, a line a requirement. */
function check(name: string, text: string, expected: readonly string[]): void {
  const told = parsedSource(name, text).requirements.map(({ id, title, criteria }) =>
    [`${id} ${title}`, ...criteria.map(criterion => `${criterion.id} = ${criterion.text}`)].join(' | '),
  )
  assert.deepEqual(told, expected)
}

describe('Gherkin', () => {
  it('has features and rules as requirements, scenarios as criteria, backgrounds in each', () =>
    check(
      'a.feature',
      'Feature: Sign in\n  Background:\n    Given the site is up\n  Scenario: ok\n    When I enter\n    Then I am in\n  Rule: Lock\n    Scenario Outline: <n> times\n      When I fail\n      Examples:\n        | n |\n        | 3 |\n',
      [
        'sign-in Sign in | sign-in.1 = ok: Given the site is up When I enter Then I am in',
        'lock Lock | lock.1 = <n> times: Given the site is up When I fail',
      ],
    ))

  it('takes ids from tags', () =>
    check(
      'a.feature',
      '@smoke @REQ-0001\nFeature: A\n  @R1.2\n  Scenario: b\n    Given c\n  Scenario: d\n    Given e\n  @REQ-9\n  Scenario: f\n    Given g\n  @REQ-9\n  Scenario: h\n    Given i\n',
      [
        'REQ-0001 A | R1.2 = b: Given c | REQ-0001.2 = d: Given e',
        'REQ-9 A | REQ-9.1 = f: Given g | REQ-9.2 = h: Given i',
      ],
    ))

  it('is read in the language it names, and in the one it is written in', () => {
    check('a.feature', '# language: fr\nFonctionnalité: A\n  Scénario: b\n    Quand c\n', ['a A | a.1 = b: Quand c'])
    check('a.feature', 'Функция: Вход\n  Сценарий: да\n    Когда он входит\n', [
      'вход Вход | вход.1 = да: Когда он входит',
    ])
    check('a.feature', '機能: 検索\n  シナリオ: 一\n    前提 利用者がいる\n    ならば 見える\n', [
      '検索 検索 | 検索.1 = 一: 前提 利用者がいる ならば 見える',
    ])
  })

  it('counts places in UTF-16 units and leaves white space out', () => {
    const text = '\uFEFFFeature: 😀\r\n\tScenario: b\r\n\t\tGiven 😀 c  \r\n'
    const [criterion] = parsedSource('a.feature', text).requirements[0]?.criteria ?? []
    assert.equal(text.slice(criterion?.range.start, criterion?.range.end), 'Scenario: b\r\n\t\tGiven 😀 c')
  })

  it('marks what is wrong and reads the rest', () => {
    const text = `Feature: A\n  Scenario: b\n    Given c\n${'    nonsense\n'.repeat(12)}  Scenario: d\n    Given e\n`
    const { requirements, problems } = parsedSource('a.feature', text)
    assert.equal(requirements[0]?.criteria.length, 2)
    assert.equal(problems.length, 12)
    for (const { code, range } of problems) {
      assert.equal(code, 'source-syntax')
      assert.equal(text.slice(range.start, range.end), 'nonsense')
    }
  })

  it('in a fence belongs to the requirement it stands in', () =>
    check(
      'requirements.md',
      '# Requirements\n\n### Requirement 1: In\n\n```gherkin\nScenario: a\n  Given b\n```\n\n> ```gherkin\n> Given c\n> Then d\n> ```\n\n## More\n\n```gherkin\nFeature: Out\n  Scenario: e\n    Given f\n```\n',
      ['1 In | 1.1 = a: Given b | 1.2 = Given c Then d', 'out Out | out.1 = e: Given f'],
    ))

  it('is accepted, whatever it is, and every range lies inside it', () => {
    const piece = fc.constantFrom(
      'Feature: a\n',
      'Rule: b\n',
      'Background:\n',
      'Scenario: c\n',
      'Given d\n',
      '@R1 @x\n',
      '@a b\n',
      '"""\n',
      '| a |\n',
      'Examples:\n',
      '# language: xx\n',
      '```gherkin\n',
      '```\n',
      '> ',
      '\n',
      '\r',
      '\uFEFF',
      '\uD800',
      '# R\n',
      '### Requirement 1: a\n',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 20 }), parts => {
        const text = parts.join('')
        for (const name of ['a.feature', 'a.md']) {
          const { requirements, problems } = parsedSource(name, text)
          for (const { range } of [...problems, ...requirements, ...requirements.flatMap(({ criteria }) => criteria)])
            assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('ends in time with long lines and long runs of tags', () => {
    checkTime(300, () => {
      for (const text of ['x'.repeat(5_000_000), '@a\n'.repeat(50_000), `Feature: a\n|${' '.repeat(50_000)}x|\n`])
        assert.ok(parsedSource('a.feature', text).problems.length > 0)
    })
  })
})

describe('several sources', () => {
  it('are one set, and the later of two that declare an id says so', () => {
    const { all, problems } = joinedSources([
      { name: 'requirements.md', text: '### REQ-1: A\n\n#### Acceptance Criteria\n1. WHEN a THEN b SHALL c\n' },
      {
        name: 'a.feature',
        text: '',
        set: parsedSource('a.feature', '@REQ-1\nFeature: A\n  Scenario: b\n    Given c\n'),
      },
    ])
    assert.deepEqual(
      all.requirements.map(({ id }) => id),
      ['REQ-1', 'REQ-1'],
    )
    assert.deepEqual(
      problems.map(own => own.map(({ message }) => message)),
      [[], ['Requirement REQ-1 is declared in requirements.md already; a reference to REQ-1 means both.']],
    )
  })
})
