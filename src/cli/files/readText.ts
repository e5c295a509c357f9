import type { Io } from '../io.ts'
import { faultOf } from './faultOf.ts'

const largestFile = 10 * 1024 * 1024

export interface TextFile {
  readonly path: string
  /** As decoded; a byte-order mark is its first unit. */
  readonly text: string
  readonly bytes: Uint8Array
}

export type Reading = { readonly ok: true; readonly file: TextFile } | { readonly ok: false; readonly message: string }

/** Reads a UTF-8 file, or says in one sentence why that cannot be and what to do. */
export async function readText(path: string, io: Io): Promise<Reading> {
  const refuse = (why: string): Reading => ({ ok: false, message: `${path}: ${why}` })
  try {
    const { kind, size } = await io.stat(path)
    if (kind === 'directory') return refuse('is a folder where a file is needed. Name a file in it.')
    if (kind === 'other') return refuse('is not a regular file.')
    if (size > largestFile) return refuse(tooLarge(size))
    const bytes = await io.readBytes(path)
    if (bytes.length > largestFile) return refuse(tooLarge(bytes.length))
    const fault = encodingFault(bytes)
    return fault === undefined ? { ok: true, file: { path, text: decode(bytes), bytes } } : refuse(fault)
  } catch (error) {
    return refuse(`cannot be read: ${faultOf(error)}`)
  }
}

function tooLarge(size: number): string {
  return `has ${(size / 1024 / 1024).toFixed(1)} MB; at most 10 MB are read. Split it into smaller files.`
}

function encodingFault(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return 'is written in UTF-16. Save it as UTF-8 and try again.'
  }
  const nuls = bytes.subarray(0, 8000).filter(byte => byte === 0)
  if (nuls.length * 3 > Math.min(bytes.length, 8000)) {
    return 'looks like UTF-16 or binary data. Save it as UTF-8 text and try again.'
  }
  if (nuls.length * 100 > Math.min(bytes.length, 8000)) return 'is a binary file; a Markdown file is needed.'
  const line = firstBadLine(bytes)
  if (line === undefined) return undefined
  return nuls.length > 0
    ? 'is a binary file; a Markdown file is needed.'
    : `line ${line} is not valid UTF-8. Save the file as UTF-8 and try again.`
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

/** The line of the first byte that is no UTF-8, from 1, found by halving. */
function firstBadLine(bytes: Uint8Array): number | undefined {
  if (isDecodable(bytes, false)) return undefined
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isDecodable(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  return bytes.subarray(0, good).filter(byte => byte === 10).length + 1
}

function isDecodable(bytes: Uint8Array, mayGoOn: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayGoOn })
    return true
  } catch {
    return false
  }
}
