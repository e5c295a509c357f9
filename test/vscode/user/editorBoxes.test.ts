import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { eventually } from './eventually.ts'
import { fileOnDisk, type FileOnDisk } from './fileOnDisk.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const plan = `# Implementation Plan

## Legend

- [ ] to do
- [x] done

## Tasks

- [ ] 1. Keep entries
  - [x] 1.1 Store them
  - [ ] 1.2 Number them
- [ ] 2. Show entries
- [ ] 3. Print the book
`

describe('boxes in the editor', () => {
  let workbench: Workbench
  let disk: FileOnDisk

  before(async () => {
    workbench = await openWorkbench(async folder => {
      await writeFile(join(folder, 'design.md'), '# Guest book\n\n## Components\n\n### EntryList\n\nShows entries.\n')
      await writeFile(join(folder, 'tasks.md'), plan)
      // Lenses come and go with each tick and would move the lines that the mouse is sent to.
      await mkdir(join(folder, '.vscode'))
      await writeFile(join(folder, '.vscode/settings.json'), '{ "planwright.codeLens.tasks": false }\n')
    })
    disk = fileOnDisk(workbench, 'tasks.md')
    await workbench.open('tasks.md')
    await workbench.page.locator('.view-line').filter({ hasText: 'Print' }).waitFor()
    await eventually('boxes show a pointer', async () => {
      const target = await box('2. Show')
      await target.move()
      return (await target.cursor()) === 'pointer'
    })
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`)
  })

  after(() => workbench.close())

  const withLine = (from: string, to: string) => plan.replace(from, to)

  it('are ticked by a click between the brackets, and saved', async () => {
    await (await box('2. Show')).click()
    await disk.becomes(withLine('[ ] 2.', '[x] 2.'))
    await workbench.screenshot('box ticked')
  })

  it('are opened again by a click at the same place', async () => {
    await pause(600)
    await (await box('2. Show')).click()
    await disk.becomes(plan)
  })

  it('are ticked one after another, and one undo takes one back', async () => {
    await (await box('1.2 Number')).click()
    await disk.becomes(withLine('[ ] 1.2', '[x] 1.2'))
    await (await box('3. Print')).click()
    await disk.becomes(withLine('[ ] 1.2', '[x] 1.2').replace('[ ] 3.', '[x] 3.'))
    await workbench.page.keyboard.press('Control+z')
    await workbench.page.keyboard.press('Control+s')
    await disk.becomes(withLine('[ ] 1.2', '[x] 1.2'))
    await workbench.page.keyboard.press('Control+z')
    await workbench.page.keyboard.press('Control+s')
    await disk.becomes(plan)
  })

  for (const [what, act] of gestures()) {
    it(`do not change by ${what}`, async () => {
      await act(await box('2. Show'))
      // What becomes a tick does so after a moment; where a tick is taken back, that is saved a moment later.
      await pause(900)
      await disk.becomes(plan)
      await workbench.page.keyboard.press('Escape')
    })
  }

  it('of a legend do not change', async () => {
    await (await box('to do')).click()
    await pause(600)
    assert.equal(await disk.read(), plan)
  })

  it('of a legend show no pointer', async () => {
    const legend = await box('to do')
    await eventually('the pointer is that of text', async () => {
      await legend.move()
      return (await legend.cursor()) === 'text'
    })
  })

  it('are ticked by a key on all selected lines', async () => {
    await (await box('3. Print')).click({ behind: true })
    await workbench.page.keyboard.press('Shift+ArrowUp')
    await workbench.page.keyboard.press('Alt+x')
    await disk.becomes(plan.replace(/\[ \] ([23])/g, '[x] $1'))
    await workbench.page.keyboard.press('Control+z')
    await workbench.page.keyboard.press('Control+s')
    await disk.becomes(plan)
  })

  function gestures(): readonly (readonly [string, (target: Box) => Promise<void>])[] {
    return [
      ['a double click', target => target.click({ count: 2 })],
      [
        'a slow double click',
        async target => {
          await target.click()
          await pause(300)
          await workbench.page.mouse.down({ clickCount: 2 })
          await workbench.page.mouse.up({ clickCount: 2 })
        },
      ],
      ['dragging', target => target.drag(0)],
      ['dragging slowly', target => target.drag(300)],
      ['a second cursor', target => target.click({ key: 'Alt' })],
      [
        'the keyboard',
        async target => {
          await target.click({ behind: true })
          await workbench.page.keyboard.press('Home')
          for (let steps = 0; steps < 3; steps += 1) await workbench.page.keyboard.press('ArrowRight')
        },
      ],
      ['a click with the other button', target => target.click({ button: 'right' })],
    ]
  }

  interface Box {
    readonly x: number
    readonly y: number
    click(how?: {
      readonly count?: number
      readonly key?: 'Alt'
      readonly behind?: true
      readonly button?: 'left' | 'right'
    }): Promise<void>
    drag(rest: number): Promise<void>
    move(): Promise<void>
    cursor(): Promise<string>
  }

  /** The place between the brackets on the line that holds `text`. */
  async function box(text: string): Promise<Box> {
    const { page } = workbench
    const line: Locator = page
      .locator('.view-line')
      .filter({ hasText: text.replaceAll(' ', '\u00a0') })
      .first()
    await line.waitFor()
    const place = await line.evaluate(element => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let before = ''
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = `${before}${node.nodeValue ?? ''}`.indexOf('[') + 1 - before.length
        if (before.includes('[') || at > 0) {
          const range = document.createRange()
          range.setStart(node, before.includes('[') ? 0 : Math.min(at, node.nodeValue?.length ?? 0))
          range.setEnd(node, Math.min((before.includes('[') ? 0 : at) + 1, node.nodeValue?.length ?? 0))
          const { x, y, width, height } = range.getBoundingClientRect()
          if (width > 0) return { x: x + width / 2, y: y + height / 2, width }
        }
        before += node.nodeValue ?? ''
      }
      return { x: 0, y: 0, width: 0 }
    })
    const { x, y } = place
    return {
      x,
      y,
      async click({ count = 1, key, behind, button = 'left' } = {}) {
        if (key) await page.keyboard.down(key)
        await page.mouse.click(behind ? x + 60 : x, y, { clickCount: count, button })
        if (key) await page.keyboard.up(key)
      },
      async drag(rest) {
        await page.mouse.move(x, y)
        await page.mouse.down()
        await pause(rest)
        await page.mouse.move(x + 40, y, { steps: 4 })
        await page.mouse.up()
      },
      move: () => page.mouse.move(x, y),
      cursor: () =>
        page.evaluate(
          ([left, top]) => getComputedStyle(document.elementFromPoint(left ?? 0, top ?? 0) ?? document.body).cursor,
          [x, y],
        ),
    }
  }
})

function pause(time: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, time)
  })
}
