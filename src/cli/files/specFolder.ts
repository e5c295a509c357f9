import { basename, dirname, join } from 'node:path'
import { isSource } from '../../core/language/isSource.ts'
import type { Entry, Io } from '../io.ts'

/** The documents of one feature, by path. */
export interface SpecFolder {
  readonly dir: string
  readonly design?: string
  readonly requirements: readonly string[]
  readonly plan?: string
  /** Where a plan would be written. */
  readonly planPath: string
}

/** A folder is a spec when one of these lies in it, in any case. */
const marks = [
  'design.md',
  'requirements.md',
  'spec.md',
  'bugfix.md',
  'tasks.md',
  'requirements.yaml',
  'requirements.yml',
]

export function isSpecFolder(entries: readonly Entry[]): boolean {
  return entries.some(({ name, kind }) => isFileLike(kind) && marks.includes(name.toLowerCase()))
}

/** What lies in a spec folder, by the names its files have. */
export async function readFolder(dir: string, entries: readonly Entry[], io: Io): Promise<SpecFolder> {
  const names = entries.filter(({ kind }) => isFileLike(kind)).map(({ name }) => name)
  const named = (wanted: string) => names.filter(name => name.toLowerCase() === wanted).map(name => join(dir, name))
  const design = named('design.md')[0] ?? (named('spec.md').length > 0 ? named('plan.md')[0] : undefined)
  const requirements = ['requirements.md', 'spec.md', 'bugfix.md'].flatMap(named)
  const parsed = names.filter(isSource).sort()
  const plan = named('tasks.md')[0]
  return {
    dir,
    ...(design === undefined ? {} : { design }),
    requirements: [...requirements, ...parsed.map(name => join(dir, name)), ...(await nestedSpecs(dir, entries, io))],
    ...(plan === undefined ? {} : { plan }),
    planPath: plan ?? join(dir, 'tasks.md'),
  }
}

/** The spec that a file belongs to: a design takes the requirements and the plan that are named after it. */
export async function specOfDesign(path: string, entries: readonly Entry[], io: Io): Promise<SpecFolder> {
  const dir = dirname(path)
  const folder = await readFolder(dir, entries, io)
  const sibling = (to: string) => {
    const wanted = siblingName(basename(path), to)
    return entries.find(({ name, kind }) => isFileLike(kind) && name === wanted)?.name
  }
  const [requirements, plan] = [sibling('requirements'), sibling('tasks')]
  const planName = plan ?? siblingName(basename(path), 'tasks')
  return {
    ...folder,
    design: path,
    requirements:
      requirements === undefined ? folder.requirements.filter(own => own !== path) : [join(dir, requirements)],
    ...(plan === undefined ? {} : { plan: join(dir, plan) }),
    planPath: planName === undefined ? folder.planPath : join(dir, planName),
  }
}

/** A change folder with a proposal keeps its requirements one folder deeper, one file a capability. */
async function nestedSpecs(dir: string, entries: readonly Entry[], io: Io): Promise<readonly string[]> {
  const has = (name: string, kind: Entry['kind']) => entries.some(entry => entry.name === name && entry.kind === kind)
  if (!has('proposal.md', 'file') || !has('specs', 'directory')) return []
  const specs = join(dir, 'specs')
  const capabilities = (await io.list(specs)).filter(({ kind }) => kind === 'directory').map(({ name }) => name)
  const found: string[] = []
  for (const capability of capabilities.sort()) {
    const inside = await io.list(join(specs, capability))
    if (inside.some(({ name, kind }) => name === 'spec.md' && kind === 'file'))
      found.push(join(specs, capability, 'spec.md'))
  }
  return found
}

function isFileLike(kind: Entry['kind']): boolean {
  return kind === 'file' || kind === 'link'
}

/** `tasks.md` for `design.md`, `login-tasks.md` for `login-design.md`. */
function siblingName(name: string, to: string): string | undefined {
  const sibling = name.replace(/design/i, to)
  return sibling === name ? undefined : sibling
}
