import * as vscode from 'vscode'
import { equal, ok } from '../facts.ts'
import { guestBook, placeOf } from './guestBook.ts'

describe('Rename', () => {
  const { uri } = guestBook('rename')

  const rename = async (name: string, part: string, to: string) =>
    vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
      'vscode.executeDocumentRenameProvider',
      uri(name),
      await placeOf(uri(name), part),
      to,
    )

  async function refusal(name: string, part: string, to: string): Promise<string> {
    try {
      await rename(name, part, to)
      return 'renamed'
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }

  it('changes a requirement in every document of the spec', async () => {
    const edit = await rename('requirements.md', 'Requirement |2', '7')
    ok(edit, 'an edit')
    await vscode.workspace.applyEdit(edit)
    const texts = await Promise.all(
      ['requirements.md', 'tasks.md', 'design.md'].map(async name =>
        (await vscode.workspace.openTextDocument(uri(name))).getText(),
      ),
    )
    equal(
      texts.map(text => [text.includes('2.1'), /(?:Requirement 7|7\.1)/.test(text)]),
      [
        [false, true],
        [false, true],
        [false, true],
      ],
    )
  })

  it('refuses an id that is taken', async () => {
    ok((await refusal('tasks.md', '] |1. Keep', '2')).includes('taken'), 'says that it is taken')
  })
})
