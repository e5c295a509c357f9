import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Language, writeLanguagePack } from './languagePack.ts'
import { type ReleaseName, serverCommand } from './release.ts'

export interface VscodeServer {
  /** `127.0.0.1:PORT`, which is also the remote authority of its files. */
  readonly authority: string
  stop(): Promise<void>
}

export interface ServerOptions {
  readonly release: ReleaseName
  /** Where installed extensions lie; none where it is absent. */
  readonly extensions?: string
  /** Lets the address say which suite to run. A workbench in this mode keeps its notifications to itself. */
  readonly takesSuite?: boolean
  /** The display language; English where it is absent. */
  readonly language?: Language
}

/** Starts a VS Code server on a free port, with a profile of its own that goes when it stops. */
export async function startVscodeServer({
  release,
  extensions,
  takesSuite,
  language,
}: ServerOptions): Promise<VscodeServer> {
  const profile = await mkdtemp(join(tmpdir(), 'planwright-vscode-'))
  const port = await freePort()
  const settings = join(profile, 'data/data/Machine/settings.json')
  await mkdir(dirname(settings), { recursive: true })
  await writeFile(settings, JSON.stringify(quietSettings))
  if (language !== undefined) await writeLanguagePack(join(profile, 'data/data'), language)
  const [node, main] = await serverCommand(release)
  const server = spawn(node, [
    main,
    '--host=127.0.0.1',
    `--port=${port}`,
    '--without-connection-token',
    ...(takesSuite === true ? ['--enable-smoke-test-driver'] : []),
    ...(language === undefined ? [] : [`--locale=${language}`]),
    '--accept-server-license-terms',
    '--telemetry-level=off',
    `--server-data-dir=${join(profile, 'data')}`,
    `--extensions-dir=${extensions ?? join(profile, 'extensions')}`,
  ])
  const ended = new Promise<void>(resolve => server.once('close', () => resolve()))

  try {
    await started()
  } catch (error) {
    await stop()
    throw error
  }
  return { authority: `127.0.0.1:${port}`, stop }

  async function stop(): Promise<void> {
    server.kill()
    const killing = setTimeout(() => server.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(killing)
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }

  function started(): Promise<void> {
    let said = ''
    return new Promise((resolve, reject) => {
      const fail = (reason: string): void => reject(new Error(`The VS Code server ${reason}:\n${said}`))
      const late = setTimeout(() => fail('was not ready after 60 s'), 60_000)
      server.once('error', reject)
      server.once('exit', code => fail(`ended with code ${code}`))
      server.stderr.on('data', hear)
      server.stdout.on('data', hear)

      function hear(chunk: Buffer): void {
        said += chunk.toString()
        if (!said.includes('Extension host agent started')) return
        clearTimeout(late)
        resolve()
      }
    })
  }
}

/** What a workbench shows of itself at its first start would lie over what is tested. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
