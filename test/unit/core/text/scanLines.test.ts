import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import type { LineKind } from '../../../../src/core/text/lineScan.ts'
import { scanLines } from '../../../../src/core/text/scanLines.ts'
import { blocksByReferee, blocksByScan } from './blocks.ts'
import { checkGrowth } from '../../../cpuTime.ts'

/** Asserts the kind of each line: the text stands left of the bar, its kind right of it. */
function check(drawing: string): void {
  const rows = drawing.split('\n').filter(row => row.includes('|'))
  const text = rows.map(row => row.slice(0, row.lastIndexOf('|')).trimEnd().replace(/^\s*¦/, '')).join('\n')
  const kinds = rows.map(row => row.slice(row.lastIndexOf('|') + 1).trim() as LineKind)
  assert.deepEqual(
    scanLines(text).lines.map(({ kind }) => kind),
    kinds,
    text,
  )
}

describe('scanLines', () => {
  it('tells headings, text and breaks apart', () =>
    check(`
      ¦# One        | heading
      ¦Two          | heading
      ¦===          | setextUnderline
      ¦text         | text
      ¦             | blank
      ¦---          | break
      ¦#none        | text`))

  it('keeps a fence together, in containers too', () =>
    check(`
      ¦- item       | text
      ¦  ~~~ ts     | fenceOpen
      ¦  # no       | fenceBody
      ¦             | fenceBody
      ¦  ~~~        | fenceClose
      ¦> \`\`\`        | fenceOpen
      ¦text         | text`))

  it('keeps comments and other HTML apart', () =>
    check(`
      ¦<!-- a       | comment
      ¦             | comment
      ¦- [ ] b -->  | comment
      ¦<div>        | html
      ¦# no         | html
      ¦             | blank
      ¦# yes        | heading`))

  it('takes front matter only where it begins with a key', () => {
    check(`
      ¦---          | frontMatter
      ¦title: plan  | frontMatter
      ¦tags:        | frontMatter
      ¦- one        | frontMatter
      ¦---          | frontMatter
      ¦# Plan       | heading`)
    check(`
      ¦---          | break
      ¦# Plan       | heading
      ¦- [ ] 1. Do  | text
      ¦---          | break`)
  })

  it('knows line ends of every kind and a byte-order mark', () => {
    const { lines, headings } = scanLines('\uFEFF# A\r\n- [ ] b\rc\n')
    assert.deepEqual(
      lines.map(({ start, end, next }) => [start, end, next]),
      [
        [0, 4, 6],
        [6, 13, 14],
        [14, 15, 16],
      ],
    )
    assert.deepEqual(headings[0]?.range, { start: 3, end: 4 })
  })

  it('gives a fence its info and body', () => {
    const text = '``` mermaid\na\nb\n```\n'
    const [fence] = scanLines(text).fences
    assert.equal(fence?.info, 'mermaid')
    assert.equal(text.slice(fence.body.start, fence.body.end), 'a\nb')
  })

  it('leaves trailing blank lines out of an item', () => {
    const { items } = scanLines('- a\n  - b\n\n\nend\n')
    assert.deepEqual(
      items.map(({ line, endLine, parent }) => [line, endLine, parent]),
      [
        [0, 2, -1],
        [1, 2, 0],
      ],
    )
  })

  it('reads any text, every unit in one line', () => {
    fc.assert(
      fc.property(pieces, text => {
        const { lines } = scanLines(text)
        const parts = lines.map(({ start, next }) => text.slice(start, next))
        assert.equal(parts.join(''), text)
        for (const { start, content, end, next } of lines) assert.ok(start <= content && content <= end && end <= next)
      }),
    )
  })

  it('agrees with the referee on any headings, fences and bullets', () => {
    fc.assert(
      fc.property(bulletPieces, text =>
        assert.deepEqual(blocksByScan(text).filter(isKnown), blocksByReferee(text).filter(isKnown)),
      ),
    )
  })

  it('stays linear on hostile texts', () => {
    for (const [name, hostile] of Object.entries(hostileTexts)) checkGrowth(name, hostile, 4_000, scanLines)
  })
})

const isKnown = (block: string) => !/^(?:html|code|box) /.test(block)

const pieces = fc
  .array(
    fc.constantFrom(
      '- ',
      '* [ ] ',
      '1. ',
      '> ',
      '    ',
      '\t',
      '```',
      '~~~',
      '# ',
      '---',
      '===',
      'a',
      '\n',
      '\r',
      '\r\n',
      '<!--',
      '-->',
      '<p>',
      '[',
      ']',
      '\uFEFF',
      '需',
    ),
    { maxLength: 40 },
  )
  .map(list => list.join(''))

/**
 * Without indented code, numbers and empty items in items: behind an open paragraph or code micromark lets those begin
 * more rarely than the specification does.
 */
const bulletPieces = fc
  .array(
    fc.constantFrom('- ', '* ', '+ x', '> ', ' ', '  ', '```\n', '~~~', '# a', '---', '===', 'a', '\n', '\n\n', '[x] '),
    { maxLength: 14 },
  )
  .map(list => list.join(''))
  .filter(text => !/ {4}|\t|[-*>] *[-*] *$/m.test(text))

const hostileTexts: Readonly<Record<string, (size: number) => string>> = {
  'nested quotes': size => '>'.repeat(size) + ' a\nb\n'.repeat(100),
  'nested lists': size => `${'- '.repeat(size)}a\n${'\n'.repeat(size)}b\n`,
  'one long line': size => `- [ ] ${'x'.repeat(size * 10)}`,
  'carriage returns': size => '\r'.repeat(size),
  'open comments': size => '> <!--\n\n'.repeat(size),
  attributes: size => `<a${' b=c'.repeat(size)}`,
  'blanks in a tag': size => `<a${' '.repeat(size)}`,
  definitions: size => `${'[a]: b "\n'.repeat(size)}===\n`,
}
