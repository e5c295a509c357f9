import assert from 'node:assert/strict'
import fc from 'fast-check'
import { linkIndex } from '../../../../src/core/link/linkIndex.ts'
import type { RequirementSet } from '../../../../src/core/requirements/requirement.ts'
import { bridgeOf, requirementsOf, shop } from './specs.ts'

/** Asserts which criterion of `set` a text serves first, or that it serves none. */
function check(set: RequirementSet, text: string, first: string, design = ''): void {
  const index = linkIndex(set, design ? bridgeOf(design) : undefined)
  assert.equal(index.rank({ text })[0]?.id ?? 'none', first)
}

describe('linkIndex', () => {
  it('ranks by shared words, rare ones first', () => {
    check(shop, 'Delete stored articles in `emptyBasket()`', '1.2')
    check(shop, 'Send receipts', '2.2')
    check(shop, 'Suggest spellings', '3.2')
    check(shop, 'Zebra', 'none')
  })

  it('lets the requirement speak for its criteria', () => {
    const index = linkIndex(shop)
    assert.deepEqual(
      index.rank({ text: 'Payment' }).map(({ id }) => id),
      ['2.1', '2.2'],
    )
  })

  it('follows the design from a text to the criteria that it cites', () => {
    const design =
      '## Ranker\n\nOrders hits with `bm25`.\n\n_Requirements: 3.1_\n\n## Mailer\n\nUses `smtp`.\n\n_Requirements: 2.2_\n'
    check(shop, 'Tune bm25', '3.1', design)
    check(shop, 'Set up smtp', '2.2', design)
  })

  it('knows what a numbered property validates', () => {
    const design =
      '## Correctness Properties\n\n### Property 1: Totals\n\n**Validates: Requirements 1.1**\n\n### Property 2: Reasons\n\n**Validates: Requirements 2.1**\n'
    check(shop, 'Property 2', '2.1', design)
    check(shop, 'Write tests for properties 1 and 7', '1.1', design)
  })

  it('takes an id in the text at its word', () => check(shop, 'Basket price as Requirement 3.2 says', '3.2'))

  it('gives its reasons', () => {
    const design = '## Ranker\n\nOrders hits with `bm25`.\n\n_Requirements: 3.1_\n'
    const [best] = linkIndex(shop, bridgeOf(design)).rank({ text: 'Rank articles with bm25, see Requirement 3.1' })
    assert.deepEqual(
      best?.why.map(reason => (reason.kind === 'terms' ? reason.terms.join(' ') : reason.kind)),
      ['mention', 'design', 'rank articles'],
    )
  })

  it('shows the words of the criterion, not their stems, and an identifier once', () => {
    const set = requirementsOf(
      '### Requirement 1: Lockers\n\n#### Acceptance Criteria\n\n1. WHEN members free a `lockerSlot` THEN it SHALL get a 6-digit code\n',
    )
    const [best] = linkIndex(set).rank({
      text: 'Freed lockerSlots for a member: six codes of 6-digit length, lockerSlot',
    })
    const [reason] = best?.why ?? []
    assert.deepEqual(reason?.kind === 'terms' ? [...reason.terms].sort() : [], [
      '6-digit',
      'code',
      'free',
      'lockerSlot',
      'members',
    ])
  })

  it('counts a title more than a text, and a text more than its surroundings', () => {
    const index = linkIndex(shop)
    const first = (query: Parameters<typeof index.rank>[0]) => index.rank(query)[0]?.id
    assert.equal(first({ title: 'receipt', text: 'spelling' }), '2.2')
    assert.equal(first({ title: '', text: 'spelling', context: ['receipt'] }), '3.2')
  })

  it('tells how much of a criterion a text holds', () => {
    const index = linkIndex(shop)
    const { asked } = index.ask({ text: 'receipt sent by e-mail within one minute' })
    assert.ok(index.coverage(asked, 3) > 0.9)
    assert.ok(index.coverage(asked, 0) < 0.1)
  })

  const languages: readonly (readonly [string, string, string, string])[] = [
    [
      'German',
      '# Anmeldung\nWenn das Passwort falsch ist, zeigt das System eine Fehlermeldung\nDie Sitzung wird nach zehn Minuten beendet',
      'Fehlermeldungen bei falschen Passwörtern anzeigen',
      '1.1',
    ],
    [
      'French',
      '# Paiement\nQuand la carte est refusée, le système doit afficher la raison\nLe reçu doit être envoyé par courriel',
      'Envoyer les reçus par courriel',
      '1.2',
    ],
    [
      'Spanish',
      '# Búsqueda\nCuando se busca una palabra, el sistema debe listar los artículos\nSi no hay resultados, debe mostrar una sugerencia',
      'Mostrar sugerencias',
      '1.2',
    ],
    [
      'Portuguese',
      '# Notificações\nQuando o pedido é enviado, o sistema deve notificar o cliente\nO usuário deve poder silenciar as notificações',
      'Silenciar notificação no perfil do usuário',
      '1.2',
    ],
    [
      'Russian',
      '# Уведомления\nКогда заказ отправлен, система должна уведомить клиента\nПользователь должен иметь возможность отключить уведомления',
      'Отключение уведомлений пользователем',
      '1.2',
    ],
    ['Chinese', '# 登录\n当密码错误时，系统应显示提示信息\n会话应在十分钟后过期', '实现会话过期处理', '1.2'],
    [
      'Japanese',
      '# 検索\n単語を検索したとき、記事を一覧に表示する\n結果がないとき、候補を提案する',
      '候補の提案を実装',
      '1.2',
    ],
    [
      'Korean',
      '# 로그인\n비밀번호가 틀리면 오류를 표시해야 한다\n세션은 십 분 후에 만료되어야 한다',
      '세션 만료 구현',
      '1.2',
    ],
  ]
  for (const [language, set, text, first] of languages) {
    it(`ranks in ${language}`, () => check(requirementsOf(set), text, first))
  }

  it('accepts any text and ranks every criterion at most once, best first', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, design) => {
        const ranked = linkIndex(shop, bridgeOf(design)).rank({ title: text, text: design })
        assert.ok(ranked.every(({ score }, at) => score > 0 && score <= (ranked[at - 1]?.score ?? Infinity)))
        assert.equal(new Set(ranked.map(({ id }) => id)).size, ranked.length)
      }),
      { numRuns: 20 },
    ))

  it('accepts a set without requirements', () =>
    assert.deepEqual(linkIndex({ requirements: [], problems: [] }).rank({ text: 'anything' }), []))
})
