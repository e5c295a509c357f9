import assert from 'node:assert/strict'
import { fileMentions } from '../../../../src/core/language/fileMentions.ts'
import { markedSpec, placeText } from './specText.ts'

describe('files named in tasks', () => {
  it('are paths, and names in code marks', () =>
    check('- [ ] 1. Write `«src/book.ts»` and `«cover.css»`\n  - File: «lib/[id]/page.tsx», «a.b/c-d.test.js».\n'))

  it('are no plain words with a stop', () => check('- [ ] 1. Use Node.js and and/or e.g. this\n'))

  it('are no addresses, and nothing above the folder', () =>
    check('- [ ] 1. See https://example.org/a/b.html and ../secret/a.txt and /etc/a.conf\n'))

  it('are those of tasks', () => check('See src/other.ts\n\n- [ ] 1. Sign\n'))

  it('are found in a line of any length', () => check(`- [ ] 1. ${'a/'.repeat(50_000)}\n`))
})

function check(marked: string): void {
  const { document, marked: expected } = markedSpec(`=== tasks.md\n${marked}`)
  assert.deepEqual(
    fileMentions(document).map(({ range }) => placeText(document, range)),
    expected,
  )
}
