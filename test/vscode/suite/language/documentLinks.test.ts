import * as vscode from 'vscode'
import { equal } from '../facts.ts'
import { guestBook } from './guestBook.ts'

describe('Links to files', () => {
  const { uri } = guestBook('links')

  it('lead to files that there are', async () => {
    const document = await vscode.workspace.openTextDocument(uri('tasks.md'))
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    )
    equal(
      links.map(({ range, target }) => [document.getText(range), target?.path.split('/').slice(-2).join('/')]),
      [['src/guestBook.ts', 'src/guestBook.ts']],
    )
  })
})
