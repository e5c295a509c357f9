import assert from 'node:assert/strict'
import { LiveTree, type TreeNode } from '../../../src/vscode/tracker/liveTree.ts'
import type { ViewRow } from '../../../src/vscode/tracker/viewRow.ts'

/** A tree as a test writes it: `name` or `name face`, with what is beneath it. */
type Written = Readonly<Record<string, unknown>>

describe('the tree of a view', () => {
  it('redraws nothing where everything looks the same', () => check({ a: { b: {} } }, { a: { b: {} } }, ['a'], []))

  it('redraws the row that looks different, and no other', () =>
    check({ a: { 'b 0/1': {} }, c: {} }, { a: { 'b 1/1': {} }, c: {} }, ['a'], ['b']))

  it('redraws the outermost of several, since its children are asked for again', () =>
    check({ 'a 0/1': { 'b 0/1': {} } }, { 'a 1/1': { 'b 1/1': {} } }, ['a'], ['a']))

  it('redraws what holds other rows than before', () =>
    check({ a: { b: {} }, d: {} }, { a: { b: {}, c: {} }, d: {} }, ['a'], ['a']))

  it('asks for no row that nobody unfolded', () => check({ a: { 'b 0/1': {} } }, { a: { 'b 1/1': {} } }, [], []))

  it('redraws all of it where there are other roots', () => check({ a: {} }, { b: {} }, [], 'all'))

  it('keeps its nodes while their rows change', async () => {
    let written: Written = { 'a 0/1': {} }
    const tree = new LiveTree(
      async () => rowsOf(written),
      () => undefined,
    )
    const [before] = await tree.getChildren()
    written = { 'a 1/1': {} }
    await tree.refresh()
    const [after] = await tree.getChildren()
    assert.ok(before && before === after)
    assert.equal(after.row.face, '1/1')
  })

  it('looks again after a look that failed', async () => {
    let written: Written = { 'a 0/1': {} }
    let fails = false
    const redrawn: unknown[] = []
    const tree = new LiveTree(
      async () => {
        if (fails) throw new Error('gone')
        return rowsOf(written)
      },
      nodes => redrawn.push(nodes?.length),
    )
    await tree.getChildren()
    fails = true
    await assert.rejects(tree.refresh(), /gone/)
    fails = false
    written = { 'a 1/1': {} }
    await tree.refresh()
    assert.deepEqual(redrawn, [1])
  })

  it('makes one look of several that are asked for at once', async () => {
    let looks = 0
    const tree = new LiveTree(
      async () => {
        looks += 1
        return rowsOf({ a: {} })
      },
      () => undefined,
    )
    await tree.getChildren()
    await Promise.all([tree.refresh(), tree.refresh(), tree.refresh()])
    assert.equal(looks, 2)
  })
})

/** What is redrawn when one tree follows another, some of its rows being unfolded. */
async function check(
  before: Written,
  after: Written,
  unfolded: readonly string[],
  expected: readonly string[] | 'all',
): Promise<void> {
  let written = before
  let redrawn: readonly string[] | 'all' = []
  const tree = new LiveTree(
    async () => rowsOf(written),
    nodes => {
      redrawn = nodes?.map(({ row }) => row.key) ?? 'all'
    },
  )
  await unfold(tree, await tree.getChildren(), unfolded)
  written = after
  await tree.refresh()
  assert.deepEqual(redrawn, expected)
}

async function unfold(tree: LiveTree, nodes: readonly TreeNode[], keys: readonly string[]): Promise<void> {
  for (const node of nodes) if (keys.includes(node.row.key)) await unfold(tree, await tree.getChildren(node), keys)
}

function rowsOf(written: Written): readonly ViewRow[] {
  return Object.entries(written).map(([name, beneath]) => {
    const [key = '', face = ''] = name.split(' ')
    return {
      key,
      face,
      entry: { id: '', members: [{ name: '', role: 'plan' }], isSure: true, name: '', path: '' },
      children: () => rowsOf(beneath as Written),
    } as unknown as ViewRow
  })
}
