import * as vscode from 'vscode'
import { equal, eventually } from './facts.ts'
import { closeAll, file, remove, write } from './workspace.ts'

describe('The preview of a plan', () => {
  before(async () => {
    await write('preview/tasks.md', '# Plan\n\n- [ ] 1. Keep entries\n')
    await write('preview/design.md', '# Design\n\n## Book\n\nIt keeps entries.\n')
  })
  afterEach(closeAll)
  after(() => remove('preview'))

  const tabs = (): readonly string[] =>
    vscode.window.tabGroups.all
      .flatMap(group => group.tabs)
      .map(({ label, input }) => {
        if (input instanceof vscode.TabInputWebview) return `panel ${label}`
        return input instanceof vscode.TabInputCustom ? `${input.viewType} ${label}` : label
      })

  const showing = (expected: readonly string[]) =>
    eventually(`tabs ${expected.join()}`, () => (tabs().join() === expected.join() ? true : undefined))

  it('opens beside its editor, once', async () => {
    await vscode.window.showTextDocument(file('preview/tasks.md'))
    await vscode.commands.executeCommand('planwright.openPreviewToSide')
    await showing(['tasks.md', 'panel Preview tasks.md'])
    await vscode.commands.executeCommand('planwright.openPreview', file('preview/tasks.md'))
    await showing(['tasks.md', 'panel Preview tasks.md'])
  })

  it('shows the plan of a design', async () => {
    await vscode.window.showTextDocument(file('preview/design.md'))
    await vscode.commands.executeCommand('planwright.openPreview')
    await showing(['design.md', 'panel Preview tasks.md'])
  })

  it('takes the place of the editor, on the same document', async () => {
    await vscode.commands.executeCommand('vscode.openWith', file('preview/tasks.md'), 'planwright.previewEditor')
    await showing(['planwright.previewEditor tasks.md'])
    const document = await vscode.workspace.openTextDocument(file('preview/tasks.md'))
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, new vscode.Position(0, 0), '\n')
    await vscode.workspace.applyEdit(edit)
    await eventually('the tab has changes', () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.isDirty ? true : undefined,
    )
    await document.save()
    equal(document.isDirty, false)
  })
})
