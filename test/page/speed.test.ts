import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../../scripts/vscode-server/chromium.ts'
import { PlanHost } from './planHost.ts'
import { longPlan } from './plans.ts'
import { openPreviewPage, type PageOptions, type PreviewPage } from './previewPage.ts'
import { shows } from './shows.ts'

/**
 * In units of what it takes to lay out two thousand plain paragraphs, about ten milliseconds on a machine that does
 * nothing else; medians of several tries, since one that does other things as well is slow once in a while.
 */
describe('the speed of the preview page', () => {
  let browser: Browser
  before(async () => {
    browser = await launchChromium()
  })
  after(() => browser.close())

  /** How long it takes until the first rows stand in the page after the model has come, in such units. */
  async function firstRows({ page }: PreviewPage, host: PlanHost): Promise<number> {
    return page.evaluate(json => {
      const model: unknown = JSON.parse(json)
      const unit = timed(layOutParagraphs)
      const own = timed(() => {
        window.dispatchEvent(new MessageEvent('message', { data: { type: 'model', model } }))
        document.querySelector('.row')?.getBoundingClientRect()
      })
      return own / unit
    }, JSON.stringify(host.reading.model))
  }

  for (const [tasks, most] of [
    [500, 6],
    [10_000, 18],
  ] as const) {
    it(`shows the first rows of ${tasks} tasks in ${most} times what plain paragraphs take`, async () => {
      const host = new PlanHost({ plan: longPlan(tasks) })
      const times: number[] = []
      for (let at = 0; at < 5; at++) {
        const preview = await openMeasured(browser, () => undefined)
        await preview.page.locator('.state').waitFor()
        times.push(await firstRows(preview, host))
        const drawn = await preview.page.locator('.row').count()
        assert.ok(drawn > 10 && drawn < 400, `${drawn} rows are drawn`)
        await preview.close()
      }
      assert.ok(median(times) <= most, times.map(time => time.toFixed(1)).join(', '))
    })
  }

  it('takes a change of one row of 500 in a third of what plain paragraphs take', async () => {
    const host = new PlanHost({ plan: longPlan(500) })
    const preview = await openMeasured(browser, host.hear)
    await preview.page.locator('.task .body').first().waitFor()
    const messages = Array.from({ length: 21 }, (_, at) =>
      host.edit(text =>
        at % 2 === 0 ? text.replace('- [ ] 1.4 ', '- [x] 1.4 ') : text.replace('- [x] 1.4 ', '- [ ] 1.4 '),
      ),
    )
    const times = await preview.page.evaluate(json => {
      const changes: unknown[] = JSON.parse(json)
      return changes.map(data => {
        const own = timed(() => window.dispatchEvent(new MessageEvent('message', { data })))
        return own / timed(layOutParagraphs)
      })
    }, JSON.stringify(messages))
    assert.equal(await preview.page.getByRole('row', { name: /^1\.4 / }).getAttribute('data-state'), 'done')
    await preview.close()
    assert.ok(median(times) < 0.3, times.map(time => time.toFixed(2)).join(', '))
  })

  it('goes to the last of 10,000 tasks and back by keys, and draws only what is near', async () => {
    const host = new PlanHost({ plan: longPlan(10_000) })
    const preview = await openPreviewPage(browser, { host: host.hear })
    const { page } = preview
    await page.locator('.task .body').first().waitFor()
    await page.locator('.row').first().focus()
    await page.keyboard.press('End')
    await page.locator('.row:focus .id', { hasText: '500.20' }).waitFor()
    const top = () => page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? -1)
    await shows(async () => (await top()) > 0 && (await top()) < 900, true)
    await shows(async () => (await page.locator('.row').count()) < 600, true)
    await page.keyboard.press('Home')
    await page.locator('.row:focus .title', { hasText: 'Phase 1:' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('module9999')
    await shows(() => page.locator('#matches').textContent(), '1 of 10000 tasks')
    await shows(() => page.getByRole('row', { name: /^500\.19 / }).isVisible(), true)
    assert.deepEqual([...preview.escaped, ...preview.violations], [])
    await preview.close()
  })
})

/** Run in the page, where `openMeasured` puts them. */
declare function timed(does: () => void): number
declare function layOutParagraphs(): void

async function openMeasured(browser: Browser, host: PageOptions['host']): Promise<PreviewPage> {
  const preview = await openPreviewPage(browser, { host })
  await preview.page.evaluate(() =>
    Object.assign(window, {
      timed(does: () => void) {
        const start = performance.now()
        does()
        return performance.now() - start
      },
      layOutParagraphs() {
        const field = document.createElement('div')
        for (let at = 0; at < 2_000; at++) {
          const paragraph = document.createElement('p')
          paragraph.textContent = `Paragraph ${at}`
          field.append(paragraph)
        }
        document.body.append(field)
        field.getBoundingClientRect()
        field.remove()
      },
    }),
  )
  return preview
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
