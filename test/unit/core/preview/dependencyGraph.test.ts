import assert from 'node:assert/strict'
import { dependencyGraph } from '../../../../src/core/preview/dependencyGraph.ts'
import { modelOf } from './modelOf.ts'

describe('the graph of a plan', () => {
  /** Edges as `before>after`, with `!` on the critical path and `~` in a circle; nodes that are drawn. */
  function check(plan: string, edges: readonly string[], nodes: readonly string[]): void {
    const graph = dependencyGraph(modelOf(plan))
    const names = new Map(graph.nodes.map(({ key, id, title }) => [key, id || title]))
    assert.deepEqual(
      graph.edges.map(({ from, to, isCritical, isInCycle }) => {
        const marks = `${isCritical ? '!' : ''}${isInCycle ? '~' : ''}`
        return `${names.get(from) ?? ''}>${names.get(to) ?? ''}${marks}`
      }),
      edges,
    )
    assert.deepEqual(
      graph.nodes.map(({ id, title }) => id || title),
      nodes,
    )
  }

  it('has what waits and what is waited for, and nothing else', () =>
    check(
      '- [x] 1. A\n- [ ] 2. B\n  - _Depends on: 1_\n- [ ] 3. C\n  - _Depends on: 2_\n- [ ] 4. Alone\n- [ ] 5. E\n  - _Depends on: 9_\n',
      ['1>2', '2>3!'],
      ['1', '2', '3'],
    ))

  it('marks tasks that wait for each other', () =>
    check('- [ ] 1. A\n  - _Depends on: 2_\n- [ ] 2. B\n  - _Depends on: 1_\n', ['2>1~', '1>2~'], ['1', '2']))

  it('draws phases that wait as a whole', () => {
    const model = modelOf('- [ ] 1. A\n')
    const { nodes, edges } = dependencyGraph({ ...model, phaseWaits: [{ phase: 'Phase 2', after: 'Phase 1' }] })
    assert.deepEqual(
      nodes.map(({ title, task }) => [title, task]),
      [
        ['Phase 1', undefined],
        ['Phase 2', undefined],
      ],
    )
    assert.equal(edges.length, 1)
  })
})
