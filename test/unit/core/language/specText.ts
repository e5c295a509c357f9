import { readSpecDocument, type SpecDocument } from '../../../../src/core/language/specDocument.ts'
import { parsedSource } from '../../../../src/core/requirements/parsedSource.ts'
import { specOf, type Spec } from '../../../../src/core/language/spec.ts'
import { readMarks } from '../../../marks.ts'
import type { TextRange } from '../../../../src/core/text/range.ts'

/** A spec from one text: `=== name` begins a document, `|` is the cursor, «marks» are what is expected. */
export interface MarkedSpec {
  readonly spec: Spec
  readonly document: SpecDocument
  readonly offset: number
  /** `name: text` of each mark. */
  readonly marked: readonly string[]
}

export function markedSpec(text: string): MarkedSpec {
  const parts = text.split(/^=== /m).filter(part => part.trim() !== '')
  const read = parts.map(part => {
    const name = part.slice(0, part.indexOf('\n')).trim()
    const { text: plain, ranges } = readMarks(part.slice(part.indexOf('\n') + 1).replace('|', ''))
    const cursor = part
      .slice(part.indexOf('\n') + 1)
      .replace(/[«»]/g, '')
      .indexOf('|')
    const role = name === 'tasks.md' ? 'plan' : name === 'design.md' ? 'design' : 'requirements'
    const document = /\.feature$/.test(name)
      ? ({ name, role: 'requirements', text: plain, set: parsedSource(name, plain) } as const)
      : readSpecDocument(name, role, plain)
    return { document, cursor, ranges }
  })
  const at = read.find(({ cursor }) => cursor >= 0) ?? read[0]
  if (!at) throw new Error('A spec has a document.')
  return {
    spec: specOf(read.map(({ document }) => document)),
    document: at.document,
    offset: at.cursor,
    marked: read.flatMap(({ document, ranges }) => ranges.map(range => placeText(document, range))),
  }
}

/** A place as a test shows it: `tasks.md 3:5 1.2`. */
export function placeText({ name, text }: SpecDocument, { start, end }: TextRange): string {
  const before = text.slice(0, start).split('\n')
  return `${name} ${before.length}:${before.at(-1)?.length ?? 0} ${text.slice(start, end)}`
}

export function placesText(
  spec: Spec,
  places: readonly { readonly name: string; readonly range: TextRange }[],
): readonly string[] {
  return places.map(({ name, range }) => {
    const document = spec.documents.find(one => one.name === name)
    return document ? placeText(document, range) : `no ${name}`
  })
}

export const requirements = `=== requirements.md
# Requirements

### Requirement 1: Signing

#### Acceptance Criteria

1. WHEN a guest signs THEN the book SHALL keep an entry
2. IF the words exceed 500 characters THEN the book SHALL refuse the entry

### Requirement 2: Reading

#### Acceptance Criteria

1. WHEN a guest opens the book THEN the book SHALL show all entries
`
