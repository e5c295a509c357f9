import assert from 'node:assert/strict'
import fc from 'fast-check'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { shownText } from '../../../../src/core/language/shownText.ts'

/** What Markdown makes of the shown text: code in backticks, all else to the letter. */
function rendered(written: string): string {
  const { children } = unified()
    .use(remarkParse)
    .parse(`x${shownText(written)}x`)
  assert.deepEqual(
    children.map(({ type }) => type),
    ['paragraph'],
  )
  const [paragraph] = children
  const parts = paragraph && 'children' in paragraph ? paragraph.children : []
  return parts
    .map(part =>
      part.type === 'inlineCode' ? `\`${part.value}\`` : part.type === 'text' ? part.value : `?${part.type}`,
    )
    .join('')
    .slice(1, -1)
}

describe('shownText', () => {
  it('shows code as code and nothing else as markup', () => {
    assert.equal(shownText('Keep `a_b` and *c*'), 'Keep `a_b` and \\*c\\*')
    assert.equal(shownText('one ` alone\nand `` two'), 'one \\` alone and \\`\\` two')
  })

  it('loses no character and makes no markup of any text', () => {
    const pieces = fc.constantFrom('`', '``', 'a', '_b_', '*', '](x)', '[', '<i>', '&amp;', '\\', '$', 'é', '1.', '~~')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), parts => {
        assert.equal(rendered(parts.join('')), parts.join(''))
      }),
      { numRuns: 200 },
    )
  })
})
