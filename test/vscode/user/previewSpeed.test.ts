import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { longPlan } from '../../page/plans.ts'
import { previewPage } from './previewPage.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

/** In milliseconds. */
interface Opening {
  /** From the panel to the page's script: VS Code's own part. */
  readonly untilScript: number
  /** From there to the first rows: what Planwright takes. */
  readonly untilRows: number
}

describe('the preview of a plan of 500 tasks', () => {
  let workbench: Workbench

  before(async () => {
    workbench = await openWorkbench(folder => writeFile(join(folder, 'tasks.md'), longPlan(500)))
    await workbench.page.evaluate(watchPanels)
    await workbench.open('tasks.md')
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`)
  })

  after(() => workbench.close())

  it('shows its first rows soon after VS Code has its page', async () => {
    const openings: Opening[] = []
    for (let runs = 0; runs < 8; runs += 1) {
      await workbench.command('Planwright: Open Plan Preview to the Side')
      await previewPage(workbench.page).frame.locator('.row').first().waitFor()
      openings.push(await opening())
      await workbench.command('View: Close Editor')
      await workbench.page.locator('iframe.webview').first().waitFor({ state: 'detached' })
    }
    // The first one has VS Code install what serves the files of webviews.
    const untilScript = median(openings.slice(1).map(each => each.untilScript))
    const untilRows = median(openings.slice(1).map(each => each.untilRows))
    console.log(`      panel to script: ${untilScript.toFixed(0)} ms, script to rows: ${untilRows.toFixed(0)} ms`)
    assert.ok(untilRows < untilScript, openings.map(each => JSON.stringify(each)).join('\n'))
  })

  async function opening(): Promise<Opening> {
    const panel = await workbench.page.evaluate(() => Number(document.body.dataset['panel']))
    const [script = Number.NaN, rows = Number.NaN] = await previewPage(workbench.page)
      .frame.locator('body')
      .evaluate(() =>
        ['script', 'rows'].map(
          name => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
        ),
      )
    return { untilScript: script - panel, untilRows: rows - script }
  }
})

/** Runs in the workbench: notes when the panel that was opened last came to be. */
function watchPanels(): void {
  new MutationObserver(records => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes])
    const isPanel = added.some(node => node instanceof Element && node.matches('iframe.webview'))
    if (isPanel) document.body.dataset['panel'] = String(performance.timeOrigin + performance.now())
  }).observe(document, { childList: true, subtree: true })
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
