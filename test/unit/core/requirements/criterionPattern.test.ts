import assert from 'node:assert/strict'
import { criterionPattern, statesBehaviour } from '../../../../src/core/requirements/criterionPattern.ts'
import type { CriterionPattern } from '../../../../src/core/requirements/requirement.ts'

const examples: readonly (readonly [CriterionPattern, string])[] = [
  ['ubiquitous', 'THE system SHALL log each request'],
  ['ubiquitous', 'The API must answer in JSON'],
  ['ubiquitous', '系统必须记录每个请求'],
  ['ubiquitous', 'システムは全ての要求を記録しなければならない'],
  ['ubiquitous', '시스템은 모든 요청을 기록해야 한다'],
  ['ubiquitous', 'O sistema deve registrar cada pedido'],
  ['ubiquitous', 'El sistema debe registrar cada petición'],
  ['ubiquitous', 'Le système doit consigner chaque demande'],
  ['ubiquitous', 'Das System muss jede Anfrage protokollieren'],
  ['ubiquitous', 'Система должна записывать каждый запрос'],
  ['event', 'WHEN a file arrives THEN the system SHALL read it'],
  ['event', '**When** a file arrives, the system reads it'],
  ['event', '当用户点击按钮时，系统应保存'],
  ['event', 'WHEN 用户点击 THEN 系统 SHALL 保存'],
  ['event', 'ユーザーが保存したとき、システムは通知する'],
  ['event', '사용자가 버튼을 누르면 시스템은 저장해야 한다'],
  ['event', 'QUANDO o usuário clicar, O sistema DEVE salvar'],
  ['event', 'Cuando el usuario pulse, el sistema debe guardar'],
  ['event', 'Lorsque l’utilisateur clique, le système doit enregistrer'],
  ['event', 'Wenn der Nutzer klickt, muss das System speichern'],
  ['event', 'Когда пользователь нажимает, система должна сохранить'],
  ['state', 'WHILE offline, the app SHALL queue changes'],
  ['state', '在离线期间，系统应排队'],
  ['state', 'オフラインである間、システムは変更をためる'],
  ['state', 'Enquanto estiver offline, o sistema deve guardar'],
  ['state', 'Während der Nutzer offline ist, muss die App sammeln'],
  ['unwanted', 'IF the disk is full THEN the system SHALL stop'],
  ['unwanted', '如果磁盘已满，系统应停止'],
  ['unwanted', 'ディスクが満杯の場合、システムは停止する'],
  ['unwanted', '만약 디스크가 가득 차면 시스템은 멈춰야 한다'],
  ['unwanted', 'SE o disco estiver cheio, ENTÃO o sistema DEVE parar'],
  ['unwanted', 'Si el disco está lleno, el sistema debe parar'],
  ['unwanted', 'Falls die Platte voll ist, muss das System anhalten'],
  ['unwanted', 'ЕСЛИ диск полон, ТО система должна остановиться'],
  ['optional', 'WHERE a printer is present, the system SHALL offer printing'],
  ['complex', 'WHILE offline, WHEN a change is made, the app SHALL queue it'],
  ['complex', 'WHEN a file arrives AND IF it is too large THEN the system SHALL refuse it'],
  ['scenario', '**Given** a note, **When** it is opened, **Then** it shows'],
  ['scenario', '假如有一条笔记，当打开时，那么显示'],
  ['scenario', 'Dado um usuário, quando entra, então vê'],
  ['plain', 'Nothing in particular'],
  ['plain', 'Somewhere a whenever'],
]

describe('criterionPattern', () => {
  for (const [pattern, text] of examples) it(`${pattern}: ${text}`, () => assert.equal(criterionPattern(text), pattern))

  it('does not take a word inside a word', () => assert.equal(statesBehaviour('A mustard shallot'), false))
})
