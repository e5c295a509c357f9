import assert from 'node:assert/strict'

/** Asserts that the page comes to show what is expected: it draws what a key or a click asks for in its own time. */
export async function shows<T>(look: () => T | Promise<T>, expected: T): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      return assert.deepEqual(await look(), expected)
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
  assert.deepEqual(await look(), expected)
}
