import assert from 'node:assert/strict'
import { readDesign } from '../../../../src/core/design/readDesign.ts'

const fence = (code: string, info = 'typescript'): string => `\`\`\`${info}\n${code}\n\`\`\`\n`

/** Asserts the elements a design's sections give, one a line: `kind name: fact; fact`. */
function check(sections: string, elements: readonly string[]): void {
  const told = readDesign(`# Parcels\n\n${sections}`).elements.map(
    ({ kind, name, facts }) =>
      `${kind} ${name}${facts.length > 0 ? `: ${facts.map(({ text }) => text).join('; ')}` : ''}`,
  )
  assert.deepEqual(told, elements)
}

describe('what comments in a fence tell', () => {
  it('is kept where they follow the last line of code', () =>
    check(
      `## Components\n### ParcelList\n${fence('interface ParcelListProps {\n  parcels: Parcel[]\n}\n\n// Sorts by weight\n// Marks what is late')}`,
      ['component ParcelList: Sorts by weight; Marks what is late'],
    ))

  it('is kept where a declaration holds nothing else', () =>
    check(
      `## Error Handling\n### Frontend\n${fence('interface LateParcels {\n  // Shows what is late\n  // Offers to ask again\n}')}`,
      ['errorCase LateParcels: Shows what is late; Offers to ask again'],
    ))

  it('is left alone above other code, and where it is code or a status', () =>
    check(
      `## Data Models\n${fence('interface Parcel {\n  id: string\n}\n\n// Everything about shelves\n\ninterface Shelf {\n  id: string\n}\n// const old = 1;\n// unchanged')}`,
      ['dataModel Parcel', 'dataModel Shelf'],
    ))
})

describe('tests that a fence shows', () => {
  const testing = '## Testing Strategy\n### Unit Tests\n'

  it('stand under their suite', () =>
    check(
      testing +
        fence("describe('ParcelStore', () => {\n  it('keeps a parcel', () => {})\n  test.each(`refuses air`)\n})"),
      ['testing ParcelStore: keeps a parcel; refuses air'],
    ))

  it('are read from the names of functions', () =>
    check(testing + fence('class TestParcelStore:\n    def test_keeps_a_parcel(self):\n        pass', 'python'), [
      'testing ParcelStore: keeps a parcel',
    ]))

  it('go to the heading where they have no suite', () =>
    check(testing + fence('func TestKeepsParcel(t *testing.T) {}', 'go'), ['testing Unit Tests: keeps parcel']))

  it('are no tests of this system below a heading that shows how to write them', () =>
    check(`## Testing Strategy\n### Test Configuration\n${fence("test('name', () => {})")}`, []))
})

describe('a heading below what concerns the whole system', () => {
  it('says whose it is', () =>
    check('## Performance\n### Frontend\n- Draws 40 parcels in 16 ms\n', [
      'performance Draws 40 parcels in 16 ms: Draws 40 parcels in 16 ms',
    ]))

  it('is still a topic of its own where it is one', () =>
    check('## Security\n### Monitoring\n- Counts refused logins\n', [
      'monitoring Counts refused logins: Counts refused logins',
    ]))
})

describe('choices nested below a technology', () => {
  it('make one line with its label', () =>
    assert.deepEqual(
      readDesign(
        '# Parcels\n## Technology Stack\n- **Router**:\n  - Shortest way (van)\n  - Fewest stops (bicycle)\n- **Store**: SQLite\n',
      ).stack.map(({ text }) => text),
      ['Router: Shortest way (van), Fewest stops (bicycle)', 'Store: SQLite'],
    ))
})
