import assert from 'node:assert/strict'
import type { BodyBlock, Inline } from '../../../../src/core/preview/bodyBlock.ts'
import { bodiesOf } from '../../../../src/core/preview/bodiesOf.ts'
import { previewOf } from './previewText.ts'

describe('the body of a row', () => {
  it('is the Markdown under a task, without its indentation', () =>
    check('- [ ] 1. Do\n\n  Some *words*\n  - one\n    - two `x`\n\n  ```ts\n    let a\n  ```\n', [
      'p Some <emphasis words>',
      'ul (p one / ul (p two <code x>))',
      'code ts "  let a"',
    ]))

  it('has boxes that are no tasks, in any state', () =>
    check('- [ ] 1. Do\n  - [x] one\n  - [-] two\n  - three\n', ['ul ([x] p one | [-] p two | p three)']))

  it('has tables, rules and quotes', () =>
    check('- [ ] 1. Do\n\n  | a | b |\n  |:-:|---|\n  | 1 | 2 | 3 |\n\n  ***\n  > said\n', [
      'table center,- [a|b][1|2]',
      'rule',
      'quote (p said)',
    ]))

  it('has the headings under a task that is a heading', () =>
    check('### Task 1: Do\n\nwords\n\n#### More\n\n1. one\n', ['p words', 'h4 More', 'ol 1 (p one)']))

  it('shows HTML as the text it is, and no comment', () =>
    check('- [ ] 1. Do\n\n  <script>alert(1)</script>\n\n  a <b onclick="x">c</b>\n\n  <!-- hidden -->\n', [
      'html "<script>alert(1)</script>"',
      'p a <b onclick="x">c</b>',
    ]))

  it('numbers links that may be opened, and only those', () => {
    const { links } = check(
      '- [ ] 1. Do\n\n  [a](https://x.org) [b](command:x) [c](src/a.ts#L1) [d](javascript:x) [e] www.y.org [f](file:///x)\n\n[e]: #plan\n',
      [
        'p <link 0 https://x.org a> <link - command:x b> <link 1 src/a.ts#L1 c> <link - javascript:x d> <link 2 #plan e> <link 3 http://www.y.org www.y.org> <link - file:///x f>',
      ],
    )
    assert.deepEqual(links, [
      { kind: 'web', address: 'https://x.org' },
      { kind: 'file', path: 'src/a.ts', fragment: 'L1' },
      { kind: 'heading', fragment: 'plan' },
      { kind: 'web', address: 'http://www.y.org' },
    ])
  })

  it('shows pictures of the workspace and names the others', () =>
    check(
      '- [ ] 1. Do\n\n  ![one](a/b.png) ![two](https://x.org/y.png) ![](z.svg) ![four](data:image/png;base64,AA==)\n',
      ['p <image a/b.png! one> <image - two> <image z.svg! z.svg> <image - four>'],
    ))

  it('leaves out what the chips of the row show', () =>
    check('- [ ] 1. Do\n  - _Requirements: 1.1_\n  - _Depends on: 2_\n  - _Leverage: src/x.ts_\n- [ ] 2. Other\n', [
      'ul (p <emphasis Leverage: src/x.ts>)',
    ]))

  it('is what it is where it is too long or too deep to be parsed', () => {
    for (const words of [`${'> '.repeat(60)}x`, `${'x '.repeat(20_000)}y`]) {
      check(`- [ ] 1. Do\n\n  ${words}\n`, [`code  "${words}"`])
    }
  })

  it('has the title with its marks', () => {
    const reading = previewOf('- [ ] 1. Use `x` and *y*\n')
    const body = bodiesOf(reading, ['1\tUse `x` and *y*'], { imageAt: () => undefined }).get('1\tUse `x` and *y*')
    assert.equal(inlineText(body?.body.title ?? []), 'Use <code x> and <emphasis y>')
  })

  it('has the lines of the design that a task came from', () => {
    const design =
      '# Design\n\n## Ledger\n\nThe Ledger keeps every posting of the Clearing Desk.\n\n## Menu\n\nThe menu is blue.\n'
    const reading = previewOf('- [ ] 1. Build the Ledger of postings for the Clearing Desk\n', { design })
    const [key = ''] = reading.model.rows.map(row => row.key)
    const found = bodiesOf(reading, [key], { imageAt: () => undefined, nameOf: name => name }).get(key)
    assert.deepEqual(
      found?.body.sources.map(({ label }) => label),
      ['design.md:5'],
    )
    assert.equal(found?.sources.length, 1)
  })

  it('is nothing for a key that no row has', () =>
    assert.equal(bodiesOf(previewOf('- [ ] 1. A\n'), ['__proto__', 'x'], { imageAt: () => undefined }).size, 0))
})

/** Asserts the blocks of the first task, each as a line. */
function check(plan: string, expected: readonly string[]) {
  const reading = previewOf(plan)
  const key = reading.model.rows.find(({ kind }) => kind === 'task')?.key ?? ''
  const found = bodiesOf(reading, [key], { imageAt: path => `${path}!` }).get(key)
  assert.ok(found)
  assert.deepEqual(found.body.blocks.map(blockText), expected)
  return found
}

function blockText(block: BodyBlock): string {
  switch (block.type) {
    case 'paragraph':
      return `p ${inlineText(block.content)}`
    case 'heading':
      return `h${block.level} ${inlineText(block.content)}`
    case 'list': {
      const items = block.items.map(
        ({ marker, blocks }) => `${marker === undefined ? '' : `[${marker}] `}${blocks.map(blockText).join(' / ')}`,
      )
      return `${block.ordered ? `ol ${block.start}` : 'ul'} (${items.join(' | ')})`
    }
    case 'quote':
      return `quote (${block.blocks.map(blockText).join(' / ')})`
    case 'code':
      return `code ${block.language} "${block.text}"`
    case 'table':
      return `table ${block.align.map(side => side ?? '-').join()} ${block.rows.map(row => `[${row.map(inlineText).join('|')}]`).join('')}`
    case 'rule':
      return 'rule'
    case 'html':
      return `html "${block.text}"`
  }
}

function inlineText(content: readonly Inline[]): string {
  return content
    .map(node => {
      switch (node.type) {
        case 'text':
          return node.text
        case 'code':
          return `<code ${node.text}>`
        case 'link':
          return `<link ${node.at ?? '-'} ${node.title} ${inlineText(node.content)}>`
        case 'image':
          return `<image ${node.address ?? '-'} ${node.text}>`
        case 'break':
          return '<break>'
        default:
          return `<${node.type} ${inlineText(node.content)}>`
      }
    })
    .join('')
}
