import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packageExtension } from '../../scripts/packageExtension.ts'

/**
 * Packs the extension and runs the suite with it in both extension hosts of a real VS Code, tries the preview page by
 * itself in a Chromium, then everything as a user would.
 * PLANWRIGHT_VSCODE says in which: `desktop` is the one that @vscode/test-electron downloads, `registry` the current
 * one from the package registry, `floor` the oldest that is supported. `--only node,web,package,page,user` leaves parts out
 * while one works on another, and `--grep TEXT` takes the tests whose names have it.
 */
const vscode = process.env['PLANWRIGHT_VSCODE'] ?? (hasRegistryServer() ? 'registry' : 'desktop')
const { values: asked } = parseArgs({
  options: { only: { type: 'string', default: 'node,web,package,page,user' }, grep: { type: 'string', default: '' } },
})
const parts = asked.only.split(',')
const root = await mkdtemp(join(tmpdir(), 'planwright-test-'))
const vsix = join(root, 'planwright.vsix')
try {
  await packageExtension(vsix)
  for (const host of ['node', 'web']) if (parts.includes(host)) await passes(() => suiteIn(host))
  if (parts.includes('package')) await passes(() => mochaWith('test/vscode/package/**/*.test.ts'))
  if (parts.includes('page')) await eachPasses('test/page')
  if (vscode === 'desktop') console.log('The tests as a user would use the VS Code from the registry: left out here.')
  else if (parts.includes('user')) await eachPasses('test/vscode/user')
} finally {
  await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

interface Ended {
  readonly passed: boolean
  readonly output: string
}

/**
 * Shows what one process of tests said, and fails this one where it failed twice. An editor draws, focuses and saves when
 * it likes, so tests that failed begin once more in a new one, and what they said first is shown as well: a test that
 * needs its second try is to be mended.
 */
async function passes(run: () => Promise<Ended>): Promise<void> {
  const first = await run()
  if (first.passed) return void process.stdout.write(first.output)
  process.stdout.write(first.output.replace(/^/gm, 'first try: '))
  const second = await run()
  process.stdout.write(`\n${second.output}`)
  if (!second.passed) process.exitCode = 1
}

/** Each file of tests in a folder, as a process of its own. */
async function eachPasses(folder: string): Promise<void> {
  for (const file of (await readdir(folder)).filter(name => name.endsWith('.test.ts')).sort())
    await passes(() => mochaWith(join(folder, file)))
}

async function suiteIn(host: string): Promise<Ended> {
  const place = await mkdtemp(join(root, `${host}-`))
  const options = { host, vscode, vsix, root: place, grep: asked.grep }
  return ended([
    join(import.meta.dirname, 'runSuite.ts'),
    ...Object.entries(options).map(([key, to]) => `--${key}=${to}`),
  ])
}

function mochaWith(spec: string): Promise<Ended> {
  const mocha = join(import.meta.dirname, '../../node_modules/mocha/bin/mocha.js')
  return ended([mocha, '--no-config', '--timeout', '120000', '--fgrep', asked.grep, spec])
}

function ended(args: readonly string[]): Promise<Ended> {
  const env = { ...process.env, PLANWRIGHT_VSIX: vsix }
  const tests = spawn(process.execPath, ['--import', 'tsx', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  for (const stream of [tests.stdout, tests.stderr]) stream.on('data', (part: Buffer) => said.push(part))
  return new Promise((resolve, reject) => {
    const end = (): void => resolve({ passed: tests.exitCode === 0, output: Buffer.concat(said).toString() })
    tests.on('error', reject)
    tests.on('close', end)
    // Something that the tests started and left behind may keep the pipes open.
    tests.on('exit', () => setTimeout(end, 5_000).unref())
  })
}

/** The server in the registry runs everywhere, but only for Linux is its Node a package of its own. */
function hasRegistryServer(): boolean {
  return process.platform === 'linux' && process.env['GITHUB_ACTIONS'] !== 'true'
}
