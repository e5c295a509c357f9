/** `node:assert` for a host that may have no Node. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (seen !== wanted) throw new Error(`${what}: expected ${wanted}, got ${seen}`)
}

export function ok(fact: unknown, what: string): asserts fact {
  if (!fact) throw new Error(what)
}

/** Waits until `look` finds something: the workbench settles in its own time. */
export async function eventually<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`Waited a minute for: ${what}`)
}
