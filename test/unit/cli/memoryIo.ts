import { dirname, resolve } from 'node:path'
import type { Entry, Io } from '../../../src/cli/io.ts'

/** A file's text or bytes, a link, or a fault that the system reports. */
export type MemoryFile = string | Uint8Array | { readonly link: string } | { readonly fault: string }

export function memoryIo(given: Readonly<Record<string, MemoryFile>>) {
  const files = new Map(Object.entries(given).map(([path, file]) => [absolute(path), file]))
  const [out, err, shown]: [string[], string[], string[]] = [[], [], []]
  const written: Record<string, string> = {}

  const follow = (path: string, depth = 0): string => {
    const file = files.get(path)
    if (depth > 8) throw fault('ELOOP')
    if (isLink(file)) return follow(absolute(file.link, dirname(path)), depth + 1)
    if (file !== undefined || isFolder(path)) return path
    const folder = dirname(path)
    if (folder === path) throw fault('ENOENT')
    const real = follow(folder, depth + 1)
    if (real === folder) throw fault('ENOENT')
    return follow(absolute(path.slice(folder.length + 1), real), depth + 1)
  }
  const isFolder = (path: string) => path === '/' || [...files.keys()].some(known => known.startsWith(`${path}/`))
  const bytesOf = (path: string): Uint8Array => {
    const file = files.get(follow(absolute(path)))
    if (file === undefined) throw fault('EISDIR')
    if (typeof file === 'object' && 'fault' in file) throw fault(file.fault)
    return typeof file === 'string'
      ? new TextEncoder().encode(file)
      : file instanceof Uint8Array
        ? file
        : new Uint8Array()
  }

  const io: Io = {
    async stat(path) {
      const real = follow(absolute(path))
      return isFolder(real) ? { kind: 'directory', size: 0 } : { kind: 'file', size: bytesOf(real).length }
    },
    async list(path) {
      const real = follow(absolute(path))
      const locked = files.get(real)
      if (locked && typeof locked === 'object' && 'fault' in locked) throw fault(locked.fault)
      if (!isFolder(real)) throw fault('ENOTDIR')
      const base = real === '/' ? '/' : `${real}/`
      const names = [...files.keys()].filter(known => known.startsWith(base)).map(known => known.slice(base.length))
      const own = new Map(names.map(name => [name.split('/')[0] ?? '', name.includes('/')]))
      return [...own].map(([name, isDeep]): Entry => {
        const kind = isDeep || isFolder(base + name) ? 'directory' : isLink(files.get(base + name)) ? 'link' : 'file'
        return { name, kind }
      })
    },
    realPath: async path => follow(absolute(path)),
    readBytes: async path => bytesOf(path),
    committedBytes: async () => undefined,
    async replace(path, bytes, before) {
      const now = files.has(absolute(path)) ? bytesOf(path) : undefined
      if (Buffer.compare(now ?? new Uint8Array(), before ?? new Uint8Array()) !== 0 || !now !== !before)
        return 'changed'
      files.set(absolute(path), bytes)
      written[absolute(path)] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      return 'written'
    },
    out: line => void out.push(slashes(line)),
    err: line => void err.push(slashes(line)),
    progress: text => void shown.push(slashes(text)),
    isTerminal: false,
    now: () => 0,
  }
  return { io, out, err, shown, written, files }
}

/** A path as it is on any system, without a drive. */
function absolute(path: string, base = '/'): string {
  return slashes(resolve(base, path)).replace(/^[A-Za-z]:/, '')
}

function slashes(text: string): string {
  return process.platform === 'win32' ? text.replaceAll('\\\\', '/').replaceAll('\\', '/') : text
}

function isLink(file: MemoryFile | undefined): file is { readonly link: string } {
  return typeof file === 'object' && 'link' in file
}

function fault(code: string): Error {
  return Object.assign(new Error(`${code}: fault of the system`), { code })
}
