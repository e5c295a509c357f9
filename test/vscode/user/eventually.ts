import assert from 'node:assert/strict'

/** Waits until `look` finds it so: a workbench settles in its own time. */
export async function eventually(what: string, look: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await look()) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  assert.fail(`Waited ten seconds for: ${what}`)
}
