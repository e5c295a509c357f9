import assert from 'node:assert/strict'
import fc from 'fast-check'
import { fileTreeIn } from '../../../../src/core/design/fileTree.ts'

/** Asserts the files that a tree gives, one a line: `status path: note`. */
function check(tree: string, expected: string): void {
  const files = fileTreeIn(tree)?.files ?? []
  const told = files.map(({ path, note, status, renamed }) =>
    [`${status} ${path}`, renamed ? `→ ${renamed}` : '', note ? `: ${note}` : ''].filter(Boolean).join(' '),
  )
  assert.equal(told.join('\n'), expected.trim())
}

describe('fileTreeIn', () => {
  it('takes all files of a tree without marks as new', () =>
    check(
      `depot/
├── scales/
│   ├── scale.go      # weighs a parcel
│   └── tare.go
└── main.go`,
      `
new depot/scales/scale.go : weighs a parcel
new depot/scales/tare.go
new depot/main.go`,
    ))

  it('takes files beside new ones as there already, and marks of a folder for its files', () =>
    check(
      `src/
├── book/         # NEW
│   └── page.ts
├── shelf.ts      # UPDATE: longer
└── door.ts`,
      `
new src/book/page.ts
changed src/shelf.ts : UPDATE: longer
existing src/door.ts`,
    ))

  it('takes files beside existing ones as new', () =>
    check(
      `src/
├── door.ts    # existing
└── key.ts     # opens the door`,
      `
existing src/door.ts : existing
new src/key.ts : opens the door`,
    ))

  it('reads a new name', () =>
    check(
      `docs/
├── old.md  → new.md (RENAME)
└── list.md (UPDATE links)`,
      `
changed docs/old.md → new.md : RENAME
changed docs/list.md : UPDATE links`,
    ))

  it('reads no tree where none is drawn', () => assert.equal(fileTreeIn('src/a.ts\nsrc/b.ts'), undefined))

  it('takes any text', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('├', '└', '─', '│', ' ', 'a', '/', '.', '\n', '→', '(') }),
        text => {
          fileTreeIn(text)
        },
      ),
      { numRuns: 200 },
    ))
})
