import assert from 'node:assert/strict'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from './eventually.ts'
import { fileOnDisk, type FileOnDisk, marked } from './fileOnDisk.ts'
import { previewPage } from './previewPage.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const plan = `# Guest book

- [x] 1. Keep entries
  - _Requirements: 1.1_
- [ ] 2. Show entries
  - _Requirements: 1.1_
  - _Depends on: 1_
- [ ] 3. Print the book
  - _Depends on: 2_
  - _Estimate: 2 hours_
`

const requirements = `# Requirements

### Requirement 1: Signing

#### Acceptance Criteria

1. WHEN a guest signs THEN the GuestBook SHALL keep an Entry
2. IF the words are too long THEN the GuestBook SHALL refuse the Entry
`

describe('the preview of a plan, looked at in other ways', () => {
  let workbench: Workbench
  let disk: FileOnDisk

  before(async () => {
    workbench = await openWorkbench(async folder => {
      await writeFile(join(folder, 'tasks.md'), plan)
      await writeFile(join(folder, 'requirements.md'), requirements)
      await writeFile(join(folder, 'notes.md'), 'Nothing.\n')
    })
    disk = fileOnDisk(workbench, 'tasks.md')
    await workbench.open('tasks.md')
    await workbench.command('Planwright: Open Plan Preview to the Side')
    await preview().task('3').waitFor()
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`)
    await disk.becomes(plan)
  })

  after(() => workbench.close())

  const preview = () => previewPage(workbench.page)
  const frame = () => preview().frame
  const view = (name: string) => frame().getByRole('tab', { name }).click()
  const criterion = (id: string) => frame().locator('.matrix tbody tr').filter({ hasText: id })
  const focusedTask = (id: string) => preview().task(id).and(frame().locator(':focus')).waitFor()

  it('shows which criterion has which tasks, and which has none', async () => {
    await view('Coverage')
    await criterion('1.1').getByText('1/2').waitFor()
    await criterion('1.2').getByText('No task').waitFor()
    await workbench.screenshot('preview coverage')
    await frame().locator('[data-action="holes"]').click()
    await criterion('1.1').waitFor({ state: 'detached' })
    await criterion('1.2').waitFor()
    await frame().locator('[data-action="holes"]').click()
    await criterion('1.1').waitFor()
  })

  it('closes a hole as soon as a task cites the criterion', async () => {
    await disk.write(plan.replace('  - _Estimate', '  - _Requirements: 1.2_\n  - _Estimate'))
    await criterion('1.2').getByText('0/1').waitFor()
    await disk.write(plan)
    await criterion('1.2').getByText('No task').waitFor()
  })

  it('leads from the matrix to a criterion and to a task', async () => {
    await criterion('1.2').locator('.link').click()
    await workbench.page.locator('.tab.active[data-resource-name="requirements.md"]').waitFor()
    await workbench.page.getByText(/^Ln 8, Col/).waitFor()
    await frame().locator('.task-head .link', { hasText: '2' }).click()
    await focusedTask('2')
  })

  it('draws what waits for what, and leads from there to a task', async () => {
    await view('Graph')
    const node = (id: string) => frame().locator(`.node[data-key^="${id}\\9 "]`)
    await node('3').waitFor()
    await eventually('both edges are drawn', async () => (await frame().locator('.edge').count()) === 2)
    await frame().locator('.node.ready').filter({ hasText: 'Show entries' }).waitFor()
    await workbench.screenshot('preview graph')
    await frame().getByRole('button', { name: 'As a list' }).click()
    await frame().locator('.graph-list').getByText('Print the book').waitFor()
    await frame().getByRole('button', { name: 'As a list' }).click()
    await node('3').click()
    await focusedTask('3')
  })

  it('draws when what can be done, follows a tick, and leads to a task', async () => {
    await view('Timeline')
    const bar = (id: string) => frame().locator(`.time-bar[data-key^="${id}\\9 "]`)
    await bar('3').waitFor()
    await workbench.screenshot('preview timeline')
    await disk.write(marked(plan, { 2: 'x' }))
    await bar('2').and(frame().locator('[data-state="done"]')).waitFor()
    await disk.write(plan)
    await bar('2').and(frame().locator('[data-state="open"]')).waitFor()
    await bar('2').click()
    await focusedTask('2')
  })

  for (const [name, words] of [
    ['Graph', 'Print the book'],
    ['Timeline', 'Show entries'],
  ] as const) {
    it(`saves the ${name.toLowerCase()} as a drawing`, async () => {
      await view(name)
      const saved = join(workbench.folder, `tasks-${name.toLowerCase()}.svg`)
      await frame().locator('[data-action="exportSvg"]').click()
      await workbench.saveAs(`tasks-${name.toLowerCase()}.svg`)
      const drawn = () => readFile(saved, 'utf8').catch(() => '')
      await eventually('the drawing is saved', async () => (await drawn()).trimEnd().endsWith('</svg>'))
      assert.ok((await drawn()).includes(words))
      assert.ok(!/<script|<foreignObject|\son\w+=/i.test(await drawn()))
      await rm(saved)
    })
  }

  it('shows the same way of looking after it was hidden', async () => {
    await view('Coverage')
    await criterion('1.1').waitFor()
    await workbench.page.locator('.tab').filter({ hasText: 'Preview tasks.md' }).click()
    await workbench.fromExplorer('notes.md')
    await frame().locator('.matrix').waitFor({ state: 'hidden' })
    await workbench.page.locator('.tab').filter({ hasText: 'Preview tasks.md' }).click()
    await criterion('1.1').waitFor()
    await frame().getByRole('tab', { name: 'Coverage', selected: true }).waitFor()
  })
})
