import assert from 'node:assert/strict'
import { applyEdits } from '../../../src/core/text/applyEdits.ts'

describe('applyEdits', () => {
  it('keeps every unit outside the ranges', () =>
    assert.equal(
      applyEdits('a\r\nb\rc', [
        { range: { start: 4, end: 5 }, newText: '\n' },
        { range: { start: 0, end: 0 }, newText: '\uFEFF' },
      ]),
      '\uFEFFa\r\nb\nc',
    ))

  it('applies insertions at one place in their order', () =>
    assert.equal(
      applyEdits('ab', [
        { range: { start: 1, end: 1 }, newText: '1' },
        { range: { start: 1, end: 1 }, newText: '2' },
      ]),
      'a12b',
    ))

  it('throws on overlapping edits, which are a bug of the caller', () =>
    assert.throws(() =>
      applyEdits('abc', [
        { range: { start: 0, end: 2 }, newText: '' },
        { range: { start: 1, end: 3 }, newText: '' },
      ]),
    ))
})
