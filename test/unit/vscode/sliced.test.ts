import assert from 'node:assert/strict'
import type { Steps } from '../../../src/core/text/steps.ts'
import { ownTurn } from '../../../src/vscode/ownTurn.ts'
import { sliced } from '../../../src/vscode/sliced.ts'

describe('turns of the host', () => {
  it('go to one after another, in the order of asking, and others come in between', async () => {
    const seen: string[] = []
    const asked = ['a', 'b', 'c'].map(async name => {
      await ownTurn()
      seen.push(name)
      setImmediate(() => seen.push('others'))
      for (const start = performance.now(); performance.now() - start < 3;);
    })
    await Promise.all(asked)
    assert.deepEqual(seen, ['a', 'others', 'b', 'others', 'c'])
  })
})

describe('longer work in slices', () => {
  it('gives what it gives at once', async () => assert.equal(await sliced(work(3, 0)), 3))

  it('waits for a turn once it took long', async () => {
    let turns = 0
    const count = setInterval(() => turns++, 0)
    await sliced(work(3, 13))
    clearInterval(count)
    assert.ok(turns >= 2, `${turns} turns of others`)
  })

  it('ends where nobody wants it any more', async () => {
    let wanted = true
    const steps = work(100, 6)
    const result = sliced(steps, () => wanted)
    wanted = false
    assert.equal(await result, undefined)
  })
})

/** Takes so many steps of so many milliseconds. */
function* work(steps: number, milliseconds: number): Steps<number> {
  for (let step = 0; step < steps; step++) {
    for (const start = performance.now(); performance.now() - start < milliseconds;);
    yield
  }
  return steps
}
