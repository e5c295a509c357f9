import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import type { PreviewRow } from '../../src/core/preview/previewModel.ts'
import type { RowBody } from '../../src/core/preview/bodyBlock.ts'
import { launchChromium } from '../../scripts/vscode-server/chromium.ts'
import { PlanHost } from './planHost.ts'
import { openPreviewPage, type PreviewPage, viewParts } from './previewPage.ts'
import { shows } from './shows.ts'

/** Ways to have something run or loaded; `ran` is there for whatever gets through. */
const payloads: readonly string[] = [
  '<script>ran(1)</script>',
  '<img src=x onerror=ran(2)>',
  '<img src="https://evil.example/3.png">',
  '<svg onload=ran(4)><script>ran(4)</script></svg>',
  '<iframe srcdoc="<script>parent.ran(5)</script>"></iframe>',
  '<iframe src="javascript:parent.ran(6)"></iframe>',
  '<a href="javascript:ran(7)">x</a>',
  '<a href="command:workbench.action.quit">x</a>',
  '<body onload=ran(9)>',
  '<style>@import url(https://evil.example/10.css);*{background:url(https://evil.example/10)}</style>',
  '<link rel=stylesheet href=https://evil.example/11.css>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/12">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example/14"><button autofocus>x</button></form>',
  '<object data="javascript:ran(15)"></object><embed src="javascript:ran(15)">',
  '<details open ontoggle=ran(16)>x</details>',
  '<video><source onerror=ran(17)></video>',
  '<math><mtext></p><img src=x onerror=ran(18)></math>',
  '"><script>ran(19)</script>',
  "'onmouseover='ran(20)",
  '" autofocus onfocus="ran(21)" x="',
  '</textarea></title></style></script><script>ran(22)</script>',
  '${ran(23)} {{constructor.constructor("ran(23)")()}} #{ran(23)}',
  'javascript:ran(24)',
  'data:text/html,<script>ran(25)</script>',
]

/** Lines of a plan that carry a payload in each place a text can stand in. */
const places: Readonly<Record<string, (payload: string, at: number) => string>> = {
  title: (payload, at) => `- [ ] ${at}. ${payload}`,
  detail: (payload, at) => `- [ ] ${at}. Task\n  - ${payload}`,
  reference: (payload, at) => `- [ ] ${at}. Task\n  - _Requirements: 1.1, ${payload}_\n  - _Depends on: ${payload}_`,
  label: (payload, at) => `- [ ] T${String(at).padStart(4, '0')} [P] [${payload}] Task [US1]`,
  link: (payload, at) => `- [ ] ${at}. Task [${payload}](${payload}) <${payload}> [x]: ${payload}`,
  image: (payload, at) => `- [ ] ${at}. Task\n  - ![${payload}](${payload}) ![x](https://evil.example/${at}.png)`,
  fence: (payload, at) =>
    `- [ ] ${at}. Task\n\n  \`\`\`mermaid\n  graph TD; A["${payload}"]-->B\n  click A "${payload}"\n  \`\`\``,
  table: (payload, at) => `- [ ] ${at}. Task\n\n  | a | ${payload} |\n  | - | - |\n  | ${payload} | b |`,
  heading: payload => `## ${payload}\n\n${payload}`,
  html: payload => `${payload}\n\n> ${payload}`,
}

