import * as vscode from 'vscode'
import { equal } from '../facts.ts'
import { write } from '../workspace.ts'
import { guestBook, placeOf } from './guestBook.ts'

describe('Completion', () => {
  const { uri } = guestBook('completion')

  async function offered(text: string): Promise<readonly string[]> {
    await write('completion/tasks.md', text.replace('|', ''))
    const document = await vscode.workspace.openTextDocument(uri('tasks.md'))
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      await placeOf(document.uri, text),
    )
    return list.items
      .filter(({ kind }) => kind === vscode.CompletionItemKind.Module || kind === vscode.CompletionItemKind.Reference)
      .map(({ label }) =>
        typeof label === 'string' ? label : `${label.label} ${label.description ?? ''}`.slice(0, 14),
      )
  }

  it('offers requirements with their text', async () =>
    equal(await offered('- [ ] 1. Sign\n  - _Requirements: 1.1, |_\n'), [
      '1 Signing',
      '1.2 IF the wor',
      '2 Reading',
      '2.1 WHEN a gue',
    ]))
})
