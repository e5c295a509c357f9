import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import type { Entry, Io } from '../io.ts'

/** The rules of one folder and of all above it: the deepest file that has a say wins, as git has it. */
export interface IgnoreRules {
  readonly base: string
  readonly matcher: Ignore
  readonly above: IgnoreRules | undefined
}

export function isIgnored(rules: IgnoreRules | undefined, path: string, isFolder: boolean): boolean {
  for (let current = rules; current; current = current.above) {
    const way = relative(current.base, resolve(path)).split(sep).join('/')
    const { ignored, unignored } = current.matcher.test(isFolder ? `${way}/` : way)
    if (ignored) return true
    if (unignored) return false
  }
  return false
}

/** The rules that hold inside `dir`, whose names are `entries`. */
export async function rulesInside(
  dir: string,
  entries: readonly Entry[],
  above: IgnoreRules | undefined,
  io: Io,
): Promise<IgnoreRules | undefined> {
  if (!entries.some(({ name, kind }) => name === '.gitignore' && kind === 'file')) return above
  const text = await ignoreText(join(dir, '.gitignore'), io)
  return { base: resolve(dir), matcher: ignore({ ignorecase: false }).add(text), above }
}

/** The rules that folders above `dir` lay on what is in it, up to the root of its repository. */
export async function rulesAbove(dir: string, io: Io): Promise<IgnoreRules | undefined> {
  const folders: (readonly [string, readonly Entry[]])[] = []
  for (let folder = resolve(dir); ; folder = dirname(folder)) {
    const entries = await io.list(folder).catch(() => [])
    folders.push([folder, entries])
    if (entries.some(({ name }) => name === '.git')) break
    // Without a repository nothing is ignored by git.
    if (folder === dirname(folder)) return undefined
  }
  const root = folders.at(-1)?.[0] ?? dir
  const exclude = await ignoreText(join(root, '.git', 'info', 'exclude'), io)
  let rules: IgnoreRules | undefined = {
    base: root,
    matcher: ignore({ ignorecase: false }).add(exclude),
    above: undefined,
  }
  for (const [folder, entries] of folders.slice(1).reverse()) rules = await rulesInside(folder, entries, rules, io)
  // Who names an ignored folder wants it searched.
  return resolve(dir) !== root && isIgnored(rules, dir, true) ? undefined : rules
}

/** Rules that cannot be read are no rules: a search must not fail for them. */
async function ignoreText(path: string, io: Io): Promise<string> {
  const bytes = await io.readBytes(path).catch(() => new Uint8Array())
  return new TextDecoder().decode(bytes)
}

/** Folders that never hold specs of the project. */
export function isSkippedFolder(path: string): boolean {
  return ['node_modules', '.git'].includes(basename(path))
}
