// node --import tsx test/page/zzlook.ts <out> <theme> <view> <width> [scale] [file]
import { readFileSync } from 'node:fs'
import { launchChromium } from '../../scripts/vscode-server/chromium.ts'
import { PlanHost } from './planHost.ts'
import { openPreviewPage, type ThemeName } from './previewPage.ts'
const jobs = process.argv.slice(2)
const browser = await launchChromium()
for (const job of jobs) {
  const [out = '', theme = 'dark', view = 'tasks', width = '900', name = 'photo', action = ''] = job.split(',')
  const dir = name === 'photo' ? 'examples/photo-upload-service' : name === 'zh' ? 'examples/charging-data-pipeline' : name
  const planFile = name === 'photo' ? '/tmp/look.md' : name === 'zh' ? 'test/golden/charging-data-pipeline.tasks.md' : name
  const isDir = name === 'photo' || name === 'zh'
  const host = new PlanHost({ plan: readFileSync(planFile, 'utf8'), ...(isDir ? { requirements: readFileSync(`${dir}/requirements.md`, 'utf8'), design: readFileSync(`${dir}/design.md`, 'utf8') } : {}) })
  const p = await openPreviewPage(browser, { theme: theme as ThemeName, width: Number(width), height: 900, host: host.hear, ...(action === 'rtl' ? { direction: 'rtl' as const } : {}) })
  await p.page.waitForTimeout(500)
  if (view !== 'tasks') await p.page.keyboard.press(String(['tasks', 'coverage', 'graph', 'timeline'].indexOf(view) + 1))
  if (action === 'filters') await p.page.click('.filter-button')
  if (action === 'menu') { await p.page.hover('.row.task >> nth=2'); await p.page.click('.row.task >> nth=2 >> .state-button') }
  if (action === 'keys') await p.page.keyboard.press('?')
  if (action === 'search') { await p.page.keyboard.press('/'); await p.page.keyboard.type('upload') }
  if (action === 'refuse') { host.outcome = 'refused'; await p.page.click('.row.task >> nth=1 >> input') }
  if (action === 'scroll') { await p.page.mouse.wheel(0, 900) }
  if (action === 'state') { await p.tell({ type: 'state', state: 'deleted', reason: '' }) }
  await p.page.waitForTimeout(500)
  await p.page.screenshot({ path: `/tmp/shots/${out}.png` })
  if (p.escaped.length + p.violations.length) console.log(job, p.escaped, p.violations)
  await p.close()
}
await browser.close()
