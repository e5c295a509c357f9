import assert from 'node:assert/strict'
import { pageDocument } from '../../../../src/core/preview/pageDocument.ts'

describe('the document of the preview page', () => {
  const made = (parts: { readonly script?: string; readonly style?: string; readonly document?: string }): string =>
    pageDocument({
      nonce: 'n0nce',
      cspSource: 'https://files.test',
      script: 'run()',
      style: 'p { margin: 0 }',
      views: 'https://files.test/views.js',
      document: 'file:///tasks.md',
      texts: {},
      language: 'en',
      ...parts,
    })
  const count = (html: string, part: string): number => html.split(part).length - 1

  it('lets one script and one style of its own be used, by a fresh value', () => {
    const html = made({})
    assert.ok(html.includes('<script nonce="n0nce">run()</script>'))
    assert.ok(html.includes('<style nonce="n0nce">p { margin: 0 }</style>'))
    assert.ok(html.includes(`script-src 'nonce-n0nce' https://files.test/views.js; style-src 'nonce-n0nce';`))
  })

  it('has nothing in them end their element', () => {
    const html = made({
      script: `const a = '</script><!--<script>', b = '</SCRIPT>'`,
      style: `p::after { content: '</style>' }`,
    })
    assert.deepEqual(
      ['</script', '</style', '<!--'].map(part => count(html.toLowerCase(), part)),
      [1, 1, 0],
    )
    assert.ok(html.includes(String.raw`'<\/script><\!--<script>'`))
  })

  it('reads the address of a document as nothing but text', () => {
    const html = made({ document: 'file:///"><script>ran()</script>.md' })
    assert.equal(count(html, '<script'), 1)
  })
})
