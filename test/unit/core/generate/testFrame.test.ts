import assert from 'node:assert/strict'
import { readDesign } from '../../../../src/core/design/readDesign.ts'
import { testRole, type TestRole } from '../../../../src/core/generate/testFrame.ts'
import { testingTitle } from '../../../../src/core/generate/testLevels.ts'
import { wordings } from '../../../../src/core/generate/wording/wordings.ts'
import type { NaturalLanguage } from '../../../../src/core/text/naturalLanguage.ts'

/** Asserts what the first test item below a heading is for. */
function check(heading: string, item: string, expected: TestRole): void {
  it(`takes ${item} below ${heading} for a ${expected}`, () => {
    const { elements } = readDesign(`# Design\n## Testing Strategy\n### ${heading}\n- ${item}\n`)
    const tests = elements.filter(({ kind }) => kind === 'testing')
    assert.deepEqual([...new Set(tests.map(testRole))], [expected])
  })
}

describe('an item of a test strategy', () => {
  check('Test Configuration', 'Mock the mail server in all suites', 'frame')
  check('Property-Based Tests', 'Library: `fast-check`', 'frame')
  check('Unit Tests', 'Minimum 100 iterations per property test', 'frame')
  check('Unit Tests', 'Each test is tagged with its property number', 'frame')
  check('Coverage Goals', 'Ledger: 95% of the lines', 'frame')
  check('Unit Tests', 'Line coverage above 80 %', 'frame')
  check('测试框架', '单元测试：Jest', 'frame')
  check('Dual Testing Approach', 'Property tests: Verify universal properties across all inputs', 'reason')
  check('Dual Testing Approach', 'Both approaches are complementary', 'reason')
  check('Unit Tests', 'Reject a booking of a taken seat with `409`', 'test')
  check('Unit Tests', 'The library screen lists 20 books a page', 'test')
  check('Load Tests', 'Holds 80% of the peak for an hour', 'test')
})

describe('a main task of tests', () => {
  const named = (language: NaturalLanguage, ...titles: readonly string[]): string =>
    testingTitle(
      titles.map(title => ({
        kind: 'systemTest',
        title,
        details: [],
        elements: [],
        references: [],
        source: [],
        optional: false,
        cites: [],
      })),
      wordings[language],
    )

  it('is called by the levels of its tests', () => {
    assert.equal(named('en', 'Write unit tests', 'Run the load tests'), 'Write unit and performance tests')
    assert.equal(
      named('ja', '単体テストを作成', '予約の統合テストを作成', '負荷テストを作成'),
      '単体テスト、統合テスト、性能テストの作成',
    )
    assert.equal(named('zh', '编写单元测试', '编写下单的集成测试'), '编写单元测试和集成测试')
    assert.equal(
      named('de', 'Integrationstest schreiben: Buchung', 'E2E-Test schreiben'),
      'Integrationstests und End-to-End-Tests schreiben',
    )
  })

  it('is called tests where they name no level, or one of them has the name already', () => {
    assert.equal(named('en', 'Test the ledger', 'Test the mail'), 'Write the tests')
    assert.equal(named('en', 'Write unit tests', 'Write unit tests'), 'Write the tests')
  })
})
