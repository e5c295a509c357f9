import * as vscode from 'vscode'
import type { TickOutcome } from '../../../src/vscode/tickOutcome.ts'
import { equal, eventually, ok } from './facts.ts'
import { itemsIn, labelOf, rowOf, shownRows } from './shownRows.ts'
import { closeAll, file, onDisk, remove, write } from './workspace.ts'

const requirements = `# Requirements

### Requirement 1: Signing

#### Acceptance Criteria

1. WHEN a guest signs THEN the book SHALL keep an entry
2. WHEN a guest leaves THEN the book SHALL be closed
`

const plan = `# Implementation Plan

- [ ] 1. Keep entries
  - _Requirements: 1.1_
- [ ] 2. Close the book
  - _Requirements: 1.2_
`

describe('The tracker', () => {
  afterEach(closeAll)

  describe('with 10,000 tasks in one plan', () => {
    const name = 'long-plan'
    const mains = 1_000
    const subtasks = 9

    before(async () => {
      const tasks = Array.from({ length: mains }, (_, at) => {
        const own = Array.from({ length: subtasks }, (_, sub) => `  - [ ] ${at + 1}.${sub + 1} Sign page ${sub + 1}\n`)
        return `- [ ] ${at + 1}. Sign book ${at + 1}\n${own.join('')}`
      })
      await write(`${name}/requirements.md`, requirements)
      await write(`${name}/tasks.md`, `# Implementation Plan\n\n${tasks.join('')}`)
    })

    after(() => remove(name))

    it('makes the rows that can be seen, and no others', async function () {
      this.timeout(180_000)
      const shown = await shownRows('planwright.tasks')
      await vscode.window.showTextDocument(file(`${name}/tasks.md`))
      await vscode.commands.executeCommand('planwright.tasks.focus')
      shown.drawn = 0
      const roots = await eventually('all main tasks', async () => {
        const found = await shown.rows.getChildren()
        return found?.length === mains ? found : undefined
      })
      await eventually('the view has asked for them', () => (shown.drawn >= mains ? true : undefined))
      await rested(shown)
      ok(shown.drawn < 3 * mains, `${shown.drawn} rows were drawn`)
      equal((await itemsIn(shown, roots[500])).map(labelOf).slice(0, 2), ['501.1 Sign page 1', '501.2 Sign page 2'])
    })

    it('draws again what a tick changes, and nothing else', async function () {
      this.timeout(180_000)
      const shown = await shownRows('planwright.tasks')
      await vscode.window.showTextDocument(file(`${name}/tasks.md`))
      await vscode.commands.executeCommand('planwright.tasks.focus')
      await eventually('all main tasks', async () =>
        (await shown.rows.getChildren())?.length === mains ? true : undefined,
      )
      await rested(shown)
      shown.drawn = 0
      const outcome = await setState(`${name}/tasks.md`, '700.3\tSign page 3')
      equal(outcome.kind, 'done')
      await eventually('the row says so', async () => {
        const item = await shown.rows.getTreeItem(await rowOf(shown, '700. '))
        return item.description === '1/9' ? true : undefined
      })
      await rested(shown)
      ok(shown.drawn < 30, `${shown.drawn} rows were drawn`)
    })
  })

  describe('with a second folder in the workspace', () => {
    const others = () => vscode.Uri.joinPath(file('.'), '../others')

    it('shows its specs, and lets go of them when the folder is removed', async () => {
      const folders = vscode.workspace.workspaceFolders ?? []
      const bytes = (text: string) => new TextEncoder().encode(text)
      const inOthers = (name: string) => vscode.Uri.joinPath(others(), 'other-feature', name)
      await vscode.workspace.fs.writeFile(inOthers('requirements.md'), bytes(requirements))
      await vscode.workspace.fs.writeFile(inOthers('tasks.md'), bytes(plan))
      const shown = await shownRows('planwright.requirements')
      const tasks = await shownRows('planwright.tasks')
      const isListed = async () =>
        (await shown.rows.getChildren()) && (await itemsIn(shown)).some(item => labelOf(item) === 'other-feature')
      await write('own-feature/requirements.md', requirements)
      await write('own-feature/tasks.md', plan)
      await vscode.commands.executeCommand('planwright.requirements.focus')
      ok(vscode.workspace.updateWorkspaceFolders(folders.length, 0, { uri: others() }), 'the folder is added')
      try {
        await eventually('its spec', async () => ((await isListed()) ? true : undefined))
        await vscode.window.showTextDocument(inOthers('tasks.md'))
        await vscode.commands.executeCommand('planwright.tasks.focus')
        await eventually('its tasks', async () =>
          (await itemsIn(tasks)).map(labelOf).join() === '1. Keep entries,2. Close the book' ? true : undefined,
        )
      } finally {
        ok(vscode.workspace.updateWorkspaceFolders(folders.length, 1), 'the folder is removed')
      }
      // A document from elsewhere has its spec for as long as somebody looks at it.
      await vscode.window.showTextDocument(file('own-feature/tasks.md'))
      await eventually('its spec is gone', async () => ((await isListed()) === false ? true : undefined))
      await eventually('its tasks are gone', async () =>
        (await itemsIn(tasks)).every(({ id }) => id?.includes('own-feature')) ? true : undefined,
      )
      await vscode.workspace.fs.delete(others(), { recursive: true })
      await remove('own-feature')
    })
  })

  describe('with 200 specs that have the same ids', () => {
    const folder = 'same-ids'
    const nameOf = (at: number) => `feature-${String(at).padStart(3, '0')}`

    before(async () => {
      for (let at = 0; at < 200; at += 20) {
        await Promise.all(
          Array.from({ length: 20 }, async (_, more) => {
            await write(`${folder}/${nameOf(at + more)}/requirements.md`, requirements)
            await write(`${folder}/${nameOf(at + more)}/tasks.md`, plan)
          }),
        )
      }
    })

    after(() => remove(folder))

    it('shows each with rows of its own', async function () {
      this.timeout(180_000)
      const shown = await shownRows('planwright.requirements')
      await vscode.commands.executeCommand('planwright.requirements.focus')
      let looks = 0
      const items = await eventually('all of them', async () => {
        looks += 1
        // The news of a file may get lost where many are written at once; a person asks for them again then.
        if (looks % 50 === 0) await vscode.commands.executeCommand('planwright.refreshSpecs')
        const found = (await itemsIn(shown)).filter(item => labelOf(item).startsWith('feature-'))
        return found.length === 200 && found.every(({ description }) => String(description).startsWith('0/2'))
          ? found
          : undefined
      })
      equal(new Set(items.map(({ id }) => id)).size, 200)
      const ids = await Promise.all(
        [7, 8].map(async at => (await itemsIn(shown, await rowOf(shown, nameOf(at)))).map(({ id }) => id ?? '')),
      )
      ok(ids.flat().length > 0 && new Set(ids.flat()).size === ids.flat().length, 'no row is one of another spec')
    })

    it('ticks, follows and renames in one of them only', async () => {
      const own = `${folder}/${nameOf(120)}`
      equal((await setState(`${own}/tasks.md`, '1\tKeep entries')).kind, 'done')
      ok((await onDisk(`${own}/tasks.md`))?.includes('- [x] 1. Keep'), 'the tick')
      const text = await vscode.workspace.openTextDocument(file(`${own}/tasks.md`))
      const at = text.positionAt(text.getText().indexOf('1.1_') + 1)
      const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        text.uri,
        at,
      )
      equal(
        found.map(place => ('targetUri' in place ? place.targetUri : place.uri).toString()),
        [file(`${own}/requirements.md`).toString()],
      )
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        text.uri,
        text.positionAt(text.getText().indexOf('2. Close')),
        '9',
      )
      equal(
        edit.entries().map(([uri]) => uri.toString()),
        [file(`${own}/tasks.md`).toString()],
      )
      const others = await Promise.all([119, 121].map(other => onDisk(`${folder}/${nameOf(other)}/tasks.md`)))
      equal(others, [plan, plan])
    })
  })

  function setState(path: string, key: string): Thenable<TickOutcome> {
    return vscode.commands.executeCommand('planwright.setTaskState', file(path).toString(), key, 'done')
  }
})

/** Waits until the view asks for no more rows. */
async function rested(shown: { readonly drawn: number }): Promise<void> {
  for (let quiet = 0, before = -1; quiet < 5; before = shown.drawn) {
    await new Promise(resolve => setTimeout(resolve, 300))
    quiet = shown.drawn === before ? quiet + 1 : 0
  }
}
