import assert from 'node:assert/strict'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from './eventually.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const command = 'Generate Implementation Plan'

describe('a user with the packaged extension', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await openWorkbench(async folder => {
      await cp('examples/photo-upload-service/design.md', join(folder, 'design.md'))
      await cp('examples/photo-upload-service/requirements.md', join(folder, 'requirements.md'))
      await writeFile(
        join(folder, 'upload.feature'),
        'Feature: Fireworks\n  Scenario: midnight\n    When midnight strikes\n    Then rockets rise above the harbour\n',
      )
    })
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`)
  })

  after(() => workbench.close())

  const file = () => join(workbench.folder, 'tasks.md')
  const plan = () => readFile(file(), 'utf8')
  const mine = '- [x] 1. Mine\n'

  it('finds the command in the palette and gets a plan', async () => {
    await workbench.open('design.md')
    await workbench.command(`Planwright: ${command}`)
    await workbench.page.locator('.tab[data-resource-name="tasks.md"]').waitFor()
    await eventually('the plan is on the disk', async () => /^- \[ \] 1\. /m.test(await plan().catch(() => '')))
  })

  it('is told which documents were read', async () => {
    const toast = workbench.page.locator('.notification-list-item-message').filter({ hasText: 'Planned' })
    await toast.filter({ hasText: 'are covered.' }).waitFor()
    const message = (await toast.textContent()) ?? ''
    await workbench.screenshot('plan')
    assert.match(message, /from design\.md, requirements\.md, upload\.feature\./)
    assert.match(message, /All \d+ criteria are covered\./)
    const [, count] = /Planned (\d+) tasks/.exec(message) ?? []
    const status = workbench.page.locator('[id="planwright.planwright.planwright.progress"]')
    await status.filter({ hasText: `0/${count ?? ''}` }).waitFor()
  })

  it('reads what the documents leave open, with a way to the line', async () => {
    await workbench.page.locator('.notification-toast .monaco-button').filter({ hasText: 'Show Notes' }).click()
    await workbench.showing('Notes on the plan of')
    await workbench.showing('Nothing in the design serves criterion')
    await workbench.screenshot('notes')
    const link = workbench.page.locator('.detected-link').filter({ hasText: /^Line/ }).first()
    await link.click({ modifiers: ['Control'] })
    await workbench.page.locator('.tab.active[data-resource-name="upload.feature"]').waitFor()
    await workbench.page.locator('.tab[data-resource-name="tasks.md"]').click()
    await workbench.page.locator('.tab.active[data-resource-name="tasks.md"]').waitFor()
    await workbench.showing('Implementation Plan')
  })

  it('takes the plan back with one undo', async () => {
    await workbench.page.locator('.monaco-editor.focused').waitFor()
    await workbench.page.keyboard.press('Control+z')
    await eventually('tasks.md is gone', async () => !(await exists()))
  })

  it('finds the command in the context menu of the design', async () => {
    await workbench.fromMenuOf('design.md', command)
    await eventually('tasks.md is there', exists)
  })

  it('sees what would change before an existing plan is replaced', async () => {
    await writeFile(file(), mine)
    await workbench.showing('Mine')
    await workbench.fromMenuOf('design.md', command)
    await workbench.page.locator('.monaco-diff-editor').waitFor()
    await workbench.choice('Replace tasks.md').waitFor()
    await workbench.screenshot('difference')
    assert.equal(await plan(), mine)
    await workbench.choice('Replace tasks.md').click()
    await eventually('the new plan is on the disk', async () => (await plan()).includes('- [ ] 1. '))
  })

  it('takes the replacement back with one undo', async () => {
    await workbench.page.locator('.monaco-editor.focused').waitFor()
    await workbench.page.keyboard.press('Control+z')
    await workbench.showing('Mine')
    await workbench.page.keyboard.press('Control+s')
    await eventually('the former plan is on the disk', async () => (await plan()) === mine)
  })

  it('opens the new plan beside the existing one and leaves that as it is', async () => {
    await workbench.fromMenuOf('design.md', command)
    await workbench.choice('Open the new plan beside it').click()
    await workbench.page.locator('.tab[data-resource-name^="Untitled"]').waitFor()
    await workbench.screenshot('beside')
    assert.equal(await plan(), mine)
  })

  it('can leave the question with Escape', async () => {
    await workbench.fromMenuOf('design.md', command)
    await workbench.choice('Keep tasks.md as it is').waitFor()
    await workbench.page.keyboard.press('Escape')
    await workbench.page.locator('.monaco-diff-editor').waitFor({ state: 'detached' })
    assert.equal(await plan(), mine)
  })

  async function exists(): Promise<boolean> {
    return plan().then(
      () => true,
      () => false,
    )
  }
})
