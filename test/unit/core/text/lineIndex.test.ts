import assert from 'node:assert/strict'
import * as fc from 'fast-check'
import { lineIndex } from '../../../../src/core/text/lineIndex.ts'

describe('lineIndex', () => {
  it('counts lines after every kind of line end', () => {
    const index = lineIndex('a\nb\r\nc\rd')
    assert.equal(index.lineCount, 4)
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map(offset => index.lineOf(offset)),
      [0, 0, 1, 1, 1, 2, 2, 3],
    )
  })

  it('keeps offsets outside the text inside it', () => {
    const index = lineIndex('ab\ncd')
    assert.deepEqual(index.positionAt(99), { line: 1, character: 2 })
    assert.deepEqual(index.positionAt(-1), { line: 0, character: 0 })
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 2)
    assert.equal(index.offsetAt({ line: 9, character: 0 }), 5)
  })

  it('goes from an offset to a position and back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\n', '\r\n', '需')).map(list => list.join('')),
        text => {
          const index = lineIndex(text)
          for (let offset = 0; offset <= text.length; offset++) {
            if (text[offset] === '\n' && text[offset - 1] === '\r') continue
            assert.equal(index.offsetAt(index.positionAt(offset)), offset)
          }
        },
      ),
    )
  })
})
