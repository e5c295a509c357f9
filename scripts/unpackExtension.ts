import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readZip } from './readZip.ts'

/** Unpacks a packaged extension, as installing it does. */
export async function unpackExtension(vsix: string, folder: string): Promise<void> {
  for (const { name, content } of readZip(await readFile(vsix))) {
    if (!name.startsWith('extension/') || name.endsWith('/')) continue
    const file = join(folder, name.slice('extension/'.length))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, content())
  }
}
