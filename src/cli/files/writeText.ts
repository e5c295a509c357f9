import { basename, dirname, join, relative, isAbsolute } from 'node:path'
import type { Io } from '../io.ts'
import { codeOf, faultOf } from './faultOf.ts'

/**
 * Writes a file as a whole or not at all, and answers with what went wrong. `before` is what was read from it,
 * `undefined` for a file that is to be made. A symbolic link is followed only within its own folder.
 */
export async function writeText(
  path: string,
  text: string,
  before: Uint8Array | undefined,
  io: Io,
): Promise<string | undefined> {
  try {
    const target = await targetOf(path, io)
    if (target.leaves)
      return `${path}: is a symbolic link to ${target.path}, outside its folder. Name that file itself.`
    const outcome = await io.replace(target.path, new TextEncoder().encode(text), before)
    if (outcome === 'written') return undefined
    return before
      ? `${path}: was changed by another program meanwhile; nothing was written. Run the command again.`
      : `${path}: was made by another program meanwhile; nothing was written. Run the command again.`
  } catch (error) {
    return `${path}: cannot be written: ${faultOf(error)}`
  }
}

async function targetOf(path: string, io: Io): Promise<{ readonly path: string; readonly leaves: boolean }> {
  const folder = await io.realPath(dirname(path))
  const plain = join(folder, basename(path))
  const entries = await io.list(folder)
  if (entries.find(({ name }) => name === basename(path))?.kind !== 'link') return { path: plain, leaves: false }
  const real = await io.realPath(path).catch(error => {
    if (codeOf(error) !== 'ENOENT') throw error
    return undefined
  })
  // A link to nothing cannot be judged, so it counts as leaving.
  if (real === undefined) return { path: 'nothing', leaves: true }
  const way = relative(folder, real)
  return { path: real, leaves: way.startsWith('..') || isAbsolute(way) }
}
