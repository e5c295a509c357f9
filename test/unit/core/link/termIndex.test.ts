import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Bag } from '../../../../src/core/link/bag.ts'
import { termIndex } from '../../../../src/core/link/termIndex.ts'

/** Bags of a small vocabulary in which the first terms stand nearly everywhere. */
const bag = fc
  .uniqueArray(fc.tuple(fc.nat(40), fc.double({ min: 0.5, max: 3, noNaN: true })), { selector: ([term]) => term })
  .map((entries): Bag => {
    const common = [0, 1, 2].filter(term => entries.every(([own]) => own !== term))
    return {
      terms: [...entries.map(([term]) => term), ...common],
      weights: [...entries.map(([, weight]) => weight), ...common.map(() => 1)],
    }
  })

describe('termIndex', () => {
  it('finds the best documents that scoring all of them finds', () =>
    fc.assert(
      fc.property(
        fc.array(bag, { minLength: 1, maxLength: 60 }),
        bag,
        fc.integer({ min: 1, max: 4 }),
        (bags, query, limit) => {
          const index = termIndex(bags)
          const accepted = (document: number) => document % 3 > 0
          const scores = index.scores(query)
          const expected = bags
            .map((_, document) => ({ document, score: scores[document] ?? 0 }))
            .filter(({ document, score }) => score > 0 && accepted(document))
            .sort((a, b) => b.score - a.score || a.document - b.document)
            .slice(0, limit)
          assert.deepEqual(index.best(query, limit, accepted), expected)
        },
      ),
      { numRuns: 60 },
    ))

  it('scores one document as it scores all', () => {
    const bags: readonly Bag[] = [
      { terms: [0, 3], weights: [1, 2] },
      { terms: [3, 5], weights: [1, 1] },
    ]
    const query = { terms: [5, 3, 9], weights: [1, 0.3, 1] }
    const index = termIndex(bags)
    assert.deepEqual([index.scoreOf(query, 0), index.scoreOf(query, 1)], [...index.scores(query)])
  })
})
