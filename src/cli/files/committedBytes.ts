import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * A file as the last commit of its repository has it; undefined without a repository, a commit or git. Git is started
 * without a shell, and `cat-file` runs none of the programs that a repository may name in its configuration.
 */
export async function committedBytes(path: string): Promise<Uint8Array | undefined> {
  const folder = dirname(resolve(path))
  if (!isInRepository(folder)) return undefined
  const args = ['--no-optional-locks', 'cat-file', 'blob', `HEAD:./${basename(path)}`]
  const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' }
  const options = {
    cwd: folder,
    env,
    encoding: 'buffer',
    maxBuffer: largest,
    timeout: 5_000,
    windowsHide: true,
  } as const
  return new Promise(answer => {
    // Whatever goes wrong, there is nothing to compare with.
    execFile('git', args, options, (error, bytes) => answer(error ? undefined : bytes))
  })
}

const largest = 10 * 1024 * 1024

function isInRepository(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true
    if (at === dirname(at)) return false
  }
}
