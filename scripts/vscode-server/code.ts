import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { cache } from './installed.ts'
import { askedRelease } from './release.ts'
import { reportMark } from './reportMark.ts'
import { startVscodeServer } from './vscodeServer.ts'
import { newPage, remoteUri, workbenchAddress } from './workbench.ts'

const held: string[] = []

/**
 * Takes the arguments of the desktop VS Code that a test run uses, and runs the suite in a VS Code from the package
 * registry instead: a server, and its workbench in a headless browser. Ends with the suite's exit code.
 */
process.exitCode = await runSuite()
if (process.exitCode !== 0) console.error(`The log of VS Code is in ${await heldLog()}.`)

async function runSuite(): Promise<number> {
  const { values, positionals } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
    },
  })
  const server = await startVscodeServer({ release: askedRelease(), takesSuite: true })
  const payload: [string, string][] = []
  for (const name of ['extensionDevelopmentPath', 'extensionTestsPath'] as const) {
    const path = values[name]
    if (typeof path === 'string') payload.push([name, remoteUri(server, path)])
  }
  const folder = positionals[0]

  let browser: Browser | undefined
  try {
    browser = await launchChromium()
    const page = await newPage(browser)
    const exitCode = suiteEnd(page)
    await page.exposeFunction('codeAutomationLog', write)
    await page.goto(workbenchAddress(server, folder === undefined ? { payload } : { payload, folder }))
    return await exitCode
  } finally {
    await browser?.close()
    await server.stop()
  }
}

/** The workbench calls a function of the page with the suite's exit code. */
async function suiteEnd(page: Page): Promise<number> {
  let tell: (code: number) => void = () => {}
  const told = new Promise<number>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The suite did not end within ten minutes.')), 600_000)
    page.once('crash', () => reject(new Error('The workbench crashed.')))
    tell = code => {
      clearTimeout(late)
      resolve(code)
    }
  })
  await page.exposeFunction('codeAutomationExit', (code: number) => tell(code))
  return told
}

async function heldLog(): Promise<string> {
  const file = join(cache, 'logs', `${Date.now()}.log`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, held.join('\n'))
  return file
}

/** A workbench logs a great deal. What the suite reports is marked; the rest is held for the case that it fails. */
function write(_type: string, args: readonly unknown[]): void {
  const line = args.map(arg => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ')
  if (line.startsWith(reportMark)) process.stdout.write(`${line.replaceAll(reportMark, '')}\n`)
  else held.push(line)
}
