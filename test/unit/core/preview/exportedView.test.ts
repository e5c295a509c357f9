import assert from 'node:assert/strict'
import { bodiesOf } from '../../../../src/core/preview/bodiesOf.ts'
import { exportFormats } from '../../../../src/core/preview/exportFormats.ts'
import { exportedView } from '../../../../src/core/preview/export/exportedView.ts'
import { escaped } from '../../../../src/core/preview/export/markup.ts'
import { previewViews } from '../../../../src/core/preview/messages.ts'
import { pageTexts } from '../../../../src/core/preview/pageTexts.ts'
import { previewOf } from './previewText.ts'

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&\u0000\ud800`
const plan = `# Plan ${hostile}

- [ ] 1. One ${hostile}
  - words ${hostile} [a](javascript:alert(1)) [b](https://example.org/"onclick=x) ![c](https://example.org/x.png)
  - _Requirements: 1.1_
  - _Estimate: 2h_
- [x] 2. Two
  - _Depends on: 1_
  - _Requirements: 9"><i>_
- [ ] 3. Three [<b>]
  - _Depends on: 2_
`
const requirements = `### Requirement 1: A ${hostile}

#### Acceptance Criteria

1. WHEN a guest signs ${hostile} THEN the book SHALL keep an entry
2. WHEN a guest leaves THEN the book SHALL close
`

describe('a view that is saved', () => {
  for (const view of previewViews) {
    for (const format of exportFormats[view]) {
      it(`as ${view}.${format} holds every text as text and asks for nothing`, () => {
        const text = saved(view, format)
        assert.doesNotMatch(text, /<(?:script|i|b|iframe|object|link)\b/i)
        assert.deepEqual(
          elementsIn(text).filter(element => /\son\w+=/i.test(element.replace(/"[^"]*"/g, ''))),
          [],
        )
        assert.doesNotMatch(text, /<img[^>]*src="(?!data:)/)
        assert.doesNotMatch(text, /href="(?!https:|mailto:)/)
        // eslint-disable-next-line no-control-regex -- what no XML may hold
        assert.doesNotMatch(text, /[\u0000-\u0008]|[\ud800-\udbff](?![\udc00-\udfff])/)
        assert.deepEqual(unbalanced(text), [])
      })
    }
  }

  it('has the whole plan', () => {
    const text = saved('tasks', 'html')
    for (const part of ['One', 'Two', '☑', '☐', 'words', '1 of 3 done', '→ 2', 'href="https://example.org/']) {
      assert.ok(text.includes(part), part)
    }
  })

  it('shows holes in the coverage', () => {
    const text = saved('coverage', 'html')
    assert.match(text, /1 of 2 criteria have a task/)
    assert.match(text, /class="hole">No task/)
  })

  it('draws what waits for what', () => {
    const text = saved('graph', 'svg')
    assert.equal(text.match(/class="node/g)?.length, 3)
    assert.equal(text.match(/class="edge/g)?.length, 2)
  })

  it('draws each task of the timeline', () => assert.equal(saved('timeline', 'svg').match(/class="node/g)?.length, 3))

  it('is nothing where there is nothing to draw', () =>
    assert.equal(
      exportedView({ view: 'graph', format: 'svg', model: previewOf('').model, bodies: new Map(), texts: pageTexts }),
      undefined,
    ))

  it('escapes what HTML and XML give a meaning', () =>
    assert.equal(escaped(`a<b>&"'\u0001\ud83d\ude00\udc00`), 'a&#60;b&#62;&#38;&#34;&#39;\ufffd\ud83d\ude00\ufffd'))
})

function saved(view: (typeof previewViews)[number], format: 'html' | 'svg'): string {
  const reading = previewOf(plan, { requirements })
  const keys = reading.model.rows.map(({ key }) => key)
  const read = bodiesOf(reading, keys, { imageAt: () => undefined })
  const bodies = new Map([...read].map(([key, { body }]) => [key, body] as const))
  return exportedView({ view, format, model: reading.model, bodies, texts: pageTexts }) ?? ''
}

/** From each `<` to the `>` after it: no text and no value of an attribute holds one unescaped. */
const elementsIn = (text: string): readonly string[] =>
  text
    .split('<')
    .slice(1)
    .map(part => `<${part.slice(0, part.indexOf('>') + 1)}`)

/** Elements that are opened and not closed, or the other way round: a sign that a text was read as markup. */
function unbalanced(text: string): readonly string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const element of elementsIn(text)) {
    const name = /^<\/?(\w+)/.exec(element)?.[1]
    if (name === undefined || element.endsWith('/>')) continue
    if (!element.startsWith('</')) open.push(name)
    else if (open.pop() !== name) wrong.push(name)
  }
  return [...wrong, ...open]
}
