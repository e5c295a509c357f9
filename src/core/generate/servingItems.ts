import type { DesignTrace } from '../design/designModel.ts'
import { nameKey } from '../design/nameKey.ts'
import type { ServingItem } from '../link/assignCriteria.ts'
import type { Work, WorkGroup } from './work.ts'

/** Leaves as items that criteria can be assigned to, with what the design's tables trace to the things they make. */
export function servingItems(
  works: readonly { readonly work: Work; readonly group: WorkGroup }[],
  traces: readonly DesignTrace[],
): readonly ServingItem[] {
  const traced = referencesByName(traces)
  return works.map(({ work, group }) => ({
    name: work.title,
    // The details are the facts already, shortened: reading the facts as well would only count words twice.
    text: [...work.details, ...work.elements.flatMap(({ purpose }) => purpose ?? [])].join('\n'),
    context: [group.title],
    references: [
      ...work.references,
      ...(makesThings(work) ? namesOf(work).flatMap(name => traced.get(name) ?? []) : []),
    ],
  }))
}

/** A trace names components: their data types are not meant. */
const makesThings = (work: Work): boolean =>
  work.kind === 'implement' || work.kind === 'errors' || work.kind === 'topic'

function namesOf(work: Work): readonly string[] {
  return work.elements
    .flatMap(({ name, declarations }) => [name, ...declarations.map(declaration => declaration.name)])
    .map(nameKey)
}

function referencesByName(traces: readonly DesignTrace[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>()
  for (const { names, references } of traces)
    for (const name of names) {
      const key = nameKey(name)
      const held = byName.get(key)
      if (held) held.push(...references)
      else byName.set(key, [...references])
    }
  return byName
}
