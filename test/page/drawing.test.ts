import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../../scripts/vscode-server/chromium.ts'
import { PlanHost } from './planHost.ts'
import { longPlan, variedPlan, variedRequirements } from './plans.ts'
import { openPreviewPage, type PageOptions, type PreviewPage } from './previewPage.ts'
import { shows } from './shows.ts'
import themes from './themes.json' with { type: 'json' }

describe('the preview page', () => {
  let browser: Browser
  before(async () => {
    browser = await launchChromium()
  })
  after(() => browser.close())

  const varied = new PlanHost({ plan: variedPlan, requirements: variedRequirements })
  async function showing(
    check: (preview: PreviewPage) => Promise<void>,
    options: Partial<PageOptions> = {},
  ): Promise<void> {
    const preview = await openPreviewPage(browser, { host: varied.hear, ...options })
    try {
      await preview.page.locator('[role=row]').first().waitFor()
      await check(preview)
      assert.deepEqual([...preview.escaped, ...preview.violations], [])
    } finally {
      await preview.close()
    }
  }

  it('draws the plan with its figures, states and chips', () =>
    showing(async ({ page }) => {
      await page.locator('.task .body').first().waitFor()
      await shows(() => page.locator('h1').textContent(), 'Rollout of the reading room')
      const { done, total } = varied.reading.model.figures
      await page.locator('.figures', { hasText: `${done} of ${total} done` }).waitFor()
      const row = (name: string) => page.getByRole('row', { name })
      await shows(() => row('2.1').getByRole('checkbox').isChecked(), true)
      const parent = row('2 Implement lending').getByRole('checkbox')
      await shows(() => parent.getAttribute('aria-checked'), 'mixed')
      await shows(() => parent.evaluate(input => (input as HTMLInputElement).indeterminate), true)
      await shows(() => row('2.3').getByRole('button', { name: 'Requirement 2.3' }).count(), 1)
      await shows(() => row('2.3').locator('.chip.unknown').count(), 2)
      await shows(() => row('2.2').locator('pre .code-keyword').first().textContent(), 'export')
      await shows(() => row('2.2').locator('table td').count(), 2)
      await shows(() => row('1.2').locator('.badge-optional').count(), 1)
      await shows(() => page.locator('.body img').count(), 1)
      await page.locator('.no-image', { hasText: 'from afar' }).waitFor()
    }))

  it('shows what a criterion says while its chip has the mouse or the focus', () =>
    showing(async ({ page }) => {
      await page.getByRole('row', { name: '2.1' }).getByRole('button', { name: 'Requirement 2.1' }).hover()
      await page.getByRole('tooltip').getByText('the desk SHALL lend it').waitFor()
      await page.keyboard.press('Escape')
      await shows(() => page.getByRole('tooltip').count(), 0)
    }))

  it('asks the host to open what is clicked, by names and numbers only', () =>
    showing(async ({ page, said }) => {
      await page.locator('.task .body').first().waitFor()
      const before = said.length
      const row = page.getByRole('row', { name: '2.1' })
      await row.getByRole('button', { name: 'Requirement 2.1' }).click()
      await page.getByRole('link', { name: 'link' }).click()
      await row.dblclick({ position: { x: 300, y: 8 } })
      await row.getByRole('button', { name: '1.1', exact: false }).last().click()
      const asked = () =>
        said
          .slice(before)
          .map(({ type }) => type)
          .filter(type => type !== 'bodies' && type !== 'scrolled')
      await shows(asked, ['openRequirement', 'openLink', 'openRow'])
      await page.locator(':focus').filter({ hasText: /1\.1/ }).waitFor()
    }))

  it('searches and filters, counts what is left and keeps both', () =>
    showing(async ({ page, kept }) => {
      await page.keyboard.press('/')
      await page.keyboard.type('implement LEN')
      await page.locator('#matches', { hasText: '2 of 11 tasks' }).waitFor()
      await shows(() => page.locator('.task:not([hidden]) .id').allTextContents(), ['2', '2.1'])
      await page.getByRole('button', { name: 'Filter', exact: false }).first().click()
      await page.getByRole('button', { name: 'Done 1' }).click()
      await shows(() => page.locator('#matches').textContent(), '1 of 11 tasks')
      await shows(async () => {
        const { filters } = (await kept()) as { filters: { query: string; states: string[] } }
        return [filters.query, filters.states]
      }, ['implement LEN', ['done']])
      await page.getByRole('button', { name: 'Clear filters' }).click()
      await page.locator('[data-filter=requirement]').selectOption('2')
      await shows(() => page.locator('.task .id').allTextContents(), ['2', '2.1', '2.2', '2.3'])
      await page.locator('[data-filter=requirement]').selectOption('')
      await page.keyboard.press('/')
      await page.keyboard.type('nothing like this')
      await page.locator('.empty', { hasText: 'No task matches' }).waitFor()
    }))

  it('is as it was after its panel comes back', () =>
    showing(
      async ({ page }) => {
        await shows(() => page.locator('#search').inputValue(), 'lend')
        await shows(() => page.locator('.task .id').allTextContents(), ['2', '2.1', '3'])
      },
      { kept: { document: 'file:///old', view: 'tasks', filters: { query: 'lend' }, collapsed: ['no such row'] } },
    ))

  it('takes whatever was kept, and starts anew where it does not fit', () =>
    showing(({ page }) => shows(() => page.locator('#search').inputValue(), ''), {
      kept: { view: 'constructor', filters: [1], collapsed: { a: 1 }, active: 7 },
    }))

  it('draws coverage with its holes, and takes a click to the task', () =>
    showing(async ({ page, said }) => {
      await page.keyboard.press('2')
      await page.locator('.matrix table').waitFor()
      await shows(() => page.locator('.matrix tbody tr').count(), 6)
      await shows(() => page.locator('tr.hole th .link').allTextContents(), ['2.4'])
      await page.getByRole('button', { name: 'Tasks', exact: true }).click()
      await shows(() => page.locator('.matrix tbody tr th .link').first().textContent(), '2.4')
      await page.getByRole('button', { name: /Only without a task/ }).click()
      await shows(() => page.locator('.matrix tbody tr').count(), 1)
      await page.locator('tr.hole th .link').click()
      await shows(() => said.at(-1), { type: 'openRequirement', id: '2.4' })
      await page.getByRole('button', { name: '2.2 Implement', exact: false }).click()
      await page.locator(':focus .id').filter({ hasText: /2\.2/ }).waitFor()
    }))

  it('draws the graph, loads its layout only then, and is moved by mouse and keys', () =>
    showing(async ({ page }) => {
      await page.keyboard.press('3')
      await page.locator('.drawing').waitFor()
      await shows(() => page.locator('.node .node-id').allTextContents(), ['1.1', '2.1', '2.2', '2.3'])
      await shows(() => page.locator('.edge').count(), 3)
      const place = (): Promise<string | null> => page.locator('.content').getAttribute('transform')
      const start = await place()
      await page.locator('.drawing').focus()
      await page.keyboard.press('ArrowRight')
      await shows(async () => (await place()) !== start, true)
      const moved = await place()
      await page.keyboard.press('+')
      await shows(async () => (await place()) !== moved, true)
      await page.getByRole('button', { name: 'As a list' }).click()
      await shows(() => page.locator('.graph-list li').count(), 4)
      await page.locator('.graph-list').getByRole('button', { name: '2.2', exact: true }).click()
      await page.locator(':focus .id').filter({ hasText: /2\.2/ }).waitFor()
    }))

  it('draws the timeline', () =>
    showing(async ({ page }) => {
      await page.keyboard.press('4')
      await page.locator('.time-bar').first().waitFor()
      await shows(() => page.locator('.time-bar').count(), 9)
      await page.getByRole('button', { name: /^2\.3/ }).click()
      await page.locator(':focus .id').filter({ hasText: /2\.3/ }).waitFor()
    }))

  for (const state of ['loading', 'deleted', 'unreadable'] as const) {
    it(`has a face for a document that is ${state}, and comes back from it`, () =>
      showing(async ({ page, tell }) => {
        await tell({ type: 'state', state, reason: 'tasks.md' })
        await shows(() => page.locator('#view').isVisible(), false)
        await shows(() => page.locator(`.state-${state}`).isVisible(), true)
        await tell({ type: 'model', model: varied.reading.model })
        await shows(() => page.locator(`.state-${state}`).count(), 0)
        await shows(() => page.locator('#view').isVisible(), true)
      }))
  }

  it('lists a graph that is too large to read', () =>
    showing(
      async ({ page }) => {
        await page.keyboard.press('3')
        await page.locator('.graph-list').waitFor()
        await page.locator('.view-head', { hasText: '600 tasks' }).waitFor()
      },
      { host: new PlanHost({ plan: longPlan(600) }).hear },
    ))

  it('uses no colour that a theme of VS Code has not, unless it says what else', () => {
    const css = readFileSync(join(import.meta.dirname, '../../media/preview.css'), 'utf8')
    const used = [...css.matchAll(/var\((--vscode-[\w-]+)(,?)/g)]
    const bare = new Set(used.filter(([, , comma]) => comma === '').map(([, name = '']) => name))
    const known = new Set(Object.values(themes).flatMap(({ colors }) => Object.keys(colors)))
    assert.deepEqual(
      [...bare].filter(name => !known.has(name)),
      [],
    )
  })
})
