import assert from 'node:assert/strict'
import fc from 'fast-check'
import { codeSpans } from '../../../src/webview/codeSpans.ts'

describe('the colours of code', () => {
  /** Spans as `kind:text`, the plain ones left out. */
  function check(language: string, code: string, spans: readonly string[]): void {
    const found = codeSpans(language, code)
    assert.deepEqual(
      found.flatMap(({ kind, text }) => (kind ? [`${kind}:${text}`] : [])),
      spans,
    )
  }

  it('tells comments, strings, numbers, keywords and types', () => {
    check('ts', "const a: Loan = 'x' // y", ['keyword:const', 'type:Loan', "string:'x'", 'comment:// y'])
    check('py', 'def f(): return 1.5 # no', ['keyword:def', 'keyword:return', 'number:1.5', 'comment:# no'])
    check('sql', 'SELECT 1 -- all', ['keyword:SELECT', 'number:1', 'comment:-- all'])
    check('c', '/* a ** b */ "unclosed', ['comment:/* a ** b */', 'string:"unclosed'])
  })

  it('leaves what is no code alone', () => check('mermaid', 'graph TD; A["x"]', []))

  it('loses no character of any text', () =>
    fc.assert(
      fc.property(fc.constantFrom('ts', 'py', ''), fc.string(), (language, code) =>
        assert.equal(
          codeSpans(language, code)
            .map(({ text }) => text)
            .join(''),
          code,
        ),
      ),
    ))
})
