import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../scripts/vscode-server/chromium.ts'
import { PlanHost } from './planHost.ts'
import { variedPlan, variedRequirements } from './plans.ts'
import { openPreviewPage, type PreviewPage, themeNames, viewParts } from './previewPage.ts'
import { shows } from './shows.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What is looked at in every theme, and how one gets there. */
const sights: Readonly<Record<string, (preview: PreviewPage) => Promise<void>>> = {
  tasks: async () => {},
  'tasks with a row in focus': async ({ page }) => page.getByRole('row', { name: '2.3' }).focus(),
  'tasks with filters': async ({ page }) => {
    await page.locator('.filter-button').click()
    await page.locator('.filter-states').waitFor()
  },
  'tasks with a menu': async ({ page }) => {
    await page.getByRole('row', { name: '2.3' }).focus()
    await page.keyboard.press('m')
    await page.locator('[role=menuitemradio]:focus').waitFor()
  },
  'tasks with a refusal': async ({ page }) => {
    await page.getByRole('row', { name: '2.2' }).getByRole('checkbox').click()
    await page.locator('.note').waitFor()
  },
  'tasks searched': async ({ page }) => {
    await page.keyboard.press('/')
    await page.keyboard.type('lend')
    await page.locator('#matches').filter({ hasText: 'tasks' }).waitFor()
  },
  'tasks where nothing is found': async ({ page }) => {
    await page.keyboard.press('/')
    await page.keyboard.type('nothing like this')
    await page.locator('.empty').waitFor()
  },
  'a part that is not loaded': async ({ page }) => {
    await page.context().route('**/previewViews.js*', route => route.abort())
    await page.keyboard.press('3')
    await page.getByRole('alert').getByRole('button').waitFor()
  },
  keys: async ({ page }) => {
    await page.keyboard.press('?')
    await page.locator('dialog').waitFor()
  },
  coverage: async ({ page }) => {
    await page.keyboard.press('2')
    await page.locator('.matrix').waitFor()
  },
  graph: async ({ page }) => {
    await page.keyboard.press('3')
    await page.locator('.drawing').waitFor()
  },
  'graph as a list': async ({ page }) => {
    await page.keyboard.press('3')
    await page.getByRole('button', { name: 'As a list' }).click()
    await page.locator('.graph-list').waitFor()
  },
  timeline: async ({ page }) => {
    await page.keyboard.press('4')
    await page.locator('.time-bar').first().waitFor()
  },
  'no document': async ({ page, tell }) => {
    await tell({ type: 'state', state: 'deleted', reason: 'tasks.md' })
    await page.locator('.state').waitFor()
  },
}

