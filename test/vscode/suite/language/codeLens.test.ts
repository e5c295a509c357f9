import * as vscode from 'vscode'
import { equal, eventually, ok } from '../facts.ts'
import { guestBook } from './guestBook.ts'

describe('Code lenses', () => {
  const { uri } = guestBook('lenses')

  async function lensesOf(name: string): Promise<readonly vscode.CodeLens[]> {
    await vscode.workspace.openTextDocument(uri(name))
    return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri(name), 100)
  }

  const shown = (lenses: readonly vscode.CodeLens[]) =>
    lenses.map(({ range, command }) => `${range.start.line + 1} ${command?.title ?? ''}`)

  it('tell over requirements and criteria how many tasks are done', async () =>
    equal(shown(await lensesOf('requirements.md')), [
      '3 1 of 1 tasks done',
      '7 1 of 1 tasks done',
      '8 1 of 1 tasks done',
      '10 0 of 2 tasks done',
      '14 0 of 2 tasks done',
    ]))

  it('start a task that can start', async () => {
    const lenses = await lensesOf('tasks.md')
    equal(shown(lenses), ['5 Start', '5 Done'])
    const { command } = lenses[0] ?? {}
    ok(command, 'a command')
    const document = await vscode.workspace.openTextDocument(uri('tasks.md'))
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as readonly unknown[]))
    equal(document.lineAt(4).text, '- [-] 2. Show entries')
    await eventually('only Done is left', async () =>
      shown(await lensesOf('tasks.md')).join() === '5 Done' ? true : undefined,
    )
  })

  it('add a task where none cites a criterion', async () => {
    const text = await vscode.workspace.openTextDocument(uri('tasks.md'))
    const before = text.getText()
    const edit = new vscode.WorkspaceEdit()
    const at = before.indexOf(', 1.2')
    edit.delete(text.uri, new vscode.Range(text.positionAt(at), text.positionAt(at + 5)))
    await vscode.workspace.applyEdit(edit)
    const lens = await eventually('the lens', async () =>
      (await lensesOf('requirements.md')).find(({ command }) => command?.title === 'uncovered: add a task'),
    )
    const { command } = lens
    ok(command, 'a command')
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as readonly unknown[]))
    await eventually('the task', () => (text.getText().includes('_Requirements: 1.2_') ? true : undefined))
  })

  it('can be switched off', async () => {
    const configuration = vscode.workspace.getConfiguration('planwright')
    await configuration.update('codeLens.tasks', false, vscode.ConfigurationTarget.Global)
    try {
      equal(shown(await lensesOf('tasks.md')), [])
    } finally {
      await configuration.update('codeLens.tasks', undefined, vscode.ConfigurationTarget.Global)
    }
  })
})
