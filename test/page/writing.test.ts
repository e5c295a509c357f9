import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import type { PageMessage } from '../../src/core/preview/messages.ts'
import { launchChromium } from '../../scripts/vscode-server/chromium.ts'
import { PlanHost } from './planHost.ts'
import { longPlan, variedPlan, variedRequirements } from './plans.ts'
import { openPreviewPage, type PreviewPage } from './previewPage.ts'
import { shows } from './shows.ts'

describe('ticking in the preview page', () => {
  let browser: Browser
  before(async () => {
    browser = await launchChromium()
  })
  after(() => browser.close())

  async function showing(
    plan: string,
    check: (preview: PreviewPage & { readonly host: PlanHost }) => Promise<void>,
  ): Promise<void> {
    const host = new PlanHost({ plan, requirements: variedRequirements })
    const preview = await openPreviewPage(browser, { host: host.hear })
    try {
      await preview.page.locator('.task .body').first().waitFor()
      await check({ ...preview, host })
      assert.deepEqual([...preview.escaped, ...preview.violations], [])
    } finally {
      await preview.close()
    }
  }

  const box = ({ page }: PreviewPage, name: string) => page.getByRole('row', { name }).getByRole('checkbox')
  const asked = (said: readonly PageMessage[]) =>
    said.flatMap(message => (message.type === 'setState' ? [message] : []))

  it('shows a tick at once, before the host has answered', () =>
    showing(variedPlan, async preview => {
      preview.host.outcome = 'silent'
      const shown = await box(preview, '2.2').evaluate(async input => {
        if (!(input instanceof HTMLInputElement)) return undefined
        input.click()
        await new Promise(requestAnimationFrame)
        return { box: input.checked, row: input.closest('.row')?.getAttribute('data-state') }
      })
      assert.deepEqual(shown, { box: true, row: 'done' })
      await shows(
        () => {
          const [{ seq, expectedMarker, to, version } = {}] = asked(preview.said)
          return { seq, expectedMarker, to, version }
        },
        { seq: 1, expectedMarker: '-', to: 'done', version: 1 },
      )
    }))

  it('changes one character of the document and says so', () =>
    showing(variedPlan, async preview => {
      await box(preview, '2.2').click()
      await preview.page.getByRole('status').getByText('is now: Done').waitFor()
      assert.equal(preview.host.plan, variedPlan.replace('[-] 2.2', '[x] 2.2'))
      await shows(() => box(preview, '2.2').isChecked(), true)
      await box(preview, '2.2').click()
      await preview.page.getByRole('status').getByText('is now: Open').waitFor()
      assert.equal(preview.host.plan, variedPlan.replace('[-] 2.2', '[ ] 2.2'))
    }))

  it('puts the box back and gives the reason where the host refuses', () =>
    showing(variedPlan, async preview => {
      preview.host.outcome = 'refused'
      await box(preview, '2.2').click()
      const row = preview.page.getByRole('row', { name: '2.2' })
      await row.getByText('Not changed: The file is read-only.').waitFor()
      await shows(() => box(preview, '2.2').isChecked(), false)
      await preview.page.getByRole('status').getByText('read-only').waitFor()
      await row.getByRole('button', { name: 'Dismiss' }).click()
      await shows(() => row.locator('.note').count(), 0)
      assert.equal(preview.host.plan, variedPlan)
    }))

  it('shows what the line says now where the request was stale', () =>
    showing(variedPlan, async preview => {
      preview.host.outcome = 'stale'
      await preview.tell(preview.host.edit(text => text.replace('[-] 2.2', '[!] 2.2')))
      await box(preview, '2.2').click()
      const row = preview.page.getByRole('row', { name: '2.2' })
      await row.getByText('The line changed in the meantime').waitFor()
      await shows(() => row.getAttribute('data-state'), 'blocked')
      await shows(() => box(preview, '2.2').isChecked(), false)
    }))

  it('sends the last of what was asked for while an answer was on its way', () =>
    showing(variedPlan, async preview => {
      preview.host.outcome = 'silent'
      await box(preview, '2.2').click()
      await box(preview, '2.2').click()
      await box(preview, '2.2').click()
      await shows(() => asked(preview.said).length, 1)
      const [{ key = '' } = {}] = asked(preview.said)
      await preview.tell(preview.host.set(key, 'done'))
      await preview.tell({ type: 'answer', seq: 1, outcome: 'done' })
      await preview.page.getByRole('status').getByText('is now: Done').waitFor()
      assert.equal(asked(preview.said).length, 1)
      await box(preview, '2.2').click()
      await box(preview, '2.2').click()
      await preview.tell(preview.host.set(key, 'open'))
      await preview.tell({ type: 'answer', seq: 2, outcome: 'done' })
      await shows(
        () => asked(preview.said).map(({ seq, to, expectedMarker }) => [seq, to, expectedMarker]),
        [
          [1, 'done', '-'],
          [2, 'open', 'x'],
          [3, 'done', ' '],
        ],
      )
    }))

  it('offers every state in a menu that a change of the document leaves open', () =>
    showing(variedPlan, async preview => {
      const { page, host } = preview
      await page.getByRole('row', { name: '2.3' }).focus()
      await page.keyboard.press('m')
      await preview.tell(
        host.edit(text => text.replace('- [ ] 3. Checkpoint', '- [ ] 2.9 Something new\n- [x] 3. Checkpoint')),
      )
      await page.getByRole('row', { name: '2.9 Something new' }).waitFor()
      await shows(() => page.locator('[role=menuitemradio]:focus').getAttribute('data-state'), 'blocked')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('status').getByText('is now: Deferred').or(page.locator('.note')).first().waitFor()
      await shows(() => asked(preview.said).at(-1)?.to, 'deferred')
      await page.locator(':focus .id').filter({ hasText: /2\.3/ }).waitFor()
    }))

  it('touches only the rows that a change of the document touches', () =>
    showing(longPlan(500), async preview => {
      const { page, host } = preview
      await page.evaluate(() => {
        const touched = new Set<string>()
        Object.assign(window, { touched })
        new MutationObserver(records => {
          for (const { target } of records) {
            const row = (target instanceof Element ? target : target.parentElement)?.closest('.row')
            if (row) touched.add(row.getAttribute('data-key') ?? '')
          }
        }).observe(document.querySelector('.rows') ?? document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        })
      })
      const message = host.edit(text => text.replace('- [ ] 1.4 Write', '- [x] 1.4 Write'))
      await preview.tell(message)
      await page.locator('.task[data-state=done] .id', { hasText: /^1\.4$/ }).waitFor()
      const touched = await page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched])
      assert.equal(message.type, 'patch')
      const changed = message.type === 'patch' ? message.rows.map(({ key }) => key) : []
      assert.deepEqual(
        touched.filter(key => !changed.includes(key)),
        [],
      )
    }))

  it('keeps focus, selection and scroll position through changes elsewhere and in the row itself', () =>
    showing(longPlan(500), async preview => {
      const { page, host } = preview
      await page.getByRole('row', { name: /^2\.7 / }).scrollIntoViewIfNeeded()
      await page.getByRole('row', { name: /^2\.7 / }).focus()
      await page.evaluate(() => {
        const title = document.activeElement?.querySelector('.title')?.firstChild
        if (title) getSelection()?.setBaseAndExtent(title, 1, title, 4)
      })
      const seen = () =>
        page.evaluate(() => [
          document.activeElement?.querySelector('.id')?.textContent,
          getSelection()?.toString(),
          Math.round(document.activeElement?.getBoundingClientRect().top ?? -1),
        ])
      const before = await seen()
      await preview.tell(host.edit(text => text.replace('- [x] 2.7', '- [ ] 2.7')))
      await preview.tell(host.edit(text => text.replace('- [ ] 1.2 Write', '- [x] 1.2 Rewrite')))
      await preview.tell(host.edit(text => text.replace('- [ ] 2.6', '- [ ] 2.55 Something new\n- [ ] 2.6')))
      await page.getByRole('row', { name: /^2\.55 / }).waitFor({ state: 'attached' })
      await shows(async () => {
        const [focused, selected, top] = await seen()
        return [focused, selected, Math.abs(Number(top) - Number(before[2])) < 60]
      }, [...before.slice(0, 2), true])
    }))

  it('asks for everything again where a change is of another version than the one it holds', () =>
    showing(variedPlan, async preview => {
      preview.host.edit(text => text.replace('Send reminders', 'Send letters'))
      const second = preview.host.edit(text => text.replace('Send letters', 'Send notes'))
      const before = preview.said.length
      await preview.tell(second)
      await preview.page.getByRole('row', { name: '2.3 Send notes' }).waitFor()
      await shows(() => preview.said.slice(before).some(({ type }) => type === 'ready'), true)
    }))
})
