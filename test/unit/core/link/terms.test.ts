import assert from 'node:assert/strict'
import fc from 'fast-check'
import { terms } from '../../../../src/core/link/terms.ts'
import type { NaturalLanguage } from '../../../../src/core/text/naturalLanguage.ts'

function check(text: string, expected: string, language: NaturalLanguage = 'en'): void {
  assert.equal(terms(text, language).join(' '), expected)
}

/** Asserts that both words come to the same term. */
function meet(first: string, second: string, language: NaturalLanguage = 'en'): void {
  assert.deepEqual(terms(first, language), terms(second, language))
}

describe('terms', () => {
  it('splits identifiers and keeps them whole', () => {
    check('tokenStore', 'token stor tokenstore')
    check('HTMLParser', 'html pars htmlparser')
    check('token_store-v2', 'token stor v2 tokenstorev2')
    check('src/auth/token_store.py', 'src auth token stor tokenstore py')
  })

  it('lets the spellings of one name meet', () => {
    meet('TokenStore', 'token_store')
    meet('token-store', 'TOKEN_STORE')
  })

  it('leaves out stop words and single letters', () => check('when the user is on a page', 'user pag'))

  it('lets the forms of a word meet', () => {
    for (const [first, second] of [
      ['validate', 'validation'],
      ['entries', 'entry'],
      ['stopped', 'stopping'],
      ['class', 'class'],
    ] as const)
      meet(first, second)
    meet('Prüfung', 'Prüfungen', 'de')
    meet('notificação', 'notificações', 'pt')
    meet('notificación', 'notificaciones', 'es')
    meet('paiement', 'paiements', 'fr')
    meet('уведомления', 'уведомление', 'ru')
  })

  it('compares letters without their marks', () => meet('sécurité', 'securite', 'fr'))

  it('reads full-width letters as plain ones', () => meet('ＡＰＩ１２', 'api12'))

  it('takes Chinese and Korean as pairs', () => {
    check('用户登录', '用户 户登 登录', 'zh')
    check('로그인 화면', '로그 그인 화면', 'ko')
  })

  it('takes Japanese by its scripts', () => check('検索のエラー表示', '検索 検 索 エラ ラー エラー 表示 表 示', 'ja'))

  it('finds Latin names inside other scripts', () => check('调用loginUser接口', '调用 login user loginuser 接口', 'zh'))

  it('accepts any text and gives no empty term', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map(unit => String.fromCharCode(unit)) }), text =>
        terms(text).every(term => term.length > 0),
      ),
    ))

  it('is linear', () => {
    for (const text of ['a_', 'aB', '文', 'カ', 'あ', '-', 'a-', '９'])
      assert.ok(terms(text.repeat(100_000)).length >= 0)
  })
})
