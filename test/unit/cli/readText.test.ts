import assert from 'node:assert/strict'
import { readText } from '../../../src/cli/files/readText.ts'
import { memoryIo, type MemoryFile } from './memoryIo.ts'

describe('readText', () => {
  it('keeps byte-order mark and line ends', () => check('\uFEFFa\r\nb\rc', '\uFEFFa\r\nb\rc'))
  it('reads an empty file', () => check('', ''))
  it('reads a lone NUL in a long text', () => check('a'.repeat(2000) + '\0', 'a'.repeat(2000) + '\0'))
  it('names the line that is no UTF-8', () =>
    check(Uint8Array.of(0xe9, 0x0a, 0x41), 'a.md: line 1 is not valid UTF-8. Save'))
  it('names a later line that is no UTF-8', () =>
    check(Buffer.concat([Buffer.from('é\nb\n'), Buffer.from([0xe9, 0x41])]), 'a.md: line 3 is not valid UTF-8. Save'))
  it('names a letter that is cut off at the end', () =>
    check(Buffer.from('a\né').subarray(0, 3), 'a.md: line 2 is not valid UTF-8. Save'))
  it('knows UTF-16 by its mark', () => check(Buffer.from('\uFEFFtasks', 'utf16le'), 'a.md: is written in UTF-16. Save'))
  it('knows UTF-16 without a mark', () => check(Buffer.from('# tasks', 'utf16le'), 'a.md: looks like UTF-16'))
  it('knows binary files', () => check(Uint8Array.of(0x89, 0x50, 0, 0xff, 1, 2, 3, 4), 'a.md: is a binary file'))
  it('refuses more than 10 MB', () => check(Buffer.alloc(20 * 1024 * 1024, 'a'), 'a.md: has 20.0 MB; at most 10 MB'))
  it('passes on what the system says', () => check({ fault: 'EACCES' }, 'a.md: cannot be read: permission denied.'))
  it('names a circle of links', () =>
    check({ link: 'a.md' }, 'a.md: cannot be read: its symbolic links go in a circle.'))

  it('names a file that is not there', async () => {
    const reading = await readText('b.md', memoryIo({}).io)
    assert.deepEqual(reading, {
      ok: false,
      message: 'b.md: cannot be read: there is no such file or folder. Check the path.',
    })
  })

  it('names a folder in the place of a file', async () => {
    const reading = await readText('/specs', memoryIo({ '/specs/a.md': '' }).io)
    assert.deepEqual(reading, { ok: false, message: '/specs: is a folder where a file is needed. Name a file in it.' })
  })
})

/** Asserts the text that is read, or how the refusal begins. */
async function check(file: MemoryFile, expected: string): Promise<void> {
  const { io } = memoryIo({ '/a.md': file })
  const reading = await readText('a.md', {
    ...io,
    stat: path => io.stat(`/${path}`),
    readBytes: path => io.readBytes(`/${path}`),
  })
  if (reading.ok) assert.equal(reading.file.text, expected)
  else assert.equal(reading.message.slice(0, expected.length), expected)
}
