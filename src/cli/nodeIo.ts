import { readFile, readdir, realpath, stat } from 'node:fs/promises'
import { replaceFile } from './files/replaceFile.ts'
import { committedBytes } from './files/committedBytes.ts'
import type { Entry, FileStat, Io } from './io.ts'

interface Streams {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number }
}

interface Described {
  isFile(): boolean
  isDirectory(): boolean
  isSymbolicLink(): boolean
}

/** The file system and the streams of a process. */
export function nodeIo({ stdout, stderr }: Streams): Io {
  const isTerminal = stderr.isTTY === true
  let shown = ''
  const progress = (text: string) => {
    if (!isTerminal || text === shown) return
    shown = text
    stderr.write(`\r\u001B[K${text.slice(0, (stderr.columns ?? 80) - 1)}`)
  }
  return {
    stat: async path => statOf(await stat(path)),
    list: async path => (await readdir(path, { withFileTypes: true })).map(entryOf),
    realPath: path => realpath(path),
    readBytes: path => readFile(path),
    committedBytes,
    replace: replaceFile,
    out(line) {
      progress('')
      stdout.write(line + '\n')
    },
    err(line) {
      progress('')
      stderr.write(line + '\n')
    },
    progress,
    isTerminal,
    now: () => performance.now(),
  }
}

function statOf(found: Described & { readonly size: number }): FileStat {
  return { kind: found.isDirectory() ? 'directory' : found.isFile() ? 'file' : 'other', size: found.size }
}

function entryOf(found: Described & { readonly name: string }): Entry {
  if (found.isSymbolicLink()) return { name: found.name, kind: 'link' }
  return { name: found.name, kind: found.isDirectory() ? 'directory' : found.isFile() ? 'file' : 'other' }
}
