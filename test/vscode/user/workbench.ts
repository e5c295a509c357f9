import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { unpackExtension } from '../../../scripts/unpackExtension.ts'
import type { Language } from '../../../scripts/vscode-server/languagePack.ts'
import { launchChromium } from '../../../scripts/vscode-server/chromium.ts'
import { cache } from '../../../scripts/vscode-server/installed.ts'
import { askedRelease } from '../../../scripts/vscode-server/release.ts'
import { startVscodeServer, type VscodeServer } from '../../../scripts/vscode-server/vscodeServer.ts'
import { newPage, workbenchAddress } from '../../../scripts/vscode-server/workbench.ts'
import { eventually } from './eventually.ts'

/** A VS Code with the packaged extension installed, and a person's hands in it. */
export interface Workbench {
  readonly page: Page
  /** The folder that is open in it. */
  readonly folder: string
  /** Opens a file of the folder by its name. */
  open(name: string): Promise<void>
  /** Runs a command by the name that the palette shows. */
  command(name: string): Promise<void>
  /** Runs a command from the explorer's context menu of a file. */
  fromMenuOf(name: string, command: string): Promise<void>
  /** Opens a file of the folder in front of what is shown, without a double click. */
  fromExplorer(name: string): Promise<void>
  /** Puts another editor in the place of the one in front. */
  reopenWith(editor: string): Promise<void>
  /** Says yes to the dialog that asks where to save, once it offers this name. */
  saveAs(name: string): Promise<void>
  /** An answer to the question that is on the screen. */
  choice(label: string): Locator
  /** Waits until an editor shows `text`. */
  showing(text: string): Promise<void>
  /** Keeps what is on the screen, for a person to look at. */
  screenshot(name: string): Promise<void>
  close(): Promise<void>
}

/** The themes that a look is judged in. */
export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high contrast': 'Default High Contrast',
} as const

export interface WorkbenchOptions {
  readonly theme?: keyof typeof themes
  /** The display language. */
  readonly language?: Language
}

export async function openWorkbench(
  prepare: (folder: string) => Promise<void>,
  { theme, language }: WorkbenchOptions = {},
): Promise<Workbench> {
  const root = await mkdtemp(join(tmpdir(), 'planwright-user-'))
  const folder = join(root, 'workspace')
  await mkdir(folder)
  await prepare(folder)
  if (theme) {
    await mkdir(join(folder, '.vscode'), { recursive: true })
    await writeFile(join(folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': themes[theme] }))
  }
  await unpackExtension(process.env['PLANWRIGHT_VSIX'] ?? 'planwright.vsix', join(root, 'extensions/planwright'))
  let server: VscodeServer | undefined
  let browser: Browser | undefined
  try {
    server = await startVscodeServer({
      release: askedRelease(),
      extensions: join(root, 'extensions'),
      ...(language === undefined ? {} : { language }),
    })
    browser = await launchChromium()
    const page = await newPage(browser)
    // Some releases ask at the start, others show a banner. Planwright works in a folder that is not trusted.
    await page.addLocatorHandler(page.locator('.monaco-dialog-box').filter({ hasText: 'trust' }), dialog =>
      dialog.getByRole('button', { name: 'No' }).click(),
    )
    await page.goto(workbenchAddress(server, { folder }))
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor({ timeout: 60_000 })
    return { page, folder, ...hands(page), close }
  } catch (error) {
    await close()
    throw error
  }

  async function close(): Promise<void> {
    await browser?.close()
    await server?.stop()
    await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

function hands(page: Page): Omit<Workbench, 'page' | 'folder' | 'close'> {
  return {
    async open(name) {
      await page.locator('.explorer-folders-view').getByText(name, { exact: true }).dblclick()
      await page.locator(`.tab[data-resource-name="${name}"]`).waitFor()
    },
    async command(name) {
      const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first()
      // A workbench that has just opened does not know its extensions yet, and its palette is not filled later.
      for (let tries = 0; tries < 20; tries += 1) {
        await page.keyboard.press('Escape')
        await page.keyboard.press('F1')
        // A page that takes the focus closes the palette, and its list may be filled once more while the pointer is on
        // its way: then it is opened again.
        const input = page.locator('.quick-input-widget input').first()
        const isTaken = await input
          .fill(`>${name}`, { timeout: 2_000 })
          .then(() => row.click({ timeout: 2_000 }))
          .then(
            () => true,
            () => false,
          )
        if (isTaken) return
      }
      await row.click()
    },
    async fromMenuOf(name, command) {
      await page.locator('.explorer-folders-view').getByText(name, { exact: true }).click({ button: 'right' })
      await page.locator('.context-view').getByRole('menuitem', { name: command, exact: true }).hover()
      // A click that follows the opening too soon is taken for its end.
      await page.keyboard.press('Enter')
    },
    async fromExplorer(name) {
      await page.locator('.explorer-folders-view').getByText(name, { exact: true }).click()
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor()
    },
    async reopenWith(editor) {
      await this.command('View: Reopen Editor With...')
      await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: editor }).first().click()
    },
    async saveAs(name) {
      const input = page.locator('.quick-input-widget .quick-input-header input').first()
      await input.waitFor()
      // The dialog fills in the name and looks at its folder in its own time, and takes no answer before.
      await eventually('the dialog offers the name', async () => (await input.inputValue()).endsWith(`/${name}`))
      await eventually('the dialog has ended', async () => {
        await input.press('Enter', { timeout: 1_000 }).catch(() => undefined)
        return input.waitFor({ state: 'hidden', timeout: 1_000 }).then(
          () => true,
          () => false,
        )
      })
    },
    choice: label => page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }),
    async showing(text) {
      await page.locator('.view-lines').filter({ hasText: text }).first().waitFor()
    },
    async screenshot(name) {
      await mkdir(join(cache, 'screenshots'), { recursive: true })
      await page.screenshot({ path: join(cache, 'screenshots', `${name}.png`) })
    },
  }
}
