import assert from 'node:assert/strict'
import { designFact } from '../../../../src/core/design/designFact.ts'
import { writtenReferences } from '../../../../src/core/design/designReferences.ts'
import { factText } from '../../../../src/core/design/factText.ts'
import { firstSentence } from '../../../../src/core/design/firstSentence.ts'
import { codeSpans, inlineText } from '../../../../src/core/design/inlineText.ts'

type Row = readonly [string, string]

/** Asserts a table of texts and what a function makes of them. */
function check(reader: (text: string) => string, rows: readonly Row[]): void {
  for (const [text, told] of rows)
    it(`${JSON.stringify(text)} → ${JSON.stringify(told)}`, () => assert.equal(reader(text), told))
}

describe('inlineText', () => {
  check(inlineText, [
    ['a **bold** and *soft* word', 'a bold and soft word'],
    ['snake_case and _soft_', 'snake_case and soft'],
    ['`a * b` and 2 * 3', '`a * b` and 2 * 3'],
    ['``a ` b``', '``a ` b``'],
    ['an open `tick', 'an open `tick'],
    ['``` never closed', '``` never closed'],
    ['[the store](./store.md "why") keeps', 'the store keeps'],
    ['![picture](a.png) after', 'after'],
    ['one<br>two <b>three</b> a < b', 'one two three a < b'],
    ['~~gone~~ ~ here', 'gone ~ here'],
    ['\\*kept\\* a\\b', '*kept* a\\b'],
    ['  many \t spaces ', 'many spaces'],
    ['', ''],
  ])
  it('lists code spans without their backticks', () =>
    assert.deepEqual(codeSpans('`a` and `` b` `` and `c'), ['a', 'b`']))
})

describe('designFact', () => {
  check(designFact, [
    ['✅ Keeps **parcels**.', 'Keeps parcels'],
    ['[x] 1. Keeps parcels:', 'Keeps parcels'],
    ['⚠️ 包裹。', '包裹'],
    ['...', ''],
  ])
})

describe('firstSentence', () => {
  check(firstSentence, [
    ['Keeps parcels. Sends them.', 'Keeps parcels'],
    ['Keeps `a. B` parcels! Then.', 'Keeps `a. B` parcels'],
    ['Keeps parcels (e.g. boxes. Crates). Sends.', 'Keeps parcels (e.g. boxes. Crates)'],
    ['At most 1.5 kg. Never more', 'At most 1.5 kg'],
    ['保存包裹。发送包裹。', '保存包裹'],
    ['no stop', 'no stop'],
  ])
})

describe('factText', () => {
  check(
    text => factText(text, 40),
    [
      ['Short.', 'Short'],
      ['Keeps every parcel of a day; sends the rest back at night', 'Keeps every parcel of a day'],
      ['Keeps parcels of all the customers that came in at night', 'Keeps parcels of all the customers that …'],
      ['Keeps `a; b; c` and (one; two; three) of what came in, all', 'Keeps `a; b; c` and (one; two; three) …'],
    ],
  )
  it('never leaves more than it may', () => assert.ok(factText('word '.repeat(200)).length <= 202))
})

describe('writtenReferences', () => {
  const ids = (text: string): string => {
    const { ids, rest } = writtenReferences(text)
    return `${ids.join(' ')} | ${rest}`
  }
  check(ids, [
    ['Keeps parcels (Req 1.2)', '1.2 | Keeps parcels'],
    ['Keeps parcels. Validates: Requirements 3.1, 3.4', '3.1 3.4 | Keeps parcels. Validates: Requirements 3.1, 3.4'],
    ['Keeps parcels [Requirements: 2.1-2.3]', '2.1 2.2 2.3 | Keeps parcels'],
    ['保存包裹（需求 2.1、2.2）', '2.1 2.2 | 保存包裹'],
    ['Keeps parcels (FR-003, SC-001)', 'FR-003 SC-001 | Keeps parcels'],
    ['waits 1.2 seconds', ' | waits 1.2 seconds'],
    ['a  b .', ' | a b.'],
  ])
})
