import assert from 'node:assert/strict'
import fc from 'fast-check'
import { requiredAction } from '../../../../src/core/generate/requiredAction.ts'
import { statedAction } from '../../../../src/core/generate/statedAction.ts'

const table: readonly (readonly [string, string | undefined])[] = [
  ['The API MUST return a signed receipt', 'Return a signed receipt'],
  ['THE Parcel_Index SHALL list the newest parcel first', 'List the newest parcel first'],
  ['The scanner SHALL NOT follow links', 'Do not follow links'],
  ['The receipt MUST be signed', 'Ensure the receipt is signed'],
  ['Labels and stamps MUST be printed once', 'Ensure the labels and stamps are printed once'],
  ['Users MUST be able to undo the last step', 'Let users undo the last step'],
  ['Given the same input, output MUST be the same', 'Ensure the output is the same'],
  ['The parcel book SHALL contain each weight', 'Make the parcel book contain each weight'],
  ['When a parcel is lost the system SHALL tell its owner', undefined],
  ['Parcels are heavy', undefined],
  ['engine shall 接受包裹', '接受包裹'],
  ['The weight reason SHALL 为 `too-heavy`', undefined],
  ['系统应保存每个包裹的重量', '保存每个包裹的重量'],
  ['システムは荷物の重さを記録しなければならない', '荷物の重さを記録する'],
  ['システムは荷物を一覧に含めなければならない', '荷物を一覧に含める'],
  ['システムは古い荷物を戻さなければならない', '古い荷物を戻す'],
  ['시스템은 무게를 기록해야 한다', '무게를 기록하기'],
  ['시스템은 알림을 보내야 합니다', '알림을 보내기'],
  ['시스템은 목록을 보여줘야 합니다.', '목록을 보여주기'],
  ['시스템은 주인에게 알려야 한다', '주인에게 알리기'],
  ['시스템은 두 번 세지 않아야 한다', '두 번 세지 않기'],
  ['시스템은 사진을 지워야 한다', '사진을 지우기'],
  ['목록은 정렬되어야 한다', undefined],
  ['El sistema debe guardar el peso', 'Guardar el peso'],
  ['El sistema NO DEBE cobrar dos veces', 'No cobrar dos veces'],
  ['El sistema SHALL NOT cobrar dos veces', 'No cobrar dos veces'],
  ['El pago SHALL ser justo', undefined],
  ['O sistema não deve cobrar duas vezes', 'Não cobrar duas vezes'],
  ['o sistema SHALL enviar o recibo', 'Enviar o recibo'],
  ['Le système ne doit pas facturer deux fois', 'Ne pas facturer deux fois'],
  ["L'application SHALL NOT facturer deux fois", 'Ne pas facturer deux fois'],
  ['Das System MUST das Paket wiegen', 'Das Paket wiegen'],
  ['Das System soll nicht doppelt abrechnen', undefined],
  ['Система не должна терять вес', 'Не терять вес'],
  ['Система SHALL сохранять вес', 'Сохранять вес'],
  ['Ссылка должна действовать один час', undefined],
  ['El enlace debe durar una hora', undefined],
  ['El servicio de pesos debe durar una hora', 'Durar una hora'],
  ['A user MUST see the list', 'Let the user see the list'],
  ['I SHALL weigh each parcel', 'Weigh each parcel'],
  ['This capability SHALL reuse the scale', 'Reuse the scale'],
  ['These labels SHALL be printed', 'Ensure these labels are printed'],
]

describe('requiredAction', () => {
  for (const [sentence, action] of table) it(`reads ${sentence}`, () => assert.equal(requiredAction(sentence), action))

  it('takes any text', () =>
    fc.assert(
      fc.property(fc.string(), text => typeof requiredAction(text) !== 'number'),
      { numRuns: 200 },
    ))
})

const statements: readonly (readonly [string, string | undefined])[] = [
  ['The script uses one scale only', 'Use one scale only'],
  ['The parcel book shows each weight', 'Make the parcel book show each weight'],
  ['The scales are heavy', undefined],
]

describe('statedAction', () => {
  for (const [sentence, action] of statements)
    it(`reads ${sentence}`, () => assert.equal(statedAction(sentence), action))
})
