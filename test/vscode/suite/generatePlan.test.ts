import * as vscode from 'vscode'
import { answered } from './answered.ts'
import { equal, eventually, ok } from './facts.ts'
import { closeAll, file, onDisk, remove, write } from './workspace.ts'

const command = 'planwright.generatePlan'

const design = `# Guest book

## Components and Interfaces

### GuestBook

Keeps the entries of a wedding's guest book.

\`\`\`typescript
interface GuestBook {
  sign(name: string, words: string): Entry
  entries(): Entry[]
}
\`\`\`

## Data Models

\`\`\`typescript
interface Entry {
  name: string
  words: string // at most 500 characters
}
\`\`\`
`

const requirements = `# Requirements

### Requirement 1: Signing

**User Story:** As a guest, I want to sign the book, so that the couple remembers me.

#### Acceptance Criteria

1. WHEN a guest signs THEN the GuestBook SHALL keep an Entry with the name and the words
2. IF the words exceed 500 characters THEN the GuestBook SHALL refuse the Entry
`

describe('Generate Implementation Plan', () => {
  let made = 0
  let folder = ''

  beforeEach(async () => {
    made += 1
    folder = `spec ${made} ü`
    await write(`${folder}/design.md`, design)
    await write(`${folder}/requirements.md`, requirements)
  })

  afterEach(async () => {
    await closeAll()
    await remove(folder)
  })

  const inFolder = (name: string) => file(`${folder}/${name}`)
  const plan = () => onDisk(`${folder}/tasks.md`)

  async function checkPlan(): Promise<void> {
    const text = (await plan()) ?? ''
    ok(/^- \[ \] 1\. \S/m.test(text), `a first task in ${JSON.stringify(text.slice(0, 300))}`)
    ok(text.includes('`GuestBook`'), "the design's own names")
    for (const criterion of ['1.1', '1.2']) ok(text.includes(criterion), `criterion ${criterion} is cited`)
    ok(!text.includes('\r'), 'line ends as written')
  }

  it('writes the plan of the design it is given beside it', async () => {
    await vscode.commands.executeCommand(command, inFolder('design.md'))
    await checkPlan()
  })

  it('opens the plan, saved', async () => {
    await vscode.commands.executeCommand(command, inFolder('design.md'))
    const { document } = vscode.window.activeTextEditor ?? {}
    equal(document?.uri.toString(), inFolder('tasks.md').toString())
    equal(document?.isDirty, false)
  })

  it('is taken back by one undo', async () => {
    await vscode.commands.executeCommand(command, inFolder('design.md'))
    await checkPlan()
    await vscode.commands.executeCommand('undo')
    await eventually('tasks.md is gone', async () => ((await plan()) === undefined ? true : undefined))
  })

  it("fills in the workspace's template", async () => {
    await write(`${folder}/.planwright/plan.md`, '# Our plan of {{title}}\n\n{{tasks}}\n')
    await vscode.commands.executeCommand(command, inFolder('design.md'))
    await checkPlan()
    ok((await plan())?.startsWith('# Our plan of Guest book\n'), "the template's heading")
  })

  it('takes the design in the active text editor', async () => {
    await vscode.window.showTextDocument(inFolder('design.md'))
    await vscode.commands.executeCommand(command)
    await checkPlan()
  })

  it('takes the text of the editor before it is saved', async () => {
    const editor = await vscode.window.showTextDocument(inFolder('design.md'))
    const end = editor.document.positionAt(editor.document.getText().length)
    await editor.edit(builder => builder.insert(end, '\n### GiftList\n\nKeeps what guests bring along.\n'))
    await vscode.commands.executeCommand(command)
    ok((await plan())?.includes('`GiftList`'), 'the unsaved component')
  })

  it('takes the design in a custom editor', async () => {
    await vscode.commands.executeCommand('vscode.openWith', inFolder('design.md'), 'vscode.markdown.preview.editor')
    await eventually('the custom editor', () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputCustom ? true : undefined,
    )
    equal(vscode.window.activeTextEditor, undefined)
    await vscode.commands.executeCommand(command)
    await checkPlan()
  })

  it('takes the design in a diff', async () => {
    await write(`${folder}/before.md`, '# Guest book\n')
    await vscode.commands.executeCommand('vscode.diff', inFolder('before.md'), inFolder('design.md'))
    await vscode.commands.executeCommand(command)
    await checkPlan()
  })

  it('takes the design beside the requirements in front', async () => {
    await vscode.window.showTextDocument(inFolder('requirements.md'))
    await vscode.commands.executeCommand(command)
    await checkPlan()
  })

  it('keeps to what is named after the design', async () => {
    await write(`${folder}/login-design.md`, design)
    await write(`${folder}/login-requirements.md`, requirements.replaceAll('Requirement 1', 'Requirement 7'))
    await vscode.window.showTextDocument(inFolder('login-requirements.md'))
    await vscode.commands.executeCommand(command)
    ok((await onDisk(`${folder}/login-tasks.md`))?.includes('7.1'), 'login-tasks.md cites login-requirements.md')
    equal(await plan(), undefined)
  })

  it('takes the only design that is open when another file is in front', async () => {
    await write(`${folder}/notes.md`, '# Notes\n')
    await vscode.window.showTextDocument(inFolder('design.md'), { preview: false })
    await vscode.window.showTextDocument(inFolder('notes.md'), { preview: false })
    await vscode.commands.executeCommand(command)
    await checkPlan()
  })

  it('offers the designs of the workspace when none is open', async () => {
    await write(`${folder}/node_modules/other/design.md`, design)
    await answered(vscode.commands.executeCommand(command), 'workbench.action.acceptSelectedQuickOpenItem')
    await checkPlan()
  })

  it('shows what would change in an existing plan and keeps it when the question is left', async () => {
    await write(`${folder}/tasks.md`, '- [x] 1. Mine\n')
    const run = vscode.commands.executeCommand(command, inFolder('design.md'))
    const diff = await eventually('the diff', () => {
      const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input
      return input instanceof vscode.TabInputTextDiff ? input : undefined
    })
    equal(diff.original.toString(), inFolder('tasks.md').toString())
    const fresh = (await vscode.workspace.openTextDocument(diff.modified)).getText()
    ok(fresh.includes('`GuestBook`'), 'the new plan stands on the right')
    await answered(run, 'workbench.action.closeQuickOpen')
    equal(await plan(), '- [x] 1. Mine\n')
  })

  it('only opens a plan that would stay as it is', async () => {
    await vscode.commands.executeCommand(command, inFolder('design.md'))
    await closeAll()
    await vscode.commands.executeCommand(command, inFolder('design.md'))
    equal(vscode.window.activeTextEditor?.document.uri.toString(), inFolder('tasks.md').toString())
  })

  for (const { what, bytes } of [
    { what: 'larger than 10 MB', bytes: new Uint8Array(10_000_001).fill(0x61) },
    { what: 'binary', bytes: new Uint8Array([0x23, 0x20, 0x00, 0x01, 0x02]) },
    { what: 'UTF-16', bytes: new Uint8Array([0xff, 0xfe, 0x23, 0x00, 0x0a, 0x00]) },
    { what: 'empty', bytes: new Uint8Array() },
  ]) {
    it(`writes nothing for a design that is ${what}`, async () => {
      await write(`${folder}/design.md`, bytes)
      await vscode.commands.executeCommand(command, inFolder('design.md'))
      equal(await plan(), undefined)
    })
  }

  it('writes nothing for a folder named like a design', async () => {
    await vscode.workspace.fs.createDirectory(inFolder('old-design.md'))
    await vscode.commands.executeCommand(command, inFolder('old-design.md'))
    equal(await plan(), undefined)
  })
})
