import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

export interface SourceFile {
  /** From the root of the project, with `/`. */
  readonly path: string
  readonly text: string
  /** Files of the project by their path from its root; packages by their name. */
  readonly imports: readonly string[]
}

export const root = join(import.meta.dirname, '../../..')

/** Every TypeScript file under `folder`. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => posix.join(folder, name.replaceAll('\\', '/')))
    .filter(path => path.endsWith('.ts'))
    .sort()
    .map(path => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, text, imports: importsOf(text).map(target => resolved(path, target)) }
    })
}

/** The code writes them all alike, since Prettier decides its form. */
function importsOf(text: string): readonly string[] {
  const statements = /^(?:import|export) [^'"`;=(]*\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm
  return [...text.matchAll(statements)].flatMap(match => match.slice(1).find(target => target !== undefined) ?? [])
}

function resolved(path: string, target: string): string {
  return target.startsWith('.') ? posix.join(dirname(path), target) : target
}
