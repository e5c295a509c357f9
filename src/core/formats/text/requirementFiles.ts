import type { WriteContext } from '../planFormat.ts'

/** The files that state the requirements, as they are called in their folder; none where there are none. */
export function requirementFiles({ requirementFiles: names, requirements }: WriteContext): readonly string[] {
  if (names && names.length > 0) return names
  return requirements === undefined ? [] : ['requirements.md']
}

/** The last part of a path or an address. */
export const fileName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
