import * as vscode from 'vscode'
import { equal, eventually, ok } from '../facts.ts'
import { closeAll, file, onDisk, remove, write } from '../workspace.ts'

const plan = `# Plan

## Legend

- [ ] to do

## Tasks

- [ ] 1. Sign
  - [x] 1.1 Draw
  - [-] 1.2 Keep
- [x] 2. Read
  - [ ] shown in a browser

\`\`\`
- [ ] 3. Shown
\`\`\`
`

describe('Toggle Task', () => {
  before(() => write('toggle/design.md', '# Guest book\n'))

  beforeEach(async () => {
    await write('toggle/tasks.md', plan)
    const document = await vscode.workspace.openTextDocument(file('toggle/tasks.md'))
    await eventually('the plan is as it was', () => document.getText() === plan || undefined)
    await vscode.window.showTextDocument(document)
  })

  afterEach(closeAll)
  after(() => remove('toggle'))

  it('ticks the box on the line of the cursor and saves the plan', async () => {
    await toggled([9, 12, 9, 12])
    await changed({ 9: '- [x] 1. Sign' })
  })

  it('opens a box that is done', async () => {
    await toggled([12, 0, 12, 0])
    await changed({ 12: '- [ ] 2. Read' })
  })

  it('ticks the boxes on all selected lines, and one undo takes that back', async () => {
    await toggled([9, 3, 11, 4], [13, 2, 13, 2])
    await changed({ 9: '- [x] 1. Sign', 11: '  - [x] 1.2 Keep', 13: '  - [x] shown in a browser' })
    await vscode.commands.executeCommand('undo')
    equal(vscode.window.activeTextEditor?.document.getText(), plan)
  })

  it('leaves fences and legends alone', async () => {
    await toggled([5, 2, 5, 2], [15, 0, 17, 1])
    await changed({})
  })

  it('makes boxes links where the setting wants a key with the click', async () => {
    const configuration = vscode.workspace.getConfiguration('planwright')
    await configuration.update('editor.clickToToggle', 'ctrlClick', vscode.ConfigurationTarget.Global)
    try {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        file('toggle/tasks.md'),
        100,
      )
      const boxes = links.filter(({ target }) => target?.scheme === 'command')
      equal(
        boxes.map(({ range }) => `${range.start.line + 1}:${range.start.character}-${range.end.character}`),
        ['9:2-5', '10:4-7', '11:4-7', '12:2-5', '13:4-7'],
      )
      const { path = '', query = '' } = boxes[4]?.target ?? {}
      await vscode.commands.executeCommand(path, ...(JSON.parse(query) as readonly unknown[]))
      await changed({ 13: '  - [x] shown in a browser' })
    } finally {
      await configuration.update('editor.clickToToggle', undefined, vscode.ConfigurationTarget.Global)
    }
  })
})

/** Selects from one line and character to another, lines counted from 1, and runs the command. */
async function toggled(...selections: readonly (readonly [number, number, number, number])[]): Promise<void> {
  const editor = vscode.window.activeTextEditor
  ok(editor, 'an editor')
  editor.selections = selections.map(
    ([line, character, end, last]) => new vscode.Selection(line - 1, character, end - 1, last),
  )
  await vscode.commands.executeCommand('planwright.toggleTask')
}

/** Asserts that the plan on the disk differs in these lines only. */
async function changed(lines: Readonly<Record<number, string>>): Promise<void> {
  const expected = plan
    .split('\n')
    .map((line, at) => lines[at + 1] ?? line)
    .join('\n')
  equal(await onDisk('toggle/tasks.md'), expected)
}
