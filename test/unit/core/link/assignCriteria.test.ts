import assert from 'node:assert/strict'
import { assignCriteria, type ServingItem } from '../../../../src/core/link/assignCriteria.ts'
import { linkIndex } from '../../../../src/core/link/linkIndex.ts'
import { shop } from './specs.ts'

/** Asserts where each criterion is at home: `id name`, or `id gap`. */
function check(items: readonly ServingItem[], expected: readonly string[]): void {
  const index = linkIndex(shop)
  const homes = assignCriteria(index, items).map(({ criterion, items: found, gap }) => {
    const id = index.criteria[criterion]?.criterion.id
    return `${id} ${gap ? 'gap' : items[found[0]?.item ?? -1]?.name}`
  })
  assert.deepEqual(homes, expected)
}

describe('assignCriteria', () => {
  const items: readonly ServingItem[] = [
    {
      name: 'BasketService',
      text: 'Adds an article with its price, shows the basket, empties it and deletes stored articles',
    },
    { name: 'Mailer', text: 'Sends the receipt by e-mail within one minute' },
    {
      name: 'ArticleSearch',
      text: 'Lists matching articles by rank for a searched word, shows a suggestion for the spelling',
    },
  ]

  it('gives each criterion the item that speaks of it, and tells what none speaks of', () =>
    check(items, [
      '1.1 BasketService',
      '1.2 BasketService',
      '2.1 gap',
      '2.2 Mailer',
      '3.1 ArticleSearch',
      '3.2 ArticleSearch',
    ]))

  it('takes the references of the design before any likeness', () => {
    const homes = assignCriteria(linkIndex(shop), [
      ...items,
      { name: 'CardGateway', text: 'Talks to the bank', references: ['2.1'] },
    ])
    assert.deepEqual(homes[2]?.items[0], { item: 3, score: 1 })
    assert.deepEqual([homes[2]?.covered, homes[2]?.gap], [1, false])
  })

  it('scores from 0 to 1, best first', () => {
    for (const { items: found } of assignCriteria(linkIndex(shop), items))
      assert.ok(found.every(({ score }, at) => score > 0 && score <= (found[at - 1]?.score ?? 1)))
  })

  it('finds nothing but gaps where there is nothing', () =>
    check(
      [],
      ['1.1', '1.2', '2.1', '2.2', '3.1', '3.2'].map(id => `${id} gap`),
    ))
})
