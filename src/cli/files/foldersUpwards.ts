import { dirname, resolve } from 'node:path'
import type { Entry, Io } from '../io.ts'

export interface Folder {
  readonly path: string
  readonly entries: readonly Entry[]
}

/** A folder and those above it, to the root of its repository or to where the command runs, the nearest first. */
export async function* foldersUpwards(dir: string, io: Io): AsyncGenerator<Folder> {
  const here = resolve('.')
  for (let path = resolve(dir); ; path = dirname(path)) {
    // A folder that cannot be listed holds nothing that could be found.
    const entries = await io.list(path).catch(() => [])
    yield { path, entries }
    if (entries.some(({ name }) => name === '.git') || path === here || path === dirname(path)) return
  }
}
