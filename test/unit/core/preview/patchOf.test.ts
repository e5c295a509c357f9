import assert from 'node:assert/strict'
import fc from 'fast-check'
import { applyPatch } from '../../../../src/core/preview/applyPatch.ts'
import { bodyText } from '../../../../src/core/preview/bodyText.ts'
import { definitionsIn } from '../../../../src/core/preview/definitionsIn.ts'
import type { PreviewPatch } from '../../../../src/core/preview/messages.ts'
import { patchOf } from '../../../../src/core/preview/patchOf.ts'
import type { PreviewModel } from '../../../../src/core/preview/previewModel.ts'
import type { PreviewReading } from '../../../../src/core/preview/readPreview.ts'
import { previewOf, sent } from './previewText.ts'

const pieces = [
  '# Plan\n',
  '## Phase 1: Setup\n',
  'words\n\n',
  '[a]: https://example.org\n',
  '- [ ] 1. A\n',
  '- [x] 1. A\n',
  '  - [ ] 1.1 B\n',
  '  - [-] 1.2 C\n',
  '  - detail [a]\n',
  '  - _Requirements: 1.1_\n',
  '  - _Depends on: 1_\n',
  '```\n',
  '### Task 2: D\n',
  '> - [ ] 3. E\n',
  '---\n',
  '- item\n',
]

const plans = fc.array(fc.constantFrom(...pieces), { maxLength: 14 })
const edits = fc.record({
  at: fc.nat(),
  removed: fc.nat({ max: 3 }),
  added: fc.array(fc.constantFrom(...pieces), { maxLength: 3 }),
})

describe('a patch', () => {
  it('gives the new model when it is applied to the former one', () =>
    fc.assert(
      fc.property(plans, edits, (lines, { at, removed, added }) => {
        const after = [...lines]
        after.splice(at % (lines.length + 1), removed, ...added)
        const [former, next] = [previewOf(lines.join('')), previewOf(after.join(''), {}, 2)]
        const patch = sent(patchOf(former, next)) as PreviewPatch
        assert.deepEqual(applyPatch(sent(former.model) as PreviewModel, patch), sent(next.model))
        assert.deepEqual(wronglyKept(former, next, patch.staleBodies), [])
      }),
      { numRuns: 80 },
    ))

  it('holds the row that changed and those that follow from it', () =>
    check('- [ ] 1. A\n- [ ] 2. B\n  - [ ] 2.1 C\n  - [ ] 2.2 D\n', text => text.replace('[ ] 2.1', '[x] 2.1'), {
      rows: ['2\tB', '2.1\tC'],
      staleBodies: [],
      parts: ['figures'],
    }))

  it('holds nothing where lines only moved', () =>
    check('# P\n\n- [ ] 1. A\n\nwords\n', text => `\n\n${text}`, { rows: [], staleBodies: [], parts: [] }))

  it('names the row whose words changed', () =>
    check('- [ ] 1. A\n  - one\n- [ ] 2. B\n  - two\n', text => text.replace('two', 'three'), {
      rows: [],
      staleBodies: ['2\tB'],
      parts: [],
    }))

  it('names all rows where the address of a name changed', () =>
    check('- [ ] 1. A [a]\n- [ ] 2. B\n\n[a]: one.md\n', text => text.replace('one.md', 'two.md'), {
      rows: [],
      staleBodies: ['1\tA [a]', '2\tB', '\nprose\n\n1'],
      parts: [],
    }))

  it('has an order only where rows came, went or changed places', () => {
    const order = (before: string, after: string): boolean =>
      patchOf(previewOf(before), previewOf(after)).order !== undefined
    assert.equal(order('- [ ] 1. A\n- [ ] 2. B\n', '- [x] 1. A\n- [ ] 2. B\n'), false)
    assert.equal(order('- [ ] 1. A\n- [ ] 2. B\n', '- [ ] 2. B\n- [ ] 1. A\n'), true)
    assert.equal(order('- [ ] 1. A\n', '- [ ] 1. A\n- [ ] 2. B\n'), true)
  })

  it('names all rows where the design changed', () => {
    const plan = '- [ ] 1. A\n'
    const patch = patchOf(previewOf(plan, { design: '# One\n' }), previewOf(plan, { design: '# Two\n' }))
    assert.deepEqual(patch.staleBodies, ['1\tA'])
  })
})

/** Rows that would show an old body: the patch does not name them though their Markdown is another one. */
function wronglyKept(former: PreviewReading, next: PreviewReading, stale: readonly string[]): readonly string[] {
  const markdown = ({ places, plan }: PreviewReading): ReadonlyMap<string, string> => {
    const addresses = JSON.stringify([...definitionsIn(plan)])
    return new Map(places.map(place => [place.key, bodyText(plan.plan, place) + addresses]))
  }
  const before = markdown(former)
  return [...markdown(next)].flatMap(([key, text]) => {
    const old = before.get(key)
    return old !== undefined && old !== text && !stale.includes(key) ? [key] : []
  })
}

interface Expected {
  readonly rows: readonly string[]
  readonly staleBodies: readonly string[]
  /** Names of the model's parts. */
  readonly parts: readonly string[]
}

function check(plan: string, edit: (text: string) => string, expected: Expected): void {
  const { rows, staleBodies, model } = patchOf(previewOf(plan), previewOf(edit(plan)))
  assert.deepEqual({ rows: rows.map(({ key }) => key), staleBodies, parts: Object.keys(model).sort() }, expected)
}
