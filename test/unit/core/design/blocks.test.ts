import assert from 'node:assert/strict'
import type { Block } from '../../../../src/core/design/block.ts'
import { blocksBetween } from '../../../../src/core/design/blocks.ts'
import { scanLines } from '../../../../src/core/text/scanLines.ts'

/** Asserts the blocks of a text, one a line: `p text`, `0 item`, `table a|b / c|d`, `fence info`. */
function check(text: string, blocks: string): void {
  const scan = scanLines(text)
  assert.equal(blocksBetween(scan, 0, scan.lines.length).map(told).join('\n'), blocks)
}

function told(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `p ${block.text}`
    case 'item':
      return `${block.depth} ${block.text}`
    case 'table':
      return `table ${block.rows.map(({ cells }) => cells.join('|')).join(' / ')}`
    case 'fence':
      return `fence ${block.fence.info}`
  }
}

describe('blocksBetween', () => {
  const texts: readonly (readonly [string, string, string])[] = [
    ['joins wrapped lines', 'one\ntwo\n\nthree', 'p one two\np three'],
    ['joins East Asian lines without a space', '包裹\n存储\nin 3', 'p 包裹存储 in 3'],
    ['tells items by their depth', '- a\n  more\n  - b\n    1. c\n- d', '0 a more\n1 b\n2 c\n0 d'],
    ['takes a second paragraph of an item as a paragraph', '- a\n\n  b', '0 a\np b'],
    ['begins a paragraph at a bold lead', '**A:** b\n**C**: d\n**e** f', 'p **A:** b\np **C**: d **e** f'],
    ['reads tables', '| a | b |\n|---|:-:|\n| c | d \\| e |\n| | f |', 'table a|b / c|d | e / |f'],
    ['reads tables without outer pipes', 'a | b\n-|-\nc | d\nafter', 'table a|b / c|d\np after'],
    ['takes a header without rows as words', '| a | b |\n|---|---|', 'p | a | b | |---|---|'],
    ['reads a table in an item', '- a\n\n  | b | c |\n  |-|-|\n  | d | e |', '0 a\ntable b|c / d|e'],
    ['reads fences, open ones too', '```ts\na\n```\nb\n~~~\nc', 'fence ts\np b\nfence '],
    ['leaves headings and breaks out', '# A\nb\n\n***\nc', 'p b\np c'],
    ['gives nothing for nothing', '', ''],
  ]
  for (const [name, text, blocks] of texts) it(name, () => check(text, blocks))

  it('keeps ranges that hold their lines', () => {
    const text = 'one\ntwo\n\n- a\n  b\n'
    const scan = scanLines(text)
    assert.deepEqual(
      blocksBetween(scan, 0, scan.lines.length).map(({ range }) => text.slice(range.start, range.end)),
      ['one\ntwo', '- a\n  b'],
    )
  })
})
