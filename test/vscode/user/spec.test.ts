import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from './eventually.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const requirements = `# Requirements

### Requirement 1: Signing

#### Acceptance Criteria

1. WHEN a guest signs THEN the GuestBook SHALL keep an Entry
2. IF the words exceed 500 characters THEN the GuestBook SHALL refuse the Entry
`

const plan = `# Implementation Plan

- [x] 1. Keep entries
  - _Requirements: 1.1_
- [-] 2. Refuse long entries
  - _Requirements: 1.2_
- [ ] 3. Print the book
  - _Depends on: 2_
- [~] 4. Bind the book
- [!] 5. Sell the book
-[ ] 6. Read the book
`

const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern', contrast: 'Default High Contrast' }

describe('a user in a spec', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await openWorkbench(async folder => {
      await mkdir(join(folder, '.vscode'))
      await writeFile(join(folder, 'design.md'), '# Guest book\n\n## Components\n\n### EntryList\n\nShows entries.\n')
      await writeFile(join(folder, 'requirements.md'), requirements)
      await writeFile(join(folder, 'tasks.md'), plan)
    })
    await workbench.open('tasks.md')
    await workbench.showing('Print the book')
    await workbench.page.locator('.squiggly-warning, .squiggly-error, .squiggly-info').first().waitFor()
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`)
  })

  after(() => workbench.close())

  const onDisk = () => readFile(join(workbench.folder, 'tasks.md'), 'utf8')

  it('mends a line that is no task with a quick fix', async () => {
    const { keyboard } = workbench.page
    await goTo('11:1')
    await keyboard.press('Control+.')
    await workbench.page.locator('.action-widget').first().waitFor()
    await workbench.screenshot('quick fix')
    await keyboard.press('Enter')
    await keyboard.press('Control+s')
    await eventually('the task is one', async () => (await onDisk()) === plan.replace('-[ ] 6', '- [ ] 6'))
  })

  it('renames a task wherever it is named', async () => {
    const { page } = workbench
    const { keyboard } = page
    await goTo('5:7')
    await keyboard.press('F2')
    const input = page.locator('.rename-box input')
    await input.waitFor()
    await input.fill('7')
    await workbench.screenshot('rename')
    await keyboard.press('Enter')
    await page.locator('.view-line').filter({ hasText: '7.\u00a0Refuse' }).waitFor()
    await keyboard.press('Control+s')
    await eventually('both places are renamed', async () =>
      /^- \[-\] 7\. Refuse[\s\S]*_Depends on: 7_/m.test(await onDisk()),
    )
  })

  it('finds a walkthrough whose steps act', async () => {
    await workbench.command('Welcome: Open Walkthrough')
    await workbench.choice('Get Started with Planwright').click()
    const { page } = workbench
    await page.locator('.getting-started-step').filter({ hasText: 'Write or open a design' }).waitFor()
    for (const [name, theme] of Object.entries(themes)) {
      await look(theme)
      await workbench.screenshot(`walkthrough ${name}`)
    }
    await page.locator('.getting-started-step').filter({ hasText: 'Follow requirements' }).click()
    await page.getByRole('button', { name: 'Show Requirements' }).click()
    await page.locator('.pane-header').filter({ hasText: 'Requirements' }).first().waitFor()
  })

  it('sees the states of the tasks in the built-in preview', async () => {
    const { page } = workbench
    await workbench.command('View: Show Explorer')
    await workbench.open('tasks.md')
    await workbench.command('Markdown: Open Preview to the Side')
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame')
    await preview.locator('.planwright-box').first().waitFor()
    await eventually('the boxes are drawn with their states', async () => {
      const boxes = preview.locator('.planwright-box')
      const labels = await boxes.evaluateAll(all => all.map(each => each.getAttribute('aria-label')))
      return labels.join() === 'done,in progress,open,queued,blocked,open'
    })
    for (const [name, theme] of Object.entries(themes)) {
      await look(theme)
      await workbench.screenshot(`spec ${name}`)
    }
  })

  async function goTo(place: string): Promise<void> {
    const { page } = workbench
    await page.locator('.tab[data-resource-name="tasks.md"]').click()
    const input = page.locator('.quick-input-widget input').first()
    // What comes to the front by itself closes the question again.
    await eventually('the place can be typed', async () => {
      await page.keyboard.press('Control+g')
      return input.fill(`:${place}`, { timeout: 3_000 }).then(
        () => true,
        () => false,
      )
    })
    await page.keyboard.press('Enter')
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' })
  }

  async function look(theme: string): Promise<void> {
    const settings = JSON.stringify({ 'workbench.colorTheme': theme })
    await writeFile(join(workbench.folder, '.vscode/settings.json'), settings)
    const mark = theme.includes('Contrast') ? 'hc-black' : theme.includes('Dark') ? 'vs-dark' : 'vs'
    await workbench.page.locator(`.monaco-workbench.${mark}`).waitFor()
    await new Promise(resolve => setTimeout(resolve, 700))
  }
})
