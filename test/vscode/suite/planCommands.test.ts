import * as vscode from 'vscode'
import { answered } from './answered.ts'
import { equal, eventually, ok } from './facts.ts'
import { closeAll, file, onDisk, remove, write } from './workspace.ts'

const folder = 'plan-commands'
const accept = 'workbench.action.acceptSelectedQuickOpenItem'

const requirements = `# Requirements

### Requirement 1: Signing

#### Acceptance Criteria

1. WHEN a guest signs THEN the GuestBook SHALL keep an Entry
2. IF the words exceed 500 characters THEN the GuestBook SHALL refuse the Entry
`

const design = `# Guest book

## Components

### GuestBook

The GuestBook keeps entries and refuses an Entry whose words exceed 500 characters.
`

const tasks = `# Implementation Plan

- [x] 1. Keep entries
  - _Requirements: 1.1_
- [ ] 2. Refuse an Entry whose words exceed 500 characters
- [ ] 3. Print the book
  - _Depends on: 2_
`

describe('The commands on plans', () => {
  const uri = (name: string) => file(`${folder}/${name}`)
  const run = (name: string, ...given: readonly unknown[]) =>
    vscode.commands.executeCommand(`planwright.${name}`, ...given)
  const plan = async () => (await vscode.workspace.openTextDocument(uri('tasks.md'))).getText()

  beforeEach(async () => {
    await write(`${folder}/requirements.md`, requirements)
    await write(`${folder}/design.md`, design)
    await write(`${folder}/tasks.md`, tasks)
    await eventually('the plan as it begins', async () => ((await plan()) === tasks ? true : undefined))
  })

  afterEach(async () => {
    await closeAll()
    await remove(folder)
  })

  it('add a task for the criterion that a code lens names, in one edit', async () => {
    await run('addTask', uri('requirements.md').toString(), '1.2')
    ok((await plan()).includes('_Requirements: 1.2_'), await plan())
    const { document, selection } = vscode.window.activeTextEditor ?? {}
    equal(document?.uri.toString(), uri('tasks.md').toString())
    ok(selection && !selection.isEmpty, 'the new title is selected')
    await vscode.commands.executeCommand('undo')
    equal(await plan(), tasks)
  })

  it('add no task for an id that the spec does not have, wherever the cursor stands', async () => {
    const requirements = await vscode.workspace.openTextDocument(uri('requirements.md'))
    const editor = await vscode.window.showTextDocument(requirements)
    const cursor = requirements.positionAt(requirements.getText().length)
    editor.selection = new vscode.Selection(cursor, cursor)
    await run('addTask', uri('requirements.md').toString(), '9.9')
    equal(await plan(), tasks)
  })

  it('go to the next task that can start', async () => {
    await run('goToNextTask', uri('tasks.md'))
    equal(vscode.window.activeTextEditor?.selection.active.line, 4)
  })

  it('show the coverage of requirements as a document', async () => {
    await run('showCoverage', uri('requirements.md'))
    const text = vscode.window.activeTextEditor?.document.getText() ?? ''
    ok(text.includes('1 of 2 criteria covered'), text)
    ok(/\n- \*\*1\.1\*\* .*: done\n {2}- 1\. Keep entries \(done\)\n/.test(text), text)
    ok(/\n- \*\*1\.2\*\* .*: \*\*uncovered\*\*\n/.test(text), text)
  })

  it('update a plan: what is missing is added, all else stays', async () => {
    await answered(run('updatePlan', uri('tasks.md')), accept)
    const text = (await onDisk(`${folder}/tasks.md`)) ?? ''
    ok(text.includes('1.2'), text)
    for (const line of tasks.split('\n')) ok(text.includes(line), line)
  })

  it('leave a plan as it is when the question is left', async () => {
    await answered(run('updatePlan', uri('tasks.md')), 'workbench.action.closeQuickOpen')
    equal(await onDisk(`${folder}/tasks.md`), tasks)
  })

  it('suggest the criteria of a task and write those that are picked', async () => {
    const editor = await vscode.window.showTextDocument(uri('tasks.md'))
    editor.selection = new vscode.Selection(4, 8, 4, 8)
    await answered(run('suggestRequirements', uri('tasks.md')), accept)
    ok(/characters\n {2}- _Requirements: 1\.2_\n- \[ \] 3\./.test(await plan()), await plan())
  })

  it('put a plan into the clipboard', async () => {
    await vscode.env.clipboard.writeText('')
    await answered(run('copyPlanAs', uri('tasks.md')), accept)
    equal(await vscode.env.clipboard.readText(), tasks)
  })

  it('convert nothing before the difference was answered', async () => {
    await answered(run('convertPlan', uri('tasks.md')), accept)
    equal(await onDisk(`${folder}/tasks.md`), tasks)
  })

  it('make a plan in the format that is picked', async () => {
    await remove(`${folder}/tasks.md`)
    await answered(run('generatePlanAs', uri('design.md')), accept)
    ok((await onDisk(`${folder}/tasks.md`))?.includes('`GuestBook`'), 'the plan')
  })

  for (const { format, expected } of [
    { format: 'phases', expected: /^## .*\n/m },
    { format: 'nonsense', expected: /^- \[ \] 1\. /m },
    { format: 7, expected: /^- \[ \] 1\. /m },
  ]) {
    it(`make a plan as the setting says: ${format}`, async () => {
      await remove(`${folder}/tasks.md`)
      await vscode.commands.executeCommand('workbench.action.closeAllEditors')
      const configuration = vscode.workspace.getConfiguration('planwright')
      await configuration.update('format', format, vscode.ConfigurationTarget.Global)
      try {
        await run('generatePlan', uri('design.md'))
        const text = (await onDisk(`${folder}/tasks.md`)) ?? ''
        ok(expected.test(text), text)
      } finally {
        await configuration.update('format', undefined, vscode.ConfigurationTarget.Global)
      }
    })
  }
})
