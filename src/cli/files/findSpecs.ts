import { basename, dirname, join, resolve } from 'node:path'
import { roleOfName } from '../../core/language/documentRole.ts'
import type { DocumentRole } from '../../core/language/specDocument.ts'
import type { Entry, Io } from '../io.ts'
import { faultOf } from './faultOf.ts'
import { isIgnored, isSkippedFolder, rulesAbove, rulesInside, type IgnoreRules } from './gitIgnore.ts'
import { readText } from './readText.ts'
import { roleOfText } from './roleOfText.ts'
import { isSpecFolder, readFolder, specOfDesign, type SpecFolder } from './specFolder.ts'

export interface FoundSpecs {
  readonly specs: readonly FoundSpec[]
  /** What could not be read, one sentence each. */
  readonly faults: readonly string[]
}

export interface FoundSpec extends SpecFolder {
  /** Named by the user, or met in a search. */
  readonly isNamed: boolean
  /** The one file that was named, where it was a file. */
  readonly only?: string
}

/** The specs that paths stand for: a file's own, a folder that is one, or all that are found in a folder. */
export async function findSpecs(paths: readonly string[], io: Io): Promise<FoundSpecs> {
  const specs: FoundSpec[] = []
  const faults: string[] = []
  for (const path of paths) {
    try {
      const { kind } = await io.stat(path)
      const found = kind === 'directory' ? await specsOfFolder(path, faults, io) : [await specOfFile(path, io)]
      if (found.length === 0)
        faults.push(`${path}: holds no spec. A spec folder has a design.md, requirements.md, spec.md or tasks.md.`)
      specs.push(...found)
    } catch (error) {
      faults.push(`${path}: cannot be read: ${faultOf(error)}`)
    }
  }
  return { specs: withoutRepeats(specs), faults }
}

async function specOfFile(path: string, io: Io): Promise<FoundSpec> {
  const dir = dirname(path)
  const entries = await io.list(dir)
  const beside = entries.map(({ name }) => name)
  const role = roleOfName(basename(path), beside) ?? (await roleByContent(path, io))
  if (role === 'design') return { ...(await specOfDesign(path, entries, io)), isNamed: true, only: path }
  const folder = await readFolder(dir, entries, io)
  if (role === 'plan') return { ...folder, plan: path, planPath: path, isNamed: true, only: path }
  const isNew = !folder.requirements.some(own => resolve(own) === resolve(path))
  return { ...folder, requirements: isNew ? [path] : folder.requirements, isNamed: true, only: path }
}

/** What cannot be read is taken for a design, so that reading it says why. */
async function roleByContent(path: string, io: Io): Promise<DocumentRole> {
  const reading = await readText(path, io)
  return reading.ok ? roleOfText(basename(path), reading.file.text, false) : 'design'
}

async function specsOfFolder(path: string, faults: string[], io: Io): Promise<readonly FoundSpec[]> {
  const entries = await io.list(path)
  if (isSpecFolder(entries)) return [{ ...(await readFolder(path, entries, io)), isNamed: true }]
  const found: FoundSpec[] = []
  await search(path, entries, await rulesAbove(path, io), { found, faults, io })
  return found
}

interface Search {
  readonly found: FoundSpec[]
  readonly faults: string[]
  readonly io: Io
}

/** Links are not followed, so a search always ends; what lies in a spec folder belongs to that spec. */
async function search(
  dir: string,
  entries: readonly Entry[],
  above: IgnoreRules | undefined,
  { found, faults, io }: Search,
): Promise<void> {
  const rules = await rulesInside(dir, entries, above, io)
  const folders = entries.filter(({ kind }) => kind === 'directory').map(({ name }) => join(dir, name))
  for (const folder of folders.sort()) {
    if (isSkippedFolder(folder) || isIgnored(rules, folder, true)) continue
    try {
      const inside = await io.list(folder)
      if (isSpecFolder(inside)) found.push({ ...(await readFolder(folder, inside, io)), isNamed: false })
      else await search(folder, inside, rules, { found, faults, io })
    } catch (error) {
      faults.push(`${folder}: cannot be read: ${faultOf(error)}`)
    }
  }
}

/** A spec that is named as a whole needs none of its files named again. */
function withoutRepeats(specs: readonly FoundSpec[]): readonly FoundSpec[] {
  const named = specs.map(spec => ({ spec, key: keyOf(spec), file: resolve(spec.only ?? '') }))
  const whole = new Set(named.filter(({ spec }) => spec.only === undefined).map(({ key }) => key))
  const seen = new Set<string>()
  return named
    .filter(({ spec, key, file }) => {
      if (spec.only !== undefined && whole.has(key)) return false
      const own = spec.only === undefined ? key : `${key}\n${file}`
      return !seen.has(own) && seen.add(own)
    })
    .map(({ spec }) => spec)
}

function keyOf({ dir, design = '', plan = '' }: FoundSpec): string {
  return [dir, design, plan].map(path => resolve(path)).join('\n')
}
