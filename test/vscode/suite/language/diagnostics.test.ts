import * as vscode from 'vscode'
import { equal, eventually, ok } from '../facts.ts'
import { guestBook } from './guestBook.ts'

describe('Problems', () => {
  const { uri } = guestBook('problems')

  const unknown = () =>
    vscode.languages.getDiagnostics(uri('tasks.md')).filter(({ code }) => code === 'unknown-requirement')

  it('are shown with the words they are about', async () => {
    const document = await vscode.workspace.openTextDocument(uri('tasks.md'))
    const [problem] = await eventually('a problem', () => (unknown().length > 0 ? unknown() : undefined))
    ok(problem, 'a problem')
    equal(document.getText(problem.range), '9.9')
    equal(problem.source, 'Planwright')
  })

  it('follow the typing, and a fix mends them', async () => {
    const document = await vscode.workspace.openTextDocument(uri('tasks.md'))
    const [problem] = await eventually('a problem', () => (unknown().length > 0 ? unknown() : undefined))
    ok(problem, 'a problem')
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    )
    const edit = actions.find(({ title }) => title === 'Remove 9.9')?.edit
    ok(edit, 'a quick fix')
    await vscode.workspace.applyEdit(edit)
    ok(!document.getText().includes('9.9'), document.getText())
    await eventually('no problem is left', () => (unknown().length === 0 ? true : undefined))
    await vscode.commands.executeCommand('undo')
  })

  it('are mended all at once', async () => {
    const document = await vscode.workspace.openTextDocument(uri('tasks.md'))
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
      'source.fixAll.planwright',
    )
    equal(
      actions.map(({ kind }) => kind?.value),
      document.getText().includes('9.9') ? ['source.fixAll.planwright'] : [],
    )
  })

  it('are none in other Markdown files', async () => {
    await vscode.workspace.openTextDocument(uri('notes.md'))
    await new Promise(resolve => setTimeout(resolve, 600))
    equal(vscode.languages.getDiagnostics(uri('notes.md')).filter(({ source }) => source === 'Planwright').length, 0)
  })
})
