import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { eventually } from './eventually.ts'
import { fileOnDisk, type FileOnDisk, marked } from './fileOnDisk.ts'
import { previewPage } from './previewPage.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const phase = (at: number): string => `
## Phase ${at}: Part ${at}

${Array.from({ length: 12 }, (_, step) => `- [${step === 0 ? 'x' : ' '}] ${at}.${step + 1} Bind volume ${at * 100 + step}\n  - Sewn by hand, number ${at * 100 + step}\n`).join('')}`

const plan = `# Guest book

See the [design](./design.md#entry-list) first.

- [ ] 10. Keep entries
  - Hold them in an \`EntryList\` with room for *marginalia*
  - _Requirements: 1.2_
- [ ] 11. Page entries
  - _Depends on: 10_
${[1, 2, 3, 4, 5].map(phase).join('')}`

const requirements = `# Requirements

### Requirement 1: Signing

#### Acceptance Criteria

1. WHEN a guest signs THEN the GuestBook SHALL greet
2. THE GuestBook SHALL keep every Entry in an EntryList
`

const design = `# Design

## Entry list

### EntryList

- \`EntryList\`: holds each \`Entry\` in the order of signing
`

describe('the preview of a plan as it is read', () => {
  let workbench: Workbench
  let disk: FileOnDisk

  before(async () => {
    workbench = await openWorkbench(async folder => {
      await writeFile(join(folder, 'tasks.md'), plan)
      await writeFile(join(folder, 'requirements.md'), requirements)
      await writeFile(join(folder, 'design.md'), design)
    })
    disk = fileOnDisk(workbench, 'tasks.md')
    await workbench.open('tasks.md')
    await workbench.command('Planwright: Open Plan Preview to the Side')
    await preview().task('10').getByText('marginalia').waitFor()
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`)
    await disk.becomes(plan)
  })

  after(() => workbench.close())

  const preview = () => previewPage(workbench.page)
  const matches = (text: string) => preview().frame.locator('#matches', { hasText: text }).waitFor()
  const tab = (name: string) => workbench.page.locator(`.tab.active[data-resource-name="${name}"]`)
  /** Waits until the cursor stands on the line of a text that has `words`. */
  const cursorAt = (text: string, words: string) => {
    const line = text.split('\n').findIndex(each => each.includes(words)) + 1
    return workbench.page.getByText(new RegExp(`^Ln ${line}, Col`)).waitFor()
  }
  const typed = (query: string) => preview().frame.locator('#search').fill(query)

  it('finds words of titles and of details', async () => {
    await typed('volume 304')
    await matches('1 of 62 tasks')
    await preview().task('3.5').waitFor()
    await preview().task('10').waitFor({ state: 'detached' })
    await typed('MARGINALIA')
    await matches('1 of 62 tasks')
    await preview().task('10').waitFor()
    await preview().task('3.5').waitFor({ state: 'detached' })
    await typed('no such words')
    await preview().frame.getByText('No task matches').waitFor()
    await workbench.screenshot('preview finds nothing')
  })

  it('shows all again without the search', async () => {
    await typed('')
    await preview().task('10').waitFor()
    await preview().task('11').waitFor()
  })

  it('filters by state and by requirement, with counts, and clears the filters', async () => {
    const { frame } = preview()
    await frame.locator('.filter-button').click()
    const done = frame.locator('.toggle[data-state="done"]')
    await done.filter({ hasText: '5' }).click()
    await matches('5 of 62 tasks')
    await preview().task('2.1').waitFor()
    await preview().task('10').waitFor({ state: 'detached' })
    await done.click()
    await frame.locator('[data-filter="requirement"]').selectOption('1.2')
    await matches('1 of 62 tasks')
    await preview().task('10').waitFor()
    await preview().task('11').waitFor({ state: 'detached' })
    await workbench.screenshot('preview filtered')
    await frame.getByRole('button', { name: 'Clear filters' }).click()
    await preview().task('11').waitFor()
    await frame.locator('.filter-button').click()
    await frame.locator('.filters').waitFor({ state: 'hidden' })
  })

  it('opens the line of a requirement', async () => {
    await preview().task('10').locator('.chip.requirement').click()
    await tab('requirements.md').waitFor()
    await cursorAt(requirements, 'keep every Entry')
  })

  it('opens the lines of the design that a task comes from', async () => {
    await preview().task('10').locator('.chip.source').first().click()
    await tab('design.md').waitFor()
    await cursorAt(design, '`EntryList`: holds')
  })

  it('opens a file that a link names', async () => {
    await workbench.fromExplorer('requirements.md')
    await preview().frame.locator('.prose a').click()
    await tab('design.md').waitFor()
  })

  it('goes to the line of a row that is clicked twice', async () => {
    await workbench.fromExplorer('tasks.md')
    await preview().task('11').locator('.title').dblclick()
    await tab('tasks.md').waitFor()
    await cursorAt(plan, '11. Page entries')
  })

  it('goes to the task that another one waits for', async () => {
    await preview().task('11').locator('.chip.dependency').click()
    await preview().task('10').and(preview().frame.locator(':focus')).waitFor()
  })

  it('marks the row of the cursor', async () => {
    await workbench.page.locator('.view-line', { hasText: 'Page entries' }).click()
    await preview().task('11').and(preview().frame.locator('.current')).waitFor()
    await workbench.page.keyboard.press('Control+End')
    await preview().task('5.12').and(preview().frame.locator('.current')).waitFor()
    await workbench.page.keyboard.press('Control+Home')
    await preview().frame.locator('.row.prose.current').waitFor({ state: 'detached' })
    await preview().frame.getByText('first.').waitFor()
  })

  it('follows the editor as it scrolls', async () => {
    const { page } = workbench
    await page.locator('.monaco-editor').first().hover()
    await follows({ page, first: firstInEditor, isShown: async volume => (await firstInPage()) === volume })
  })

  it('takes the editor along as it scrolls', async () => {
    const { page } = workbench
    await preview().frame.locator('.rows').hover()
    // VS Code leaves room for the headings that stick to the top of its editor.
    const isShown = async (volume: string) => (await volumesInEditor()).slice(0, 10).includes(volume)
    await follows({ page, first: firstInPage, isShown })
  })

  it('is used by keys alone, from the search to the file', async () => {
    const { keyboard } = workbench.page
    const focused = (selector: string) => preview().frame.locator(`${selector}:focus`).waitFor()
    await workbench.page.locator('.monaco-editor').first().click()
    await keyboard.press('Control+Home')
    await workbench.command('View: Focus Right Editor Group')
    await eventually('the page has the focus', () =>
      preview()
        .frame.locator('body')
        .evaluate(() => document.hasFocus()),
    )
    await keyboard.press('/')
    await focused('#search')
    await keyboard.type('page entries')
    await matches('1 of 62 tasks')
    await keyboard.press('ArrowDown')
    await focused('.row')
    await keyboard.press('End')
    await preview().task('11').and(preview().frame.locator(':focus')).waitFor()
    await keyboard.press('Space')
    await disk.becomes(marked(plan, { 11: 'x' }))
    await preview().shows('11', 'done')
    await preview().frame.getByRole('status').filter({ hasText: '11' }).waitFor({ state: 'attached' })
    await keyboard.press('m')
    await focused('.menu-item')
    await keyboard.press('Home')
    await keyboard.press('Enter')
    await disk.becomes(plan)
    await preview().shows('11', 'open')
    for (const [key, view] of [
      ['2', '.matrix'],
      ['3', '.drawing'],
      ['4', '.lanes'],
    ] as const) {
      await keyboard.press(key)
      await preview().frame.locator(view).first().waitFor()
    }
    await keyboard.press('1')
    await preview().task('11').waitFor()
    await keyboard.press('?')
    await preview().frame.locator('dialog').waitFor()
    await keyboard.press('Escape')
    await preview().frame.locator('dialog').waitFor({ state: 'detached' })
    await keyboard.press('/')
    await focused('#search')
    await keyboard.press('Escape')
    await preview().task('10').waitFor()
    await keyboard.press('ArrowDown')
    await focused('.row')
    await keyboard.press('Enter')
    await tab('tasks.md').waitFor()
    await cursorAt(plan, '11. Page entries')
  })

  interface Following {
    readonly page: Workbench['page']
    /** The first volume on the side that the mouse is on; empty where a heading is first. */
    readonly first: () => Promise<string>
    /** Whether the other side has it at its top. */
    readonly isShown: (volume: string) => Promise<boolean>
  }

  /**
   * Turns the wheel until the other side shows the same first. A side that was just moved by the other keeps still for
   * a moment, so that one turn may lead to nothing.
   */
  async function follows({ page, first, isShown }: Following): Promise<void> {
    const start = await first()
    await eventually('the other side follows', async () => {
      await page.mouse.wheel(0, 150)
      const volume = await first()
      if (volume === '' || volume === start) return false
      const isThere = async (): Promise<boolean> => (await first()) === volume && isShown(volume)
      for (let looks = 0; looks < 20; looks += 1) {
        if (await isThere()) return true
        await new Promise(resolve => setTimeout(resolve, 50))
      }
      return false
    })
  }

  /** The volume of the first row that the page shows. */
  function firstInPage(): Promise<string> {
    return preview()
      .frame.locator('body')
      .evaluate(() => {
        const top = document.querySelector('.toolbar')?.getBoundingClientRect().bottom ?? 0
        const rows = [...document.querySelectorAll('.row')]
        const first = rows.find(row => row.getBoundingClientRect().bottom > top + 1)
        return /volume (\d+)/.exec(first?.textContent ?? '')?.[1] ?? ''
      })
  }

  /** The volumes of the lines that the editor shows, from its top. */
  function volumesInEditor(): Promise<readonly string[]> {
    return workbench.page.evaluate(() => {
      const editor = document.querySelector('.monaco-editor .view-lines')
      const top = editor?.closest('.monaco-editor')?.getBoundingClientRect().top ?? 0
      return [...(editor?.querySelectorAll('.view-line') ?? [])]
        .map(line => ({ text: line.textContent ?? '', box: line.getBoundingClientRect() }))
        .filter(({ box }) => box.bottom > top + 1)
        .sort((a, b) => a.box.top - b.box.top)
        .map(({ text }) => /(?:volume|number).(\d+)/.exec(text)?.[1] ?? '')
    })
  }

  async function firstInEditor(): Promise<string> {
    return (await volumesInEditor())[0] ?? ''
  }
})
