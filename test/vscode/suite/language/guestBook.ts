import * as vscode from 'vscode'
import { ok } from '../facts.ts'
import { closeAll, file, remove, write } from '../workspace.ts'

const requirements = `# Requirements

### Requirement 1: Signing

#### Acceptance Criteria

1. WHEN a guest signs THEN the GuestBook SHALL keep an Entry
2. IF the words exceed 500 characters THEN the GuestBook SHALL refuse the Entry

### Requirement 2: Reading

#### Acceptance Criteria

1. WHEN a guest opens the book THEN the GuestBook SHALL show all entries
`

const tasks = `# Implementation Plan

- [x] 1. Keep entries in \`src/guestBook.ts\`
  - _Requirements: 1.1, 1.2_
- [ ] 2. Show entries
  - _Requirements: 2.1_
  - _Depends on: 1_
- [ ] 3. Print the book
  - _Requirements: 2.1, 9.9_
  - _Depends on: 2_
`

const design = `# Guest book

## Components

### EntryList

The EntryList shows entries to a guest, newest first.

**Validates: Requirements 2.1**
`

/** A spec in a folder of its own while the tests of a feature run. */
export function guestBook(folder: string): { readonly uri: (name: string) => vscode.Uri } {
  before(async () => {
    await write(`${folder}/requirements.md`, requirements)
    await write(`${folder}/tasks.md`, tasks)
    await write(`${folder}/design.md`, design)
    await write(`${folder}/src/guestBook.ts`, 'export {}\n')
    await write(`${folder}/notes.md`, '# Notes\n\n- [ ] 1. Milk\n')
  })
  after(async () => {
    await closeAll()
    await remove(folder)
  })
  return { uri: name => file(`${folder}/${name}`) }
}

/** The place of `|` in a part of a document. */
export async function placeOf(uri: vscode.Uri, part: string): Promise<vscode.Position> {
  const document = await vscode.workspace.openTextDocument(uri)
  const at = document.getText().indexOf(part.replace('|', ''))
  ok(at >= 0 && part.includes('|'), `${part} in ${uri.path}`)
  return document.positionAt(at + part.indexOf('|'))
}
