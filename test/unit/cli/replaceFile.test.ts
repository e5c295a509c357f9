import assert from 'node:assert/strict'
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeIo } from '../../../src/cli/nodeIo.ts'
import { writeText } from '../../../src/cli/files/writeText.ts'

const isWindows = process.platform === 'win32'
const noModes = isWindows ? 'Windows has no modes of files' : undefined
const noLinks = isWindows ? 'Windows lets only some users make links' : undefined
const noLocks = noModes ?? (process.getuid?.() === 0 ? 'root may write into any folder' : undefined)

describe('writing a file', () => {
  let folder = ''
  const io = nodeIo({ stdout: { write: () => true }, stderr: { write: () => true } })
  const path = (name: string) => join(folder, name)
  const before = (name: string) => readFileSync(path(name))

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'planwright ü '))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('makes a new file and leaves nothing else behind', async () => {
    assert.equal(await writeText(path('a b.md'), 'é\r\n', undefined, io), undefined)
    assert.equal(readFileSync(path('a b.md'), 'utf8'), 'é\r\n')
    assert.deepEqual(readdirSync(folder), ['a b.md'])
  })

  itUnless(noModes, 'keeps the mode of the former file', async () => {
    writeFileSync(path('a.md'), 'one')
    chmodSync(path('a.md'), 0o640)
    assert.equal(await writeText(path('a.md'), 'two', before('a.md'), io), undefined)
    assert.equal(statSync(path('a.md')).mode & 0o777, 0o640)
    assert.equal(readFileSync(path('a.md'), 'utf8'), 'two')
  })

  it('refuses when the file changed after it was read', async () => {
    writeFileSync(path('a.md'), 'theirs')
    const fault = await writeText(path('a.md'), 'mine', Buffer.from('former'), io)
    assert.match(fault ?? '', /was changed by another program meanwhile; nothing was written/)
    assert.equal(readFileSync(path('a.md'), 'utf8'), 'theirs')
    assert.deepEqual(readdirSync(folder), ['a.md'])
  })

  it('refuses when a file appeared where there was none', async () => {
    writeFileSync(path('a.md'), 'theirs')
    assert.match((await writeText(path('a.md'), 'mine', undefined, io)) ?? '', /was made by another program/)
    assert.equal(readFileSync(path('a.md'), 'utf8'), 'theirs')
  })

  it('says what is wrong with a folder that is not there', async () => {
    const fault = await writeText(join(folder, 'no', 'a.md'), 'mine', undefined, io)
    assert.match(fault ?? '', /cannot be written: there is no such file or folder/)
  })

  itUnless(noLinks, 'writes through a link within the folder and keeps the link', async () => {
    writeFileSync(path('real.md'), 'one')
    symlinkSync('real.md', path('link.md'))
    assert.equal(await writeText(path('link.md'), 'two', before('link.md'), io), undefined)
    assert.equal(readFileSync(path('real.md'), 'utf8'), 'two')
    assert.deepEqual(
      readdirSync(folder, { withFileTypes: true })
        .filter(entry => entry.isSymbolicLink())
        .map(({ name }) => name),
      ['link.md'],
    )
  })

  itUnless(noLinks, 'refuses a link that leaves the folder', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'planwright-'))
    writeFileSync(join(outside, 'a.md'), 'theirs')
    symlinkSync(join(outside, 'a.md'), path('link.md'))
    assert.match((await writeText(path('link.md'), 'mine', before('link.md'), io)) ?? '', /outside its folder/)
    assert.equal(readFileSync(join(outside, 'a.md'), 'utf8'), 'theirs')
    rmSync(outside, { recursive: true })
  })

  itUnless(noLinks, 'refuses a link to nothing', async () => {
    symlinkSync('missing.md', path('link.md'))
    assert.match((await writeText(path('link.md'), 'mine', undefined, io)) ?? '', /link to nothing/)
    assert.deepEqual(readdirSync(folder), ['link.md'])
  })

  itUnless(noLocks, 'leaves a read-only folder as it is', async () => {
    chmodSync(folder, 0o500)
    assert.match((await writeText(path('a.md'), 'mine', undefined, io)) ?? '', /permission denied/)
    chmodSync(folder, 0o700)
    assert.deepEqual(readdirSync(folder), [])
  })
})

/** A fact that some systems cannot show: there its name says why. */
function itUnless(reason: string | undefined, fact: string, show: () => Promise<void>): void {
  if (reason === undefined) it(fact, show)
  else it.skip(`${fact} (not tried here: ${reason})`, show)
}
