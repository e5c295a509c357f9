import assert from 'node:assert/strict'
import { planSpec } from '../../../../src/core/generate/planSpec.ts'
import { everyTask } from '../../../../src/core/formats/holding/renumbered.ts'

/** Asserts the bullets of the test that a flow gives. */
function check(design: string, ...expected: readonly string[]): void {
  const tests = everyTask(planSpec({ design, requirements: [] }).tasks).filter(({ title }) =>
    /integration test|統合テスト|集成测试|Integrationstest/.test(title),
  )
  assert.deepEqual(tests[0]?.details ?? [], expected)
}

describe('the test of a flow', () => {
  it('says who does what, what is called in turn, and what comes back', () =>
    check(
      `# Design
## Sorting Flow
\`\`\`mermaid
sequenceDiagram
  User->>Grid: drag card
  Grid->>Api: PUT /cards/order
  Api->>Ledger: store(order)
  Ledger-->>Api: ok
  Api-->>User: new order
\`\`\`
`,
      'As User: drag card',
      'Expected calls, in order: `PUT /cards/order` (Api), `store(order)` (Ledger)',
      'Result: new order',
    ))

  it('says it in the language of the design', () =>
    check(
      `# 設計書
## 並べ替えフロー
\`\`\`mermaid
sequenceDiagram
  利用者->>画面: カードを動かす
  画面->>API: PUT /cards/order
  API->>台帳: 順序を保存
  alt 権限がない
    API-->>利用者: 拒否
  end
\`\`\`
`,
      '利用者の操作：カードを動かす',
      '呼び出しの順序：`PUT /cards/order`（API）、順序を保存（台帳）',
      '権限がない場合：拒否（利用者）',
    ))

  it('is none where a list says what holds on the way', () =>
    check('# Design\n## Upload Flow\n- Timeout: 10 seconds\n- Retries: 3\n- Limit: 20 MB\n'))
})
