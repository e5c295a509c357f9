import assert from 'node:assert/strict'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from './eventually.ts'
import { fileOnDisk, type FileOnDisk, marked } from './fileOnDisk.ts'
import { previewPage } from './previewPage.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const plan = `# Implementation Plan

- [ ] 1. Keep entries
  - Store each *entry* with its \`time\`
  - _Requirements: 1.1_
- [ ] 2. Show entries
  - [x] 2.1 List them
  - [ ] 2.2 Page them
- [ ] 3. Print the book
  - _Depends on: 2_

## Notes

Ask the [printer](https://example.org/printer) first.
`

const requirements = `# Requirements

### Requirement 1: Signing

#### Acceptance Criteria

1. WHEN a guest signs THEN the GuestBook SHALL keep an Entry
`

describe('the preview of a plan', () => {
  let workbench: Workbench
  let disk: FileOnDisk

  before(async () => {
    workbench = await openWorkbench(async folder => {
      await writeFile(join(folder, 'tasks.md'), plan)
      await writeFile(join(folder, 'requirements.md'), requirements)
    })
    disk = fileOnDisk(workbench, 'tasks.md')
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`)
  })

  after(() => workbench.close())

  const preview = (at = 0) => previewPage(workbench.page, at)

  it('opens beside the editor and shows the plan', async () => {
    await workbench.open('tasks.md')
    await workbench.command('Planwright: Open Plan Preview to the Side')
    await preview().task('2.2').waitFor()
    await preview().task('1').getByText('entry', { exact: true }).waitFor()
    await preview().frame.getByText('printer').waitFor()
    // The figures of the plan stay while its preview is in front.
    await workbench.page
      .locator('[id="planwright.planwright.planwright.progress"]')
      .filter({ hasText: '1/4' })
      .waitFor()
    await workbench.screenshot('preview')
    assert.equal(await disk.read(), plan)
  })

  it('ticks a box in the file', async () => {
    await preview().box('1').click()
    await disk.becomes(marked(plan, { 1: 'x' }))
    await preview().shows('1', 'done')
  })

  it('unticks it', async () => {
    await preview().box('1').click()
    await disk.becomes(plan)
    await preview().shows('1', 'open')
  })

  it('sets another state from the menu', async () => {
    await preview().task('3').locator('[data-action="menu"]').click()
    await preview().frame.getByRole('menu').getByText('In progress').click()
    await disk.becomes(marked(plan, { 3: '-' }))
    await preview().shows('3', 'active')
  })

  it('follows an undo of the editor', async () => {
    await workbench.page.locator('.monaco-editor .view-lines').first().click()
    await workbench.page.keyboard.press('Control+z')
    await preview().shows('3', 'open')
    await workbench.page.keyboard.press('Control+s')
    await disk.becomes(plan)
  })

  it('follows a change from outside, and ticks the task where it stands then', async () => {
    const moved = plan.replace('- [ ] 1. Keep', '- [ ] 0. Begin\n- [ ] 1. Keep')
    await disk.write(moved)
    await preview().task('0').waitFor()
    await preview().box('2.2').click()
    await disk.becomes(moved.replace('[ ] 2.2', '[x] 2.2'))
    // The answer comes once the file is saved: what is written before that, VS Code takes for its own.
    await preview().frame.getByRole('status').filter({ hasText: '2.2' }).waitFor({ state: 'attached' })
    await disk.write(plan)
    await preview().task('0').waitFor({ state: 'detached' })
    await preview().shows('2.2', 'open')
  })

  it('says that the file is gone, and comes back with it', async () => {
    await rm(disk.path)
    await preview().frame.getByText('The file is gone').waitFor()
    await disk.write(plan)
    await preview().task('1').waitFor()
    await preview().box('1').click()
    await disk.becomes(marked(plan, { 1: 'x' }))
    await preview().box('1').click()
    await disk.becomes(plan)
  })

  it('saves the plan as a page of its own', async () => {
    await preview().frame.locator('[data-action="exportHtml"]').click()
    await workbench.saveAs('tasks.html')
    const saved = join(workbench.folder, 'tasks.html')
    let page = ''
    await eventually('the page is saved', async () => {
      page = await readFile(saved, 'utf8').catch(() => '')
      return page.trimEnd().endsWith('</html>')
    })
    for (const part of ['<!DOCTYPE html>', 'Keep entries', '<em>entry</em>', 'href="https://example.org/printer"']) {
      assert.ok(page.includes(part), part)
    }
    assert.equal(await disk.read(), plan)
    const row = workbench.page.locator('.explorer-folders-view').getByText('tasks.html', { exact: true })
    await row.waitFor()
    await rm(saved)
    await row.waitFor({ state: 'detached' })
  })

  it('is as it was after it was hidden', async () => {
    await workbench.page.locator('.tab').filter({ hasText: 'Preview tasks.md' }).click()
    await workbench.fromExplorer('requirements.md')
    await preview().frame.locator('.row').first().waitFor({ state: 'hidden' })
    await disk.write(marked(plan, { '2.2': 'x' }))
    await workbench.page.locator('.tab').filter({ hasText: 'Preview tasks.md' }).click()
    await preview().shows('2.2', 'done')
    await disk.write(plan)
    await preview().shows('2.2', 'open')
  })

  it('opens in the place of the editor, where undo and save are its own', async () => {
    await workbench.command('View: Close All Editors')
    await workbench.open('tasks.md')
    await workbench.reopenWith('Plan Preview')
    await preview().box('1').click()
    await disk.becomes(marked(plan, { 1: 'x' }))
    await preview().task('1').click()
    await workbench.page.keyboard.press('Control+z')
    await preview().shows('1', 'open')
    await workbench.page.keyboard.press('Control+s')
    await disk.becomes(plan)
  })

  it('shows one document twice and both agree', async () => {
    await workbench.command('Planwright: Open Plan Preview to the Side')
    await preview(1).task('1').waitFor()
    await preview(1).box('1').click()
    await disk.becomes(marked(plan, { 1: 'x' }))
    await preview(0).shows('1', 'done')
    await preview(1).shows('1', 'done')
    await preview(0).box('1').click()
    await disk.becomes(plan)
    await preview(1).shows('1', 'open')
    await workbench.screenshot('two previews')
  })

  it('comes back when the window is loaded again', async () => {
    await workbench.command('Developer: Reload Window')
    await workbench.page.locator('iframe.webview').first().waitFor({ state: 'detached' })
    await workbench.page.locator('.monaco-workbench .explorer-folders-view').waitFor({ timeout: 60_000 })
    await preview(0).task('1').waitFor()
    await preview(1).task('1').waitFor()
    await preview(1).box('3').click()
    await disk.becomes(marked(plan, { 3: 'x' }))
    await preview(0).shows('3', 'done')
  })
})
