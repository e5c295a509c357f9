import assert from 'node:assert/strict'
import { bridgeOf } from './specs.ts'

/** Asserts the passages of a design, one a line: kind, title, text, and the lines below it that cite. */
function check(design: string, expected: readonly string[]): void {
  const found = bridgeOf(design).passages.map(({ kind, title, text, citing }) => {
    const below = citing.slice(kind === 'section' ? citing.length : text.split('\n').length)
    return [kind, title, text.replaceAll('\n', '/'), ...below].filter(Boolean).join(' | ')
  })
  assert.deepEqual(found, expected)
}

describe('designBridge', () => {
  it('gives every section and every block in it', () =>
    check('# D\n\nIntro.\n\n## Store\n\nKeeps\ntokens.\n\n- `get`\n- `put`\n', [
      'section | D | Intro.',
      'block | Intro.',
      'section | Store | Keeps/tokens./- `get`/- `put`',
      'block | Keeps/tokens.',
      'block | - `get`',
      'block | - `put`',
    ]))

  it('cuts tables by rows and keeps fences whole', () =>
    check('## T\n| a |\n|---|\n| b |\n\n```ts\nx\n\ny\n```\n', [
      'section | T | | a |/|---|/| b |/```ts/x//y/```',
      'block | | a |',
      'block | |---|',
      'block | | b |',
      'block | ```ts/x//y/```',
    ]))

  it('gives a line that only cites to what stands before it, back to its lead', () =>
    check('## P\n\n**One**\n\nText.\n\n**Validates: Requirements 1.1**\n', [
      'section | P | **One**/Text./**Validates: Requirements 1.1**',
      'block | **One** | **Validates: Requirements 1.1**',
      'block | Text. | **Validates: Requirements 1.1**',
    ]))

  it('knows the headings above, without the title of the document', () =>
    assert.deepEqual(
      bridgeOf('# D\n## A\n### B\ntext\n').passages.map(({ context }) => context),
      [[], [], ['A'], ['A', 'B']],
    ))

  it('has ranges that hold the text', () => {
    const design = 'Lead.\n\n## A\n\n- one\n  two\n'
    for (const { text, title, range } of bridgeOf(design).passages)
      assert.ok(design.slice(range.start, range.end).includes(text) && design.slice(range.start).includes(title))
  })
})
