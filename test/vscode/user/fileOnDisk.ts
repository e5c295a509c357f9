import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from './eventually.ts'
import type { Workbench } from './workbench.ts'

/** A file of the workspace as it lies on the disk, whatever its editors show. */
export interface FileOnDisk {
  readonly path: string
  read(): Promise<string>
  /** Writes it as another program would. */
  write(text: string): Promise<void>
  /**
   * Waits until its bytes are those and VS Code has ended its saving: what another program writes before that, it
   * takes for its own or for a conflict.
   */
  becomes(expected: string): Promise<void>
}

export function fileOnDisk({ page, folder }: Pick<Workbench, 'page' | 'folder'>, name: string): FileOnDisk {
  const path = join(folder, name)
  const read = (): Promise<string> => readFile(path, 'utf8')
  return {
    path,
    read,
    write: text => writeFile(path, text),
    async becomes(expected) {
      // What failed is told by what the file holds then.
      await eventually('the file is as expected', async () => (await read()) === expected).catch(() => undefined)
      assert.equal(await read(), expected)
      await page.locator('.tab.dirty').first().waitFor({ state: 'detached' })
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
