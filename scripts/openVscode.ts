import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageExtension } from './packageExtension.ts'
import { unpackExtension } from './unpackExtension.ts'
import { startVscodeServer } from './vscode-server/vscodeServer.ts'
import { workbenchAddress } from './vscode-server/workbench.ts'

/** Opens VS Code with the extension and the examples: the installed one, else one from the registry in a browser. */
const root = join(import.meta.dirname, '..')
const examples = join(root, 'examples')
const shell = process.platform === 'win32'

if (spawnSync('code', ['--version'], { shell }).status === 0) {
  spawn('code', ['--new-window', `--extensionDevelopmentPath=${root}`, examples], { shell, stdio: 'inherit' })
} else if (process.platform === 'linux') {
  await serve()
} else {
  console.error('There is no `code` on the path. Install VS Code, and in it run "Install \'code\' command in PATH".')
  process.exitCode = 1
}

async function serve(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'planwright-'))
  const extensions = join(folder, 'extensions')
  await packageExtension(join(folder, 'planwright.vsix'))
  await unpackExtension(join(folder, 'planwright.vsix'), join(extensions, 'planwright'))
  const server = await startVscodeServer({ release: 'current', extensions })
  console.log(`\nVS Code is at ${workbenchAddress(server, { folder: examples })}\nCtrl+C ends it.`)
  await new Promise(resolve => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
