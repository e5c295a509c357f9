import assert from 'node:assert/strict'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openWorkbench, type Workbench } from './workbench.ts'

describe('a user with the packaged extension', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await openWorkbench(async folder => {
      await cp('examples/photo-upload-service/design.md', join(folder, 'design.md'))
      await cp('examples/photo-upload-service/requirements.md', join(folder, 'requirements.md'))
      await writeFile(join(folder, 'upload.feature'), 'Feature: Upload\n')
    })
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`)
  })

  after(() => workbench.close())

  const plan = () => readFile(join(workbench.folder, 'tasks.md'), 'utf8')

  it('finds the command in the palette and gets a plan', async () => {
    await workbench.open('design.md')
    await workbench.command('Planwright: Generate Implementation Plan')
    await workbench.page.locator('.tab[data-resource-name="tasks.md"]').waitFor()
    await workbench.screenshot('plan')
    assert.match(await plan(), /^- \[ \] 1\. /m)
  })

  it('is told which documents were read and which were not', async () => {
    const toast = workbench.page.locator('.notification-toast').filter({ hasText: 'Planned' })
    const message = (await toast.textContent()) ?? ''
    await workbench.screenshot('message')
    assert.match(message, /from design\.md, requirements\.md\./)
    assert.match(message, /All \d+ criteria are covered\./)
    assert.match(message, /not read yet: upload\.feature\./)
  })
})
