import assert from 'node:assert/strict'
import fc from 'fast-check'
import { linkIndex } from '../../../../src/core/link/linkIndex.ts'
import { suggestForPlan, type SuggestOptions } from '../../../../src/core/link/suggestForPlan.ts'
import { readPlan } from '../../../../src/core/plan/readPlan.ts'
import { bridgeOf, requirementsOf, shop } from './specs.ts'

/** Asserts the best criterion of every box that ends in `→ id`; the arrows are taken out before the plan is read. */
function check(marked: string, design = '', options: SuggestOptions = {}): void {
  const expected = [...marked.matchAll(/ → (\S+)/g)].map(match => match[1])
  const index = linkIndex(shop, design ? bridgeOf(design) : undefined)
  const suggestions = suggestForPlan(readPlan(marked.replace(/ → \S+/g, '')), index, options)
  assert.deepEqual(
    suggestions.map(({ ranked }) => ranked[0]?.id),
    expected,
  )
}

describe('suggestForPlan', () => {
  it('ranks the criteria of every box', () =>
    check('- [ ] 1. Empty the basket → 1.2\n  - [ ] 1.1 Show prices → 1.1\n- [ ] 2. Mail receipts → 2.2\n'))

  it('reads details below a title, and children only for their title', () =>
    check('- [ ] 1. Mailer → 2.2\n  - Send the receipt\n  - [ ] 1.1 Sort → 3.1\n    - List articles by rank\n'))

  it('lets headings and parents speak for a task with few words', () =>
    check('## Payment\n\n- [ ] 1. Reasons → 2.1\n\n## Search\n\n- [ ] 2. Words and ranks → 3.1\n'))

  it('follows property numbers into the design', () =>
    check(
      '- [ ] 1. Property test\n  - **Property 2** → 2.1\n'.replace(
        '\n  - **Property 2** → 2.1',
        ': **Property 2** → 2.1',
      ),
      '### Property 2: Reasons\n\n**Validates: Requirements 2.1**\n',
    ))

  const written =
    '- [ ] 1. Alpha beta gamma → 3.2\n  - _Requirements: 3.2_\n- [ ] 2. Gamma beta alpha → 3.2\n- [ ] 3. Send receipts → 2.2\n'
  it('takes the references of like and neighbouring tasks as evidence', () => check(written))

  it('reads no reference when it is blind', () => {
    const suggested = (blind: boolean, own: string) => {
      const plan = readPlan(`- [ ] 1. Send receipts\n  - _Requirements: ${own}_\n- [ ] 2. Empty basket\n`)
      return suggestForPlan(plan, linkIndex(shop), { blind })
    }
    assert.deepEqual(suggested(true, '3.2'), suggested(true, '1.1'))
    assert.deepEqual(suggested(false, '3.2')[0]?.suggested, ['3.2'])
    assert.deepEqual(suggested(false, '3.2')[0]?.ranked[0]?.why[0], { kind: 'written' })
  })

  it('keeps its place when the words are the same: the order of the requirements decides', () => {
    const set = requirementsOf(
      '# One\nlog the event\nalpha\n# Two\nlog the event\nbravo\n# Three\nlog the event\ncharlie',
    )
    const plan = readPlan('- [ ] 1. Alpha\n- [ ] 2. Bravo\n- [ ] 3. Log the event\n- [ ] 4. Charlie\n')
    const third = suggestForPlan(plan, linkIndex(set))[2]
    assert.ok(['2.1', '3.1'].includes(third?.ranked[0]?.id ?? ''))
  })

  it('tells line, offset and id of each box', () => {
    const text = '# Plan\r\n\r\n- [ ] 1. Send receipts\r\n* [x] Empty basket\r\n'
    const found = suggestForPlan(readPlan(text), linkIndex(shop))
    assert.deepEqual(
      found.map(({ id, line, offset }) => [id, line, text.slice(offset - 1, offset + 2)]),
      [
        ['1', 3, '[ ]'],
        [null, 4, '[x]'],
      ],
    )
  })

  it('ranks as many as asked for, all of them once', () => {
    const [one] = suggestForPlan(readPlan('- [ ] 1. Send receipts\n'), linkIndex(shop), { limit: 99 })
    assert.deepEqual([...(one?.ranked ?? [])].map(({ id }) => id).sort(), ['1.1', '1.2', '2.1', '2.2', '3.1', '3.2'])
    assert.equal(suggestForPlan(readPlan('- [ ] 1. Send\n'), linkIndex(shop), { limit: 2 })[0]?.ranked.length, 2)
  })

  it('suggests at most five, in the order of the requirements', () => {
    const words = fc.array(fc.constantFrom('basket', 'card', 'article', 'receipt', 'word', 'rank', 'x'), {
      minLength: 1,
    })
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), tasks => {
        const plan = readPlan(tasks.map((own, at) => `- [ ] ${at + 1}. ${own.join(' ')}\n`).join(''))
        for (const { suggested } of suggestForPlan(plan, linkIndex(shop), { blind: true })) {
          assert.ok(suggested.length <= 5)
          assert.deepEqual([...suggested].sort(), suggested)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('accepts any plan', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('- [ ] ', '1. ', '# ', '\n', '  ', '_Requirements: 1.1_', 'basket', '```')),
        parts => suggestForPlan(readPlan(parts.join('')), linkIndex(shop)).every(({ ranked }) => ranked.length === 6),
      ),
      { numRuns: 100 },
    ))

  it('has nothing to say without requirements', () =>
    assert.deepEqual(
      suggestForPlan(readPlan('- [ ] 1. A\n'), linkIndex({ requirements: [], problems: [] })).map(
        ({ ranked, suggested }) => [ranked, suggested],
      ),
      [[[], []]],
    ))
})