describe('hostile text in the preview page', () => {
  let browser: Browser
  before(async () => {
    browser = await launchChromium()
  })
  after(() => browser.close())

  for (const [name, line] of Object.entries(places)) {
    it(`is text where it stands in a ${name}: ${payloads.length} of them`, async () => {
      const [first = ''] = payloads
      const host = new PlanHost({
        plan: [
          `---\ntitle: ${first}\n---`,
          `# Plan ${first}`,
          ...payloads.map((payload, at) => line(payload, at + 1)),
        ].join('\n\n'),
        requirements: `# Requirements\n\n${payloads.map((payload, at) => `### Requirement ${at + 1}: ${payload}\n\n1. WHEN ${payload} THE page SHALL ${payload}\n`).join('\n')}`,
      })
      await survives(await openPreviewPage(browser, { host: host.hear }))
    })
  }

  it('is text in every field of a message, whatever the host lets through', async () => {
    const rows = payloads.flatMap((payload, at): readonly PreviewRow[] => [
      { kind: 'heading', key: `h${payload}`, depth: 0, level: 2, title: payload },
      {
        kind: 'task',
        key: payload,
        depth: 0,
        id: payload,
        title: payload,
        lines: 3,
        marker: ' ',
        state: 'open',
        optional: true,
        parallel: true,
        checkpoint: true,
        ready: true,
        blockedBy: [payload],
        dependsOn: [{ id: payload, key: payloads[at - 1] ?? '' }, { id: payload }],
        requirements: [payload],
        labels: [payload],
        story: payload,
        phase: payload,
        estimate: 30,
      },
      { kind: 'prose', key: `p${payload}`, depth: 0, lines: 2 },
    ])
    const body = (payload: string): RowBody => ({
      title: [{ type: 'link', at: 0, title: payload, content: [{ type: 'code', text: payload }] }],
      blocks: [
        { type: 'html', text: payload },
        { type: 'code', language: payload, text: payload },
        { type: 'paragraph', content: [{ type: 'image', address: payload, text: payload }] },
        { type: 'paragraph', content: [{ type: 'image', text: payload }] },
      ],
      sources: [{ label: payload, text: payload }],
    })
    const preview = await openPreviewPage(browser, {
      host: async (message, tell) => {
        if (message.type === 'ready') {
          const requirements = payloads.map(text => ({ id: text, text, of: text, kind: 'requirement' as const }))
          const figures = { total: 25, done: 0, active: 0, blocked: 0 }
          const cycles = [payloads.slice(0, 2)]
          const phaseWaits = [{ phase: payloads[0] ?? '', after: payloads[1] ?? '' }]
          await tell({
            type: 'model',
            model: {
              version: 1,
              title: payloads[0] ?? '',
              language: '"><script>',
              figures,
              rows,
              requirements,
              criticalPath: payloads,
              cycles,
              phaseWaits,
              states: ['open', 'done'],
            },
          })
        } else if (message.type === 'bodies') {
          const bodies = Object.fromEntries(message.keys.map(key => [key, body(key)]))
          await tell({ type: 'bodies', version: 1, bodies })
        }
      },
    })
    await survives(preview)
  })

  it('leaves messages alone that are none', async () => {
    const host = new PlanHost({ plan: '- [ ] 1. Task\n  - Detail\n' })
    const preview = await openPreviewPage(browser, { host: host.hear })
    const { page } = preview
    await page.locator('.task .body').first().waitFor()
    const before = await page.locator('main').innerHTML()
    for (const message of [
      null,
      'model',
      { type: 'constructor' },
      { type: '__proto__' },
      { type: 'model' },
      { type: 'model', model: { version: 1, rows: [{}], figures: {} } },
      { type: 'patch', from: 1, version: 2, rows: 'x', removed: [], staleBodies: [], model: {} },
      { type: 'bodies', version: 1, bodies: { x: 1 } },
      { type: 'answer', seq: '1', outcome: 'done' },
      { type: 'state', state: 'other', reason: '' },
      { type: 'html', html: '<img src=x onerror=ran(1)>' },
    ]) {
      await page.evaluate(json => window.postMessage(JSON.parse(json), '*'), JSON.stringify(message))
    }
    await drawn(page)
    assert.equal(await page.locator('main').innerHTML(), before)
    await preview.tell({ type: 'state', state: 'loading', reason: '' })
    await page.locator('.state-loading').waitFor()
    assert.deepEqual(preview.escaped, [])
    await preview.close()
  })
})

/** Looks at everything, clicks on everything, and finds nothing run, nothing loaded and the page where it was. */
async function survives(preview: PreviewPage): Promise<void> {
  const { page, escaped, said } = preview
  await page.locator('.row').first().waitFor()
  await shows(() => said.some(({ type }) => type === 'bodies'), true)
  for (const [key, part] of Object.entries(viewParts)) {
    await page.keyboard.press(key)
    await page.locator(part).first().waitFor()
    if (key === '1') await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await drawn(page)
    const found = await page.evaluate(() => {
      const odd: string[] = []
      for (const each of document.querySelectorAll<HTMLElement>('*')) {
        const tag = each.tagName.toLowerCase()
        if (/^(?:iframe|object|embed|base|form|video|math|textarea|frame|portal|link)$/.test(tag)) odd.push(tag)
        const isOwn = each === document.querySelector(tag) && each.nonce === 'c2VjcmV0'
        if (tag === 'style' && !isOwn) odd.push(tag)
        if (tag === 'script' && !isOwn && each.getAttribute('src') !== 'https://preview.test/previewViews.js')
          odd.push(tag)
        for (const { name, value } of each.attributes) {
          if (name.startsWith('on') || name === 'srcdoc' || name === 'style' || name === 'href') {
            if (!(name === 'style' && !value.includes('url'))) odd.push(`${tag} ${name}=${value}`)
          }
        }
      }
      return odd
    })
    assert.deepEqual(found, [])
    await page.evaluate(() => {
      const clickable = [...document.querySelectorAll<HTMLElement>('#view a, #view [data-action]')]
      for (const each of clickable.slice(0, 300)) each.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    })
  }
  await drawn(page)
  assert.deepEqual(escaped, [])
  assert.equal(page.url(), 'https://preview.test/')
  assert.deepEqual(
    said.filter(message => !known.has(message.type)),
    [],
  )
  await preview.close()
}

/** Waits until the page has drawn what it was asked for and has nothing else to do, and what it asked for has come. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise(resolve => {
        requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: 500 }))
        // A page that nobody sees may get no frame at all.
        setTimeout(resolve, 2_000)
      }),
  )
  await page.waitForLoadState('networkidle')
}

const known = new Set([
  'ready',
  'bodies',
  'setState',
  'openRow',
  'openRequirement',
  'openSource',
  'openLink',
  'scrolled',
])
