import assert from 'node:assert/strict'
import fc from 'fast-check'
import { criterionText } from '../../../../src/core/generate/criterionText.ts'
import type { NaturalLanguage } from '../../../../src/core/text/naturalLanguage.ts'

const table: readonly (readonly [NaturalLanguage, string, string])[] = [
  ['en', 'WHEN a file is missing THEN THE Logger SHALL create it', 'When a file is missing, create it'],
  ['en', 'WHEN a phone touches the logger, THE Logger SHALL answer', 'When a phone touches the logger, answer'],
  ['es', 'CUANDO el pago falla ENTONCES el sistema DEBERÁ liberarlo', 'Cuando el pago falla, liberarlo'],
  ['es', 'SI no hay pistas, el sistema DEBE proponer otras', 'Si no hay pistas, proponer otras'],
  ['es', 'MIENTRAS se busca el sistema DEBERÁ mostrar una barra', 'Mientras se busca, mostrar una barra'],
  ['es', 'SI falla ENTONCES el sistema NO DEBE cobrar', 'Si falla, no cobrar'],
  ['fr', 'SI rien ne va ALORS le système NE DOIT PAS payer', 'Si rien ne va, ne pas payer'],
  ['fr', 'Le prix DOIT être juste', 'Le prix DOIT être juste'],
  [
    'pt',
    'WHEN o usuário confirma THEN o sistema SHALL enviar um e-mail',
    'Quando o usuário confirma, enviar um e-mail',
  ],
  ['pt', 'O sistema DEVE registrar cada acesso', 'Registrar cada acesso'],
  ['fr', 'QUAND le colis arrive ALORS le système DOIT prévenir le client', 'Quand le colis arrive, prévenir le client'],
  [
    'de',
    'WENN ein Paket fehlt, DANN SOLL das System eine Meldung anzeigen',
    'Wenn ein Paket fehlt, eine Meldung anzeigen',
  ],
  ['de', 'FALLS die Waage ausfällt, MUSS die Anwendung warten', 'Falls die Waage ausfällt, warten'],
  [
    'de',
    'WENN ein Paket ankommt DANN MUSS der Wert gespeichert werden',
    'Wenn ein Paket ankommt, muss der Wert gespeichert werden',
  ],
  [
    'de',
    'WHEN ein Paket ankommt THEN das System SHALL nicht gesperrt sein',
    'Wenn ein Paket ankommt, muss das System nicht gesperrt sein',
  ],
  ['es', 'SI el enlace caduca ENTONCES el enlace DEBE verse gris', 'Si el enlace caduca, el enlace debe verse gris'],
  ['ru', 'WHEN срок истёк THEN ссылка SHALL удаляться', 'Когда срок истёк, ссылка должна удаляться'],
  ['ko', 'WHEN 무게가 3kg을 넘으면 시스템은 접수를 제한해야 합니다', '무게가 3kg을 넘으면, 접수를 제한하기'],
  ['ja', 'WHILE 計量中である THEN THE SYSTEM 重さを表示する', '計量中である場合、重さを表示する'],
  ['ko', 'WHEN 접수 완료 THEN 시스템은 영수증을 보내야 한다', '접수 완료 시, 영수증을 보내기'],
  ['ja', 'WHEN 荷物の計量が完了 THEN システムは重さを記録する', '荷物の計量が完了すると、重さを記録する'],
  ['ja', 'WHEN 利用者が荷物を選択する THEN 詳細を表示する', '利用者が荷物を選択すると、詳細を表示する'],
  ['ja', 'IF 荷札が無効 THEN 受付を拒否する', '荷札が無効の場合、受付を拒否する'],
  ['ja', 'IF 荷物が届かない場合 THEN 通知する', '荷物が届かない場合、通知する'],
  ['ja', '荷札の色を変更できること', '荷札の色を変更できるようにする'],
  ['ja', '荷札の削除機能があること', '荷札の削除機能を用意する'],
  ['ja', '荷物の一覧を表示すること。', '荷物の一覧を表示する'],
  ['zh', 'WHEN 包裹不存在 THEN 系统应提示用户', '包裹不存在时，提示用户'],
  ['zh', 'WHEN 包裹到达后 THEN 系统应通知收件人', '包裹到达后，通知收件人'],
  ['zh', '如果包裹超重，则系统应拒绝受理', '如果包裹超重，拒绝受理'],
  ['zh', 'THE 称重服务 SHALL 支持公斤与磅', '支持公斤与磅'],
  ['zh', '包裹状态 SHALL 转为 `lost`', '确保包裹状态转为 `lost`'],
  ['zh', '`parcel list --all` SHALL 支持分页', '让 `parcel list --all` 支持分页'],
  ['en', '✅ WHEN a parcel is lost, THE System SHALL tell its owner', 'When a parcel is lost, tell its owner'],
  ['en', '⚠️ THE System SHALL weigh each parcel', 'Weigh each parcel'],
  ['en', 'WHEN I weigh a parcel, I see its price', 'When the user weighs a parcel, show its price'],
  ['en', 'WHEN I carry my parcel THEN I get a receipt', 'When the user carries their parcel, return a receipt'],
  ['zh', '至少覆盖：\n  - 重量\n  - 颜色；\n', '至少覆盖：重量、颜色'],
  ['ru', 'КОГДА посылка прибыла, ТО система ДОЛЖНА уведомить клиента', 'Когда посылка прибыла, уведомить клиента'],
]

describe('criterionText', () => {
  for (const [language, criterion, step] of table)
    it(`${language}: ${step}`, () => assert.equal(criterionText(criterion, language), step))

  it('is made of any text, and no longer than it may be', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<NaturalLanguage>('en', 'de', 'ja', 'zh'),
        fc.array(
          fc.constantFrom('WHEN ', 'THEN ', ', ', 'THE x ', 'SHALL ', 'DANN SOLL das System ', '荷', 'は', 'a '),
        ),
        (language, words) => criterionText(words.join(''), language, 60).length <= 62,
      ),
    ))
})
