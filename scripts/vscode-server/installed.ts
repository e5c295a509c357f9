import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where everything lives that tests fetch: ignored by git, safe to delete. */
export const cache = join(import.meta.dirname, '../../.vscode-test')

/**
 * The folder of registry packages `name`, made on first use. It is prepared beside and renamed at the end, so that a
 * run that was cut short, or two at once, never leave half a folder under the final name.
 */
export async function installed(
  name: string,
  packages: readonly string[],
  finish: (folder: string) => Promise<void> = async () => {},
): Promise<string> {
  const folder = join(cache, name)
  if (existsSync(folder)) return folder
  const partial = `${folder}.partial-${process.pid}`
  console.log(`Installing ${packages.join(' ')} into .vscode-test/${name} (only the first time) …`)
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true })
  await writeFile(join(partial, 'package.json'), '{ "private": true }\n')
  await npmInstall(partial, packages)
  await finish(partial)
  await mkdir(dirname(folder), { recursive: true })
  try {
    await rename(partial, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    await rm(partial, { recursive: true, force: true })
  }
  return folder
}

/** No install script runs: what is used here is plain JavaScript or a binary that lies ready in its package. */
export async function npmInstall(folder: string, packages: readonly string[]): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--engine-strict=false']
  const args = ['install', '--omit=dev', ...quiet, ...packages]
  const npm = process.env['npm_execpath']
  const [file, prefix] = npm && /\.c?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []]
  try {
    await run(file, [...prefix, ...args], { cwd: folder, maxBuffer: 64 << 20, shell: process.platform === 'win32' })
  } catch (error) {
    throw new Error(`npm could not install ${packages.join(' ') || 'what a package needs'} into ${folder}.`, {
      cause: error,
    })
  }
}
