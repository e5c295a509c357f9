import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { installed } from './installed.ts'

/** A headless Chromium: an installed one where there is one, else the one that comes inside a registry package. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = installedBrowser() ?? (await packagedBrowser())
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  // A container seldom grants what the sandbox needs, and root never gets it; the pages are our own.
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...args], env: { ...environment(), ...env } })
}

interface Executable {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
]

function installedBrowser(): Executable | undefined {
  const asked = process.env['PLANWRIGHT_CHROMIUM']
  if (asked === 'package') return undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(folder => folder !== '')
  const onPath = folders.flatMap(folder => names.map(name => join(folder, name)))
  const executablePath = [...(asked ? [asked] : []), ...onPath, ...places].find(path => existsSync(path))
  return executablePath === undefined ? undefined : { executablePath, env: {} }
}

async function packagedBrowser(): Promise<Executable> {
  if (process.platform !== 'linux') {
    throw new Error('These tests need Chromium, Chrome or Edge: install one, or set PLANWRIGHT_CHROMIUM to its path.')
  }
  const folder = await installed('chromium-153', ['@sparticuz/chromium@153.0.0'], unpacked)
  const executablePath = join(folder, 'chromium')
  const env = {
    ...(starts(executablePath) ? {} : { LD_LIBRARY_PATH: join(folder, 'lib') }),
    ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
  }
  if (!starts(executablePath, env)) throw new Error(`${executablePath} does not start on this machine.`)
  return { executablePath, env }
}

/** The package carries the browser, its libraries and a font as Brotli archives, meant for a bare Linux. */
async function unpacked(folder: string): Promise<void> {
  const bin = join(folder, 'node_modules/@sparticuz/chromium/bin')
  const packed = async (name: string): Promise<Buffer> => brotliDecompressSync(await readFile(join(bin, name)))
  await writeFile(join(folder, 'chromium'), await packed('chromium.br'))
  await chmod(join(folder, 'chromium'), 0o755)
  for (const [archive, target] of [
    ['al2023.tar.br', '.'],
    ['swiftshader.tar.br', '.'],
    ['fonts.tar.br', 'fonts'],
  ] as const) {
    await mkdir(join(folder, target), { recursive: true })
    execFileSync('tar', ['-x', '-C', join(folder, target)], { input: await packed(archive) })
  }
  // The one in the archive names folders of another place.
  await writeFile(join(folder, 'fonts/fonts.conf'), fontsConf)
}

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

function starts(executablePath: string, env: Readonly<Record<string, string>> = {}): boolean {
  try {
    execFileSync(executablePath, ['--version'], { env: { ...environment(), ...env }, stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    // The question is only whether it starts; the caller says what that means.
    return false
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
