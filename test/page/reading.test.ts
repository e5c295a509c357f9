import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../../scripts/vscode-server/chromium.ts'
import { PlanHost } from './planHost.ts'
import { variedPlan, variedRequirements } from './plans.ts'
import { openPreviewPage, type PreviewPage } from './previewPage.ts'
import { shows } from './shows.ts'

describe('reading in the preview page', () => {
  let browser: Browser
  before(async () => {
    browser = await launchChromium()
  })
  after(() => browser.close())

  async function onPage(run: (preview: PreviewPage, host: PlanHost) => Promise<void>): Promise<void> {
    const host = new PlanHost({ plan: variedPlan, requirements: variedRequirements })
    const preview = await openPreviewPage(browser, { host: host.hear })
    await preview.page.locator('.task .body').first().waitFor()
    await run(preview, host)
    assert.deepEqual(preview.violations, [])
    await preview.close()
  }

  it('asks again where the first words of the host were lost', async () => {
    const host = new PlanHost({ plan: variedPlan })
    let asked = 0
    const preview = await openPreviewPage(browser, {
      host: (message, tell) => {
        if (message.type === 'ready') asked += 1
        return asked > 1 ? host.hear(message, tell) : undefined
      },
    })
    await preview.page.getByRole('row', { name: '2.1' }).waitFor()
    await preview.close()
  })

  it('finds words of the details, and marks them', () =>
    onPage(async ({ page, tell }, host) => {
      await page.keyboard.press('/')
      await page.keyboard.type('isbn')
      await page.locator('#matches', { hasText: /^1 of/ }).waitFor()
      await shows(() => page.getByRole('row', { name: '1.1' }).isVisible(), true)
      await shows(() => page.getByRole('row', { name: '2.1' }).count(), 0)
      await shows(() => page.evaluate(() => CSS.highlights.get('match')?.size), 1)
      await tell(host.edit(text => text.replace('Ask <https', 'The isbn is in <https')))
      await page.locator('#matches', { hasText: /^2 of/ }).waitFor()
      await page.keyboard.type(' 9')
      await page.locator('.empty', { hasText: 'No task matches' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('row', { name: '2.1' }).waitFor()
    }))

  it('keeps a row whose title is typed: its focus, its place, what stands inside it', () =>
    onPage(async ({ page, tell }, host) => {
      const row = page.getByRole('row', { name: /^1\.1 / })
      await row.focus()
      const before = await row.boundingBox()
      await row.evaluate(element => Object.assign(element, { isTheSame: true }))
      await tell(host.edit(text => text.replace('1.1 Create', '1.1 Make')))
      await page.getByRole('row', { name: /^1\.1 Make/ }).waitFor()
      await shows(
        () =>
          page.evaluate(() => {
            const { activeElement } = document
            return (
              activeElement !== null && 'isTheSame' in activeElement && activeElement.querySelector('.body') !== null
            )
          }),
        true,
      )
      await shows(() => row.boundingBox(), before)
      await page.keyboard.press('ArrowLeft')
      await shows(() => row.getAttribute('aria-expanded'), 'false')
      await tell(host.edit(text => text.replace('1.1 Make', '1.1 Build')))
      await page.getByRole('row', { name: /^1\.1 Build/ }).waitFor()
      await shows(() => row.getAttribute('aria-expanded'), 'false')
      await page.keyboard.press('ArrowDown')
      await shows(() => page.locator('.row:focus .id').textContent(), '1.2')
    }))

  it('says that a view could not be loaded, and loads it when asked again', () =>
    onPage(async ({ page }) => {
      const file = '**/previewViews.js*'
      await page.context().route(file, route => route.abort())
      await page.getByRole('tab', { name: 'Graph' }).click()
      const failure = page.getByRole('alert')
      await failure.filter({ hasText: 'could not be loaded' }).waitFor()
      await failure.getByRole('button').click()
      await page.getByRole('tab', { name: 'Tasks' }).click()
      await failure.waitFor({ state: 'hidden' })
      await page.getByRole('row', { name: '2.1' }).waitFor()
      await page.locator('.filter-button').click()
      await failure.filter({ hasText: 'could not be loaded' }).waitFor()
      await page.context().unroute(file)
      await failure.getByRole('button').click()
      await page.locator('.filter-states').waitFor()
      await failure.waitFor({ state: 'hidden' })
      await page.getByRole('tab', { name: 'Graph' }).click()
      await page.locator('.drawing').waitFor()
    }))
})
