import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { eventually } from './eventually.ts'

/** A plan as it lies on the disk, whatever its editors show. */
export interface PlanOnDisk {
  readonly path: string
  read(): Promise<string>
  /** Writes it as another program would. */
  write(text: string): Promise<void>
  /** Waits until its bytes are those. */
  becomes(expected: string): Promise<void>
}

export function planOnDisk(path: string): PlanOnDisk {
  const read = (): Promise<string> => readFile(path, 'utf8')
  return {
    path,
    read,
    write: text => writeFile(path, text),
    async becomes(expected) {
      // What failed is told by what the file holds then.
      await eventually('the file is as expected', async () => (await read()) === expected).catch(() => undefined)
      assert.equal(await read(), expected)
    },
  }
}

/** A text with the markers of some tasks changed, by their ids. */
export function marked(plan: string, markers: Readonly<Record<string, string>>): string {
  return Object.entries(markers).reduce(
    (text, [id, marker]) => text.replace(new RegExp(`\\[.\\](?= ${id.replace('.', '\\.')}[. ])`), `[${marker}]`),
    plan,
  )
}
