import assert from 'node:assert/strict'
import type { ElementHandle } from 'playwright-core'

/** Waits until `look` finds it so: a workbench settles in its own time. */
export async function eventually(what: string, look: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await look()) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  assert.fail(`Waited a minute for: ${what}`)
}

/** Waits until the element that `find` gives stays the same for half a second: what is being redrawn takes no click. */
export async function settled(find: () => Promise<ElementHandle>): Promise<void> {
  await eventually('it is drawn and stays', async () => {
    const element = await find()
    await new Promise(resolve => setTimeout(resolve, 500))
    return element.evaluate(node => node.isConnected)
  })
}
