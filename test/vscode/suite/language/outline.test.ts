import * as vscode from 'vscode'
import { equal, ok } from '../facts.ts'
import { guestBook } from './guestBook.ts'

describe('Outline', () => {
  const { uri } = guestBook('outline')

  it('shows the tasks of a plan', async () => {
    await vscode.workspace.openTextDocument(uri('tasks.md'))
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri('tasks.md'),
    )
    const names = symbols.map(({ name }) => name)
    for (const name of ['2 Show entries', '3 Print the book']) ok(names.includes(name), names.join(', '))
  })

  it('folds them', async () => {
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri('tasks.md'),
    )
    ok(
      folds.some(({ start, end }) => start === 4 && end === 6),
      JSON.stringify(folds),
    )
  })

  it('finds criteria of all specs by their ids', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '1.2',
    )
    equal(
      symbols.filter(({ containerName }) => containerName === 'outline/requirements.md').map(({ name }) => name),
      ['1.2 IF the words exceed 500 characters THEN the GuestBook SHALL refuse the Entry'],
    )
  })
})