describe('the preview page for everybody', () => {
  let browser: Browser
  before(async () => {
    browser = await launchChromium()
  })
  after(() => browser.close())

  async function open(theme: (typeof themeNames)[number] = 'dark'): Promise<PreviewPage> {
    const host = new PlanHost({ plan: variedPlan, requirements: variedRequirements })
    host.outcome = 'refused'
    const preview = await openPreviewPage(browser, { host: host.hear, theme })
    await preview.page.locator('.task .body').first().waitFor()
    return preview
  }

  for (const theme of themeNames) {
    it(`has nothing that axe objects to in ${theme}`, async () => {
      const found: string[] = []
      for (const [name, go] of Object.entries(sights)) {
        const preview = await open(theme)
        await go(preview)
        found.push(...(await violations(preview.page)).map(each => `${name}: ${each}`))
        await preview.close()
      }
      assert.deepEqual(found, [])
    })
  }

  it('is used by keys alone, from the search to another state', async () => {
    const preview = await open()
    const { page, said } = preview
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement } = document
        return (
          activeElement?.querySelector('.id, .title')?.textContent ?? activeElement?.getAttribute('aria-label') ?? ''
        )
      })
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await press('/', 'ArrowDown')
    await shows(async () => /^(?:Notes.*)?$/.test(await focused()), true)
    await press('End')
    await shows(focused, '6')
    await press('Home', 'ArrowDown')
    await shows(focused, 'Phase 1: Foundation')
    await press('ArrowLeft')
    await shows(focused, 'Phase 1: Foundation')
    await shows(() => page.getByRole('row', { name: '2.1' }).count(), 0)
    await press('ArrowRight')
    // What was folded is drawn in the next frame.
    await page.getByRole('row', { name: '2.1' }).waitFor()
    await press('ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
    await shows(focused, '2')
    await press('ArrowRight', 'ArrowDown')
    await shows(focused, '2.2')
    await press('Tab')
    await shows(focused, '2.2 Implement `return` done')
    await press('Escape')
    await shows(focused, '2.2')
    await press('Enter')
    await shows(() => said.at(-1)?.type, 'openRow')
    await press(' ')
    await page.getByRole('status').getByText('read-only').waitFor()
    await shows(() => said.at(-1)?.type, 'setState')
    await press('m')
    await page.locator('[role=menuitemradio]:focus').waitFor()
    await press('End', 'Enter')
    await shows(() => {
      const last = said.at(-1)
      return last?.type === 'setState' && last.to
    }, 'deferred')
    await shows(focused, '2.2')
    await press('?')
    await page.locator('dialog').waitFor()
    await press('Escape')
    await shows(focused, '2.2')
    await press('ArrowLeft', 'ArrowLeft')
    await shows(focused, '2')
    await press('2')
    await page.locator('.matrix table').waitFor()
    await page.locator('[role=tab]:focus', { hasText: 'Coverage' }).waitFor()
    await press('1')
    await shows(focused, '2')
    await preview.close()
  })

  it('keeps the focus in sight and inside the page', async () => {
    const preview = await open()
    const { page } = preview
    const seen = new Set<string>()
    for (let at = 0; at < 30; at++) {
      await page.keyboard.press('Tab')
      const focus = await page.evaluate(() => {
        const { activeElement } = document
        if (!activeElement || activeElement === document.body) return 'body'
        const { width, height } = activeElement.getBoundingClientRect()
        const outline = getComputedStyle(activeElement).outlineStyle
        return width > 0 && height > 0 && outline !== 'none' ? activeElement.className + activeElement.id : 'unseen'
      })
      assert.notEqual(focus, 'unseen', [...seen].join(', '))
      seen.add(focus)
    }
    await preview.close()
  })

  it('reads from right to left where the page does', async () => {
    const host = new PlanHost({ plan: variedPlan, requirements: variedRequirements })
    const preview = await openPreviewPage(browser, { host: host.hear, direction: 'rtl' })
    const { page } = preview
    await page.locator('.task .body').first().waitFor()
    await page.getByRole('row', { name: '2 Implement lending' }).focus()
    await page.keyboard.press('ArrowRight')
    await shows(() => page.getByRole('row', { name: '2.1' }).count(), 0)
    const box = page.getByRole('row', { name: '2 Implement lending' }).getByRole('checkbox')
    await shows(async () => ((await box.boundingBox())?.x ?? 0) > 700, true)
    await preview.close()
  })

  it('has nothing to scroll to the side in a narrow column', async () => {
    const host = new PlanHost({ plan: variedPlan, requirements: variedRequirements })
    const preview = await openPreviewPage(browser, { host: host.hear, width: 280 })
    const { page } = preview
    await page.locator('.task .body').first().waitFor()
    for (const [key, part] of Object.entries(viewParts)) {
      await page.keyboard.press(key)
      await page.locator(part).first().waitFor()
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(width <= 280, `view ${key}: ${width}`)
    }
    await preview.close()
  })
})

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    interface Result {
      readonly violations: readonly {
        readonly id: string
        readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
      }[]
    }
    const { axe } = window as unknown as { axe: { run(): Promise<Result> } }
    const result = await axe.run()
    return result.violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 2)
        .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 140)} ${failureSummary?.slice(0, 240) ?? ''}`),
    )
  })
}
