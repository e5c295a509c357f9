import * as vscode from 'vscode'
import { equal } from '../facts.ts'
import { guestBook, placeOf } from './guestBook.ts'

describe('Navigation by ids', () => {
  const { uri } = guestBook('navigation')

  async function found(command: string, name: string, part: string): Promise<readonly string[]> {
    const position = await placeOf(uri(name), part)
    const locations = await vscode.commands.executeCommand<vscode.Location[]>(command, uri(name), position)
    return locations
      .map(({ uri: { path }, range: { start } }) => `${path.split('/').pop() ?? ''}:${start.line + 1}`)
      .sort()
  }

  it('goes from a reference to the criterion', async () =>
    equal(await found('vscode.executeDefinitionProvider', 'tasks.md', '1.|2'), ['requirements.md:8']))

  it('goes from a dependency to the task', async () =>
    equal(await found('vscode.executeDefinitionProvider', 'tasks.md', 'on: |2'), ['tasks.md:5']))

  it('finds every reference in the spec', async () =>
    equal(await found('vscode.executeReferenceProvider', 'requirements.md', 'a gu|est opens'), [
      'design.md:9',
      'requirements.md:14',
      'tasks.md:6',
      'tasks.md:9',
    ]))

  it('highlights what means the same', async () => {
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      uri('tasks.md'),
      await placeOf(uri('tasks.md'), '2.|1'),
    )
    equal(
      highlights.map(({ range }) => range.start.line + 1),
      [6, 9],
    )
  })
})
