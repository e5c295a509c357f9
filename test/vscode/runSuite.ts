import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runTests } from '@vscode/test-electron'
import { unpackExtension } from '../../scripts/unpackExtension.ts'
import { bundleSuite, leaveOnlyTheWebEntry } from './stage.ts'

/**
 * Runs the suite in one extension host of a VS Code, `--host node` or `web`, with the extension from `--vsix`; what it
 * needs is laid out in the empty folder `--root`. Exits with 1 where a test fails.
 */
const { values: asked } = parseArgs({
  options: {
    host: { type: 'string', default: 'node' },
    vscode: { type: 'string', default: 'desktop' },
    vsix: { type: 'string', default: 'planwright.vsix' },
    root: { type: 'string', default: '' },
    grep: { type: 'string', default: '' },
  },
})
const host = asked.host === 'web' ? 'web' : 'node'
const extension = join(asked.root, 'extension')
// Inside the extension, because that is how VS Code knows in which of its hosts to run it.
const suite = join(extension, 'suite.js')
// A workspace file, since a window with one takes further folders without beginning anew.
const workspace = join(asked.root, 'suite.code-workspace')
await mkdir(join(asked.root, 'workspace'), { recursive: true })
await writeFile(workspace, JSON.stringify({ folders: [{ path: 'workspace' }] }))
await unpackExtension(asked.vsix, extension)
if (host === 'web') await leaveOnlyTheWebEntry(extension)
await bundleSuite(host, suite, asked.grep)
console.log(
  `\nThe ${host} extension host of ${asked.vscode === 'desktop' ? 'the desktop VS Code' : `VS Code (${asked.vscode})`}`,
)
try {
  await runTests({
    ...(asked.vscode === 'desktop'
      ? {}
      : { vscodeExecutablePath: join(import.meta.dirname, '../../scripts/vscode-server/code.mjs') }),
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    launchArgs: [
      workspace,
      '--disable-extensions',
      `--user-data-dir=${join(asked.root, 'data')}`,
      `--extensions-dir=${join(asked.root, 'extensions')}`,
      ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
    ],
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
