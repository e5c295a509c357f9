import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { HostMessage, PageMessage } from '../../src/core/preview/messages.ts'
import { pageDocument } from '../../src/core/preview/pageDocument.ts'
import { pageTexts } from '../../src/core/preview/pageTexts.ts'
import themes from './themes.json' with { type: 'json' }

export type ThemeName = keyof typeof themes
export const themeNames: readonly ThemeName[] = ['dark', 'light', 'hc-dark', 'hc-light']

/** What is seen in each view once it is drawn, by the key that leads to it. */
export const viewParts = {
  1: '.row:visible',
  2: '.matrix:visible, .empty:visible',
  3: '.drawing:visible, .graph-list:visible, .empty:visible',
  4: '.time-bar:visible, .empty:visible',
} as const

export interface PageOptions {
  readonly theme?: ThemeName
  readonly width?: number
  readonly height?: number
  /** What the page kept before a reload. */
  readonly kept?: unknown
  readonly direction?: 'rtl'
  /** Pixels of the device for one of the page. */
  readonly scale?: number
  /** What stands in the place of the extension. */
  readonly host: (message: PageMessage, tell: (message: HostMessage) => Promise<void>) => void | Promise<void>
}

/** The preview page as VS Code shows it: its security policy, its colours and its way to speak with an extension. */
export interface PreviewPage {
  readonly page: Page
  /** What the page has said, oldest first. */
  readonly said: PageMessage[]
  /** Requests for anything but the page's own files, navigations and scripts that ran without being asked for. */
  readonly escaped: string[]
  /** What the security policy has stopped. */
  readonly violations: string[]
  tell(message: HostMessage): Promise<void>
  /** What the page has kept. */
  kept(): Promise<unknown>
  close(): Promise<void>
}

const origin = 'https://preview.test'
const root = join(import.meta.dirname, '../..')
const files: Readonly<Record<string, readonly [type: string, path: string]>> = {
  '/previewViews.js': ['text/javascript', 'dist/previewViews.js'],
  '/picture.png': ['image/png', 'media/icon.png'],
}

export async function openPreviewPage(browser: Browser, options: PageOptions): Promise<PreviewPage> {
  const { theme = 'dark', width = 900, height = 900, kept, direction, scale = 1, host } = options
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, locale: 'en-GB' })
  const page = await context.newPage()
  const said: PageMessage[] = []
  const escaped: string[] = []
  const violations: string[] = []
  const tell = (message: HostMessage): Promise<void> =>
    // As one string, since what carries it takes long over a large value.
    page.evaluate(data => window.postMessage(JSON.parse(data), '*'), JSON.stringify(message))
  page.on('dialog', dialog => {
    escaped.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', popup => escaped.push(`popup ${popup.url()}`))
  page.on('framenavigated', frame => {
    if (frame.url() !== `${origin}/` && frame.url() !== 'about:blank') escaped.push(`navigation ${frame.url()}`)
  })
  page.on('pageerror', error => escaped.push(`error ${error.message}`))
  await context.route('**/*', route => {
    const url = new URL(route.request().url())
    const file = files[url.pathname]
    if (url.origin === origin && url.pathname === '/') {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: shell(direction) })
    }
    if (url.origin === origin && file) {
      return route.fulfill({ contentType: `${file[0]}; charset=utf-8`, body: readFileSync(join(root, file[1])) })
    }
    escaped.push(`request ${url.href}`)
    return route.abort()
  })
  await page.exposeFunction('heardByHost', async (message: PageMessage) => {
    said.push(message)
    await host(message, tell)
  })
  await page.exposeFunction('violated', (what: string) => void violations.push(what))
  await page.exposeFunction('ran', (what: string) => void escaped.push(`script ${what}`))
  // What compiles the tests names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = made => made')
  await page.addInitScript(beVsCode, { ...themes[theme], kept: kept ?? null })
  await page.goto(`${origin}/`)
  return {
    page,
    said,
    escaped,
    violations,
    tell,
    kept: () => page.evaluate(() => JSON.parse(sessionStorage.getItem('kept') ?? 'null') as unknown),
    close: () => context.close(),
  }
}

function shell(direction: PageOptions['direction']): string {
  const html = pageDocument({
    nonce: 'c2VjcmV0',
    cspSource: origin,
    script: readFileSync(join(root, 'dist/preview.js'), 'utf8'),
    style: readFileSync(join(root, 'media/preview.css'), 'utf8'),
    views: `${origin}/previewViews.js`,
    document: 'file:///work/tasks.md',
    texts: pageTexts,
    language: 'en',
  })
  return direction === undefined ? html : html.replace('<html ', `<html dir="${direction}" `)
}

/** Runs in the page before everything else. */
function beVsCode({
  kind,
  colors,
  kept,
}: {
  kind: string
  colors: Readonly<Record<string, string>>
  kept: unknown
}): void {
  const host = window as unknown as Record<string, (value: unknown) => void>
  if (kept !== null && sessionStorage.getItem('kept') === null) sessionStorage.setItem('kept', JSON.stringify(kept))
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => host['heardByHost']?.(message),
      getState: () => JSON.parse(sessionStorage.getItem('kept') ?? 'null') as unknown,
      setState: (state: unknown) => sessionStorage.setItem('kept', JSON.stringify(state)),
    }),
  })
  document.addEventListener('securitypolicyviolation', event => {
    host['violated']?.(`${event.violatedDirective} ${event.blockedURI}`)
  })
  const sheet = new CSSStyleSheet()
  const variables = Object.entries(colors).map(([name, value]) => `${name}: ${value};`)
  sheet.replaceSync(`:root { ${variables.join(' ')} }
    @layer vscode-default {
      body { margin: 0; padding: 0 20px; color: var(--vscode-editor-foreground); }
      code { padding: 1px 3px; border-radius: 4px; }
    }`)
  document.adoptedStyleSheets = [sheet]
  document.addEventListener('DOMContentLoaded', () => {
    document.body.className = kind
    document.body.dataset['vscodeThemeKind'] = kind
  })
}
