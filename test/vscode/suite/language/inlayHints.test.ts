import * as vscode from 'vscode'
import { equal } from '../facts.ts'
import { guestBook } from './guestBook.ts'

describe('Inlay hints', () => {
  const { uri } = guestBook('hints')

  async function hints(): Promise<readonly string[]> {
    const document = await vscode.workspace.openTextDocument(uri('tasks.md'))
    const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    )
    return found.map(({ position, label }) => `${position.line + 1} ${typeof label === 'string' ? label : ''}`)
  }

  it('are off at first', async () => equal(await hints(), []))

  it('show the titles of requirements', async () => {
    const configuration = vscode.workspace.getConfiguration('planwright')
    await configuration.update('inlayHints.requirementTitles', true, vscode.ConfigurationTarget.Global)
    try {
      equal(await hints(), ['4 Signing', '4 Signing', '6 Reading', '9 Reading'])
    } finally {
      await configuration.update('inlayHints.requirementTitles', undefined, vscode.ConfigurationTarget.Global)
    }
  })
})
