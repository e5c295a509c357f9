import assert from 'node:assert/strict'
import { expectationText } from '../../../../src/core/generate/expectationText.ts'
import { attributeTitle } from '../../../../src/core/generate/wording/attributes.ts'
import type { NaturalLanguage } from '../../../../src/core/text/naturalLanguage.ts'

const check = (criterion: string, expected: string, language: NaturalLanguage = 'en'): void =>
  assert.equal(expectationText(criterion, language), expected)

describe('a criterion in a test', () => {
  it('says what happens and what is to be seen then', () => {
    check('WHEN a seat is taken THEN the system SHALL answer `409`', 'A seat is taken: the system answers `409`')
    check(
      'IF the mail fails, THE Mailer SHALL retry it and log the error',
      'The mail fails: the Mailer retries it and logs the error',
    )
    check('WHEN rows change THEN the totals SHALL be computed', 'Rows change: the totals are computed')
    check('WHEN a guest leaves THEN the seat SHALL NOT be kept', 'A guest leaves: the seat is not kept')
    check(
      'WHEN a guest leaves THEN the system SHALL immediately free and clean the seat',
      'A guest leaves: the system immediately frees and cleans the seat',
    )
  })

  it('says what is always to be seen', () =>
    check('The ledger SHALL have one row a day', 'The ledger has one row a day'))

  it('is put as a check in Japanese and Chinese', () => {
    check(
      'WHEN 利用者が席を選択 THEN システムは席を確保しなければならない',
      '利用者が席を選択した場合、席を確保することを確認',
      'ja',
    )
    check('WHEN 通信エラー THEN システムは再送しなければならない', '通信エラーの場合、再送することを確認', 'ja')
    check('WHEN 用户选择座位 THEN 系统应锁定座位', '验证用户选择座位时，锁定座位', 'zh')
  })

  it('stays a step where it asks in another form', () => check('Seats are numbered', 'Seats are numbered'))
})

describe('a requirement that names an attribute', () => {
  it('is met, not implemented', () => {
    assert.equal(attributeTitle('Reliability Requirements', 'en'), 'Meet the reliability requirements')
    assert.equal(
      attributeTitle('Performance and Scalability', 'en'),
      'Meet the performance and scalability requirements',
    )
    assert.equal(attributeTitle('信頼性', 'ja'), '信頼性要件の達成')
    assert.equal(attributeTitle('Zuverlässigkeit', 'de'), 'Anforderungen an Zuverlässigkeit erfüllen')
  })

  it('is another where it names a thing', () => {
    assert.equal(attributeTitle('Performance Dashboard', 'en'), undefined)
    assert.equal(attributeTitle('性能计', 'zh'), undefined)
  })
})
