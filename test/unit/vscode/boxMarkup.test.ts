import assert from 'node:assert/strict'
import MarkdownIt from 'markdown-it'
import { withBoxes } from '../../../src/vscode/boxMarkup.ts'
import { defaultMarkers } from '../../../src/core/plan/markers.ts'

const plain = new MarkdownIt({ html: true, linkify: true })
const drawn = withBoxes(new MarkdownIt({ html: true, linkify: true }), {
  markersOf: address => (address === 'plan' ? defaultMarkers : undefined),
  nameOf: state => `is ${state}`,
})

/** Asserts how a plan is drawn, boxes as `(state)`, or `(state: x)` with the marker that is shown in it. */
function check(text: string, html: string): void {
  const box = /<span class="planwright-box planwright-(\w+)" role="img" aria-label="([^"]*)" title="\2">(.*?)<\/span>/g
  const shown = drawn
    .render(text, { currentDocument: 'plan' })
    .replace(box, (_, shape: string, name: string, marker: string) => {
      assert.equal(name, marker === '' ? `is ${shape}` : `[${marker}]`)
      return marker === '' ? `(${shape})` : `(${shape}: ${marker})`
    })
  assert.equal(shown.replace(/\n/g, ''), html)
}

describe('boxes in the built-in preview', () => {
  it('are drawn with their states', () =>
    check(
      '- [ ] 1. Sign\n- [x] 2\n- [X] 3\n- [-] 4\n- [~] 5\n- [>] 6\n- [!] 7\n',
      '<ul><li>(open) 1. Sign</li><li>(done) 2</li><li>(done) 3</li><li>(active) 4</li><li>(queued) 5</li>' +
        '<li>(deferred) 6</li><li>(blocked) 7</li></ul>',
    ))

  it('are drawn in lists of any kind', () =>
    check(
      '1. [ ] one\n\n   - [x] *two*\n\n> * [ ]* three\n',
      '<ol><li><p>(open) one</p><ul><li>(done) <em>two</em></li></ul></li></ol>' +
        '<blockquote><ul><li>(open)* three</li></ul></blockquote>',
    ))

  it('show a marker that has no meaning as it is written', () =>
    check('- [&] a\n', '<ul><li>(other: &#38;) a</li></ul>'))

  it('are none in code, in prose, in links, behind a backslash or with a letter', () => {
    const text =
      '- `[ ]` a\n- \\[x] b\n- [x](c) d\n- [x] is a link\n- [P] e\n- f [x] g\n\n[x] h\n\n```\n- [ ] i\n```\n\n[x]: /j\n'
    assert.equal(drawn.render(text, { currentDocument: 'plan' }), plain.render(text))
  })

  it('are left as they are written in other documents', () => {
    const text = '- [ ] a *b*\n- [x] c\n  - [<] d\n\n1. [&] e\n'
    for (const environment of [{}, undefined, { currentDocument: 'other' }])
      assert.equal(
        drawn.render(text, environment).replace('&#60;', '&lt;').replace('&#38;', '&amp;'),
        plain.render(text),
      )
  })
})
