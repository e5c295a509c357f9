import assert from 'node:assert/strict'
import type { NaturalLanguage } from '../../../../src/core/text/naturalLanguage.ts'
import { languageOf } from '../../../../src/core/text/languageOf.ts'
import { checkTime } from '../../../cpuTime.ts'

const examples: readonly (readonly [NaturalLanguage, string])[] = [
  ['en', 'The service keeps notes and sends them to the server when it is online.'],
  ['en', ''],
  ['en', '12 + 34'],
  ['zh', '系统应记录每个请求，并在失败时重试。'],
  [
    'zh',
    '## 概述\n\nThe `AuthService` 组件负责登录，使用 JWT token 与 Redis 缓存。WHEN 用户登录 THEN 系统 SHALL 返回令牌',
  ],
  ['ja', 'システムは要求を記録し、失敗したときは再試行する。'],
  ['ja', '## 概要\n\nREST API を使用して React と FastAPI を接続する設計である。'],
  ['ko', '시스템은 모든 요청을 기록하고 실패하면 다시 시도한다.'],
  ['pt', 'O sistema deve guardar as notas e enviar uma cópia para o servidor quando não houver erro.'],
  ['es', 'El sistema debe guardar las notas y enviar una copia al servidor cuando no haya errores.'],
  ['fr', 'Le système doit garder les notes et envoyer une copie au serveur lorsque la connexion est là.'],
  ['de', 'Das System muss die Notizen behalten und eine Kopie an den Server senden, wenn es online ist.'],
  ['ru', 'Система должна хранить заметки и отправлять копию на сервер, когда есть связь.'],
  [
    'de',
    'Der Dienst wird mit `the code of the app` und den Daten gestartet.\n\n```ts\n// the and of to is for with that\n```\n',
  ],
]

describe('languageOf', () => {
  for (const [language, text] of examples)
    it(`${language}: ${text.slice(0, 40)}`, () => assert.equal(languageOf(text), language))

  it('reads a long text only as far as it needs', () => {
    checkTime(300, () => {
      languageOf('`'.repeat(2_000_000))
      languageOf(`\`\`\`\n${'x\n'.repeat(500_000)}`)
    })
  })
})
