import { isPlacedOrAccompanied, membersOf, roleOfName, type SpecMember } from './documentRole.ts'
import { isSource } from './isSource.ts'
import type { DocumentRole } from './specDocument.ts'

/** A spec as the names of its files show it: nothing was read. */
export interface FoundSpec {
  /** The documents, the one that the spec is known by first. */
  readonly members: readonly [SpecMember, ...SpecMember[]]
  /** Whether names and places suffice; otherwise it is a spec only if its first document reads as one. */
  readonly isSure: boolean
}

/**
 * The specs in a folder, each document in one of them at least. A plan gathers its own; what no plan gathers stands by
 * its design, then by its requirements.
 * @param folder the path of the folder, with `/`
 * @param names the names of the files in it
 */
export function specsAmong(folder: string, names: readonly string[]): readonly FoundSpec[] {
  const candidates = names.flatMap(name => {
    const role = roleOfName(name, names)
    return role ? [{ name, role }] : []
  })
  const gathered = new Set<string>()
  const found: FoundSpec[] = []
  for (const wanted of ['plan', 'design', 'requirements'] as const) {
    for (const { name, role } of candidates) {
      if (role !== wanted || gathered.has(name) || isSource(name)) continue
      const [, ...others] = membersOf(name, role, names)
      for (const member of [name, ...others.map(other => other.name)]) gathered.add(member)
      found.push({
        members: [{ name, role }, ...others],
        isSure: isPlacedOrAccompanied(`${folder}/${name}`, role, names),
      })
    }
  }
  return found
}

/** Whether a spec has a document of a role. */
export function hasMember({ members }: Pick<FoundSpec, 'members'>, role: DocumentRole): boolean {
  return members.some(member => member.role === role)
}

/** A glob of the names that `roleOfName` knows, in the cases that people write. */
export const memberGlob = `**/*{${['tasks', 'plan', 'requirements', 'spec', 'bugfix', 'design']
  .flatMap(word => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
  .join(',')}}*.md`

/** A glob of the requirements that are no Markdown. */
export const sourceGlob = '**/{*.feature,requirements.yaml,requirements.yml}'
