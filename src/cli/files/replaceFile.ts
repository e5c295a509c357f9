import { constants } from 'node:fs'
import { access, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a temporary file beside `path`, brings it to the disk and renames it over `path`, so that nobody ever sees
 * half a file. Mode and owner of the former file are kept. `path` must not be a link: renaming would replace it.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  before: Uint8Array | undefined,
): Promise<'written' | 'changed'> {
  const former = await stat(path).catch(missingIsUndefined)
  // Renaming would get around a file's own write protection.
  if (former) await access(path, constants.W_OK)
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeThrough(temporary, bytes, former)
    if (!same(before, await readFile(path).catch(missingIsUndefined))) {
      await unlink(temporary)
      return 'changed'
    }
    await rename(temporary, path)
  } catch (error) {
    await unlink(temporary).catch(missingIsUndefined)
    throw error
  }
  await syncFolder(dirname(path))
  return 'written'
}

interface Owned {
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

async function writeThrough(path: string, bytes: Uint8Array, former: Owned | undefined): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    if (former) {
      const { uid, gid } = await file.stat()
      // Giving a file away needs rights that few have; then it belongs to whoever writes, as with any editor.
      if (uid !== former.uid || gid !== former.gid) await file.chown(former.uid, former.gid).catch(() => undefined)
      await file.chmod(former.mode & 0o7777)
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The name in the folder survives a power cut too; some systems cannot open a folder, and need not. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

function same(before: Uint8Array | undefined, now: Uint8Array | undefined): boolean {
  return before && now ? Buffer.compare(before, now) === 0 : before === now
}

function missingIsUndefined(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
  return undefined
}
