import assert from 'node:assert/strict'
import { outlineOf, type OutlineEntry } from '../../../../src/core/language/outlineOf.ts'
import { markedSpec, requirements } from './specText.ts'

describe('the outline', () => {
  it('of a plan has its tasks, as they contain each other', () =>
    check('=== tasks.md\n# Plan|\n\n- [x] 1. Sign\n  - [ ] 1.1 Draw\n  - [x] 1.2 Write\n- [ ] 2. Read\n', [
      '1 Sign done',
      '  1.1 Draw open',
      '  1.2 Write done',
      '2 Read open',
    ]))

  it('of requirements has their criteria', () =>
    check(requirements, [
      '1 Signing',
      '  1.1 WHEN a guest signs THEN the book SHALL keep an entry',
      '  1.2 IF the words exceed 500 characters THEN the book SHALL refuse the entry',
      '2 Reading',
      '  2.1 WHEN a guest opens the book THEN the book SHALL show all entries',
    ]))
})

function check(text: string, expected: readonly string[]): void {
  const entries = outlineOf(markedSpec(text).document)
  assert.deepEqual(entries.flatMap(linesOf), expected)
  for (const entry of entries) checkPlaces(entry)
}

function linesOf({ id, title, state, children }: OutlineEntry): readonly string[] {
  return [[id, title, state].filter(Boolean).join(' '), ...children.flatMap(linesOf).map(line => `  ${line}`)]
}

/** The editor refuses a selection outside its range. */
function checkPlaces({ range, selection, children }: OutlineEntry): void {
  assert.ok(range.start <= selection.start && selection.end <= range.end)
  for (const child of children) checkPlaces(child)
}
