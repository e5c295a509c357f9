import assert from 'node:assert/strict'
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually, settled } from './eventually.ts'
import { fileOnDisk } from './fileOnDisk.ts'
import { openWorkbench, type themes, type Workbench } from './workbench.ts'

describe('a user of the sidebar', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await openWorkbench(async folder => {
      await cp('examples/photo-upload-service/design.md', join(folder, 'design.md'))
      await cp('examples/photo-upload-service/requirements.md', join(folder, 'requirements.md'))
    })
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`)
  })

  after(() => workbench.close())

  const file = () => join(workbench.folder, 'tasks.md')
  const plan = () => readFile(file(), 'utf8')
  const rowsOf = (view: 'Requirements' | 'Tasks') =>
    workbench.page.locator(`.pane:has(> .pane-header[aria-label^="${view}"]) .monaco-list-row`)
  const task = (text: string) => rowsOf('Tasks').filter({ hasText: text })
  /** A button in a view that has nothing else to show. */
  const offer = (text: string) => workbench.page.locator('.pane-body .monaco-button').filter({ hasText: text })
  const status = () => workbench.page.locator('[id="planwright.planwright.planwright.progress"]')

  it('is asked for a plan where there is none', async () => {
    await workbench.open('design.md')
    await workbench.command('Focus on Tasks View')
    await offer('Generate Implementation Plan').waitFor()
    await workbench.screenshot('tracker without a plan')
  })

  it('sees the plan in the tree as soon as it is made', async () => {
    await workbench.command('Planwright: Generate Implementation Plan')
    await workbench.page.locator('.tab[data-resource-name="tasks.md"]').waitFor()
    await task('2. Define the data models').waitFor()
    await status().filter({ hasText: '0/' }).waitFor()
  })

  it('ticks in the tree, and one character of the file changes', async () => {
    const before = await plan()
    const box = task('2.1 ').locator('.monaco-checkbox, .custom-view-tree-node-item-checkbox').first()
    await settled(async () => {
      await box.waitFor()
      return box.elementHandle().then(found => found ?? assert.fail('the box is gone'))
    })
    await box.click()
    const at = before.indexOf('[ ] 2.1') + 1
    await fileOnDisk(workbench, 'tasks.md').becomes(`${before.slice(0, at)}x${before.slice(at + 1)}`)
  })

  it('sees the same in the editor, in the tree and in the status bar', async () => {
    await workbench.showing('[x] 2.1')
    await status().filter({ hasText: '1/' }).waitFor()
    await task('2. Define the data models').filter({ hasText: '1/3' }).waitFor()
    await eventually('the box in the tree is ticked', async () => {
      const box = task('2.1 ').locator('[role="checkbox"]').first()
      return (await box.getAttribute('aria-checked')) === 'true'
    })
    await workbench.screenshot('tracker ticked')
  })

  it('opens the line of a row', async () => {
    await task('2.2 ').click()
    await workbench.page.locator('.tab.active[data-resource-name="tasks.md"]').waitFor()
    const line = (await plan()).split('\n').findIndex(text => text.includes('] 2.2 ')) + 1
    await workbench.page.getByText(`Ln ${line}, Col`).waitFor()
  })

  it('sees a criterion with its tasks, and what no task cites', async () => {
    await writeFile(file(), (await plan()).replaceAll(/, 2\.2|2\.2, /g, '').replaceAll('_Requirements: 2.2_', '_x_'))
    await rowsOf('Requirements').filter({ hasText: '2. ' }).filter({ hasText: 'uncovered' }).waitFor()
    await rowsOf('Requirements').filter({ hasText: '2. ' }).first().locator('.monaco-tl-twistie').click()
    await rowsOf('Requirements').filter({ hasText: '2.2 ' }).filter({ hasText: 'uncovered' }).waitFor()
    await workbench.screenshot('tracker uncovered')
  })

  it('sees the same filter and grouping when the window is loaded anew', async () => {
    const { page } = workbench
    await workbench.command('Planwright: Filter Requirements')
    await workbench.choice('Uncovered: no task cites them').click()
    await rowsOf('Requirements').filter({ hasText: '1. ' }).waitFor({ state: 'detached' })
    await workbench.command('Planwright: Group Requirements by Phase')
    const group = rowsOf('Requirements').filter({ has: page.getByText('Uncovered', { exact: true }) })
    await group.waitFor()
    await page.reload()
    await group.waitFor()
    await rowsOf('Requirements').filter({ hasText: '2.2 ' }).waitFor()
    await workbench.screenshot('tracker after a reload')
    await workbench.command('Planwright: Group Requirements by Requirement')
    await workbench.command('Planwright: Find Requirements')
    await page.locator('.quick-input-widget input').first().fill('no such words')
    await page.keyboard.press('Enter')
    await offer('Clear Filter').click()
    await rowsOf('Requirements').filter({ hasText: '1. ' }).first().waitFor()
    await rowsOf('Requirements').filter({ hasText: '2. ' }).first().locator('.monaco-tl-twistie').click()
  })

  it('adds the task that is missing from the tree', async () => {
    const row = rowsOf('Requirements').filter({ hasText: '2.2 ' })
    await row.hover()
    await row.locator('.action-label[aria-label*="Add Task"]').click()
    await rowsOf('Requirements').filter({ hasText: '2.2 ' }).filter({ hasText: '0/1' }).waitFor()
    await workbench.page.keyboard.press('Control+s')
    await eventually('the new task is in the file', async () => (await plan()).includes('_Requirements: 2.2_'))
  })

  it('sees a plan go that is renamed, and come again', async () => {
    await workbench.command('View: Close All Editors')
    await rename(file(), join(workbench.folder, 'old.txt'))
    await offer('Generate Implementation Plan').waitFor()
    await rename(join(workbench.folder, 'old.txt'), file())
    await task('2. Define the data models').waitFor()
  })

  it('sees another plan take its place', async () => {
    await writeFile(file(), '- [ ] 1. Something else\n  - _Requirements: 1.1_\n')
    await task('1. Something else').waitFor()
    await task('2. Define the data models').waitFor({ state: 'detached' })
  })

  it('is told why a file that is too large is left alone', async () => {
    await mkdir(join(workbench.folder, 'huge'))
    await cp('examples/photo-upload-service/design.md', join(workbench.folder, 'huge/design.md'))
    await writeFile(join(workbench.folder, 'huge/tasks.md'), '- [ ] 1. A\n'.repeat(1_000_000))
    const row = rowsOf('Requirements').filter({ has: workbench.page.getByText('huge', { exact: true }) })
    await row.waitFor()
    await row.locator('.monaco-tl-twistie').click()
    await rowsOf('Requirements').filter({ hasText: 'larger than 10 MB' }).waitFor()
    await workbench.screenshot('tracker large file')
    await rm(join(workbench.folder, 'huge'), { recursive: true })
    await row.waitFor({ state: 'detached' })
  })
})

describe('the sidebar among the views of VS Code', () => {
  for (const theme of ['dark', 'light', 'high contrast'] as const satisfies readonly (keyof typeof themes)[]) {
    it(`looks at home in ${theme}`, async () => {
      const workbench = await openWorkbench(
        async folder => {
          for (const name of ['photo-upload-service', 'twin-finder-cli']) {
            await cp(join('examples', name), join(folder, name), { recursive: true })
          }
          await writeFile(join(folder, 'photo-upload-service/tasks.md'), begun)
        },
        { theme },
      )
      try {
        await workbench.page.locator('.explorer-folders-view').getByText('photo-upload-service').click()
        await workbench.open('tasks.md')
        await workbench.command('Focus on Requirements View')
        const rows = workbench.page.locator('.pane .monaco-list-row')
        await rows.filter({ hasText: '1. Direct upload' }).locator('.monaco-tl-twistie').click()
        await rows.filter({ hasText: '1.2 ' }).first().hover()
        await workbench.page.waitForTimeout(1500)
        await workbench.screenshot(`tracker ${theme}`)
      } finally {
        await workbench.close()
      }
    })
  }
})

/** A plan with a bit of everything. */
const begun = `# Implementation Plan

## Phase 1: Foundation

- [x] 1. Configure the service
  - _Requirements: 6.3_
- [ ] 2. Define the data models
  - [x] 2.1 Define \`FileDeclaration\` and \`UploadTicket\`
    - _Requirements: 1.1, 1.3_
  - [-] 2.2 Define \`VariantJob\`
    - _Requirements: 2.1_
  - [ ]* 2.3 Write property test: positions have no gaps
    - _Requirements: 4.1_
  - [ ] 2.4 Create \`photos\`
    - _Requirements: 1.1_

## Phase 2: Uploads

- [ ] 3. Take photos
  - _Requirements: 1.1, 1.2, 3.1_
  - _Depends on: 2_
- [!] 4. Moderate
  - _Requirements: 3.2, 5.1_
- [ ] 5. Publish
  - _Requirements: 4.1_
`
