import * as vscode from 'vscode'
import { equal, eventually, ok } from '../facts.ts'
import { remove, write } from '../workspace.ts'
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

  it('are mended by a command where no edit is known', async () => {
    await vscode.workspace.openTextDocument(uri('tasks.md'))
    const document = await vscode.workspace.openTextDocument(uri('requirements.md'))
    const edit = new vscode.WorkspaceEdit()
    edit.insert(
      document.uri,
      document.lineAt(document.lineCount - 1).range.end,
      '2. WHEN it rains THEN it SHALL close\n',
    )
    await vscode.workspace.applyEdit(edit)
    const command = await eventually('a command', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
        vscode.CodeActionKind.QuickFix.value,
      )
      return actions.find(({ title }) => title === 'Add a task for criterion 2.2')?.command
    })
    equal([command.command, command.arguments?.[1]], ['planwright.addTask', '2.2'])
    await vscode.commands.executeCommand('undo')
  })

  it('are told of settings that cannot be used', async () => {
    const settings = await write('problems/.planwright.json', '{ "markers": { "@@": "done" } }\n')
    await vscode.workspace.openTextDocument(settings)
    const [problem] = await eventually('a problem', () => {
      const found = vscode.languages.getDiagnostics(settings).filter(({ source }) => source === 'Planwright')
      return found.length > 0 ? found : undefined
    })
    equal(problem?.message, 'A marker is a single character.')
  })

  it('follow the markers of the settings', async () => {
    const plan = await write('problems/marked/tasks.md', '- [@] 1. Keep entries\n  - _Requirements: 1.1_\n')
    await vscode.workspace.openTextDocument(plan)
    const unnamed = () => vscode.languages.getDiagnostics(plan).filter(({ code }) => code === 'unknown-marker').length
    await eventually('the marker is unknown', () => (unnamed() === 1 ? true : undefined))
    await write('problems/marked/.planwright.json', '{ "markers": { "@": "active" } }\n')
    await eventually('the marker is known', () => (unnamed() === 0 ? true : undefined))
    await remove('problems/marked/.planwright.json')
    await eventually('the marker is unknown again', () => (unnamed() === 1 ? true : undefined))
  })

  it('are none in other Markdown files', async () => {
    await vscode.workspace.openTextDocument(uri('notes.md'))
    // Documents are checked as they are opened: a plan that is opened behind it has its problems later.
    const plan = await write('problems/later/tasks.md', '- [ ] 1. Keep entries\n  - _Requirements: 9.9_\n- [@] 2. Go\n')
    await vscode.workspace.openTextDocument(plan)
    await eventually('the plan has problems', () => vscode.languages.getDiagnostics(plan).length > 0 || undefined)
    equal(vscode.languages.getDiagnostics(uri('notes.md')).filter(({ source }) => source === 'Planwright').length, 0)
  })
})
