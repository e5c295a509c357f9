import type { DesignModel } from '../design/designModel.ts'
import { nameKey } from '../design/nameKey.ts'
import { phases } from '../plan/plan.ts'
import type { WorkGroup } from './work.ts'

/**
 * Main tasks in the order of the work: by phase, inside a phase by what the design says uses what, else as the design
 * has them. Groups that use each other keep the design's order.
 */
export function orderedGroups(design: DesignModel, groups: readonly WorkGroup[]): readonly WorkGroup[] {
  const uses = groupUses(design, groups)
  return phases.flatMap(phase => {
    const own = [...groups.keys()].filter(at => groups[at]?.phase === phase)
    return sorted(own, uses).flatMap(at => groups[at] ?? [])
  })
}

/** Which earlier groups each group uses, as indexes. */
export function groupUses(design: DesignModel, groups: readonly WorkGroup[]): readonly ReadonlySet<number>[] {
  const home = new Map<string, number>()
  for (const [at, group] of groups.entries())
    for (const work of group.works)
      for (const element of work.elements)
        for (const name of [element.name, ...element.declarations.map(declaration => declaration.name)]) {
          const key = nameKey(name)
          if (!home.has(key)) home.set(key, at)
        }
  const uses = groups.map(() => new Set<number>())
  const add = (from: number | undefined, to: number | undefined): void => {
    if (from !== undefined && to !== undefined && from !== to) uses[from]?.add(to)
  }
  for (const edge of design.edges) add(home.get(nameKey(edge.from)), home.get(nameKey(edge.to)))
  for (const [at, group] of groups.entries())
    for (const work of group.works)
      for (const element of work.elements)
        for (const fact of element.facts)
          if (fact.sort === 'dependency')
            for (const word of fact.text.split(/[\s,、，;]+/)) add(at, home.get(nameKey(word)))
  return uses
}

/** Groups of one phase, as indexes: what others use first. */
function sorted(groups: readonly number[], uses: readonly ReadonlySet<number>[]): readonly number[] {
  const left = new Set(groups)
  const order: number[] = []
  while (left.size > 0) {
    const next =
      [...left].find(at => [...(uses[at] ?? [])].every(other => !left.has(other) || uses[other]?.has(at))) ??
      [...left][0]
    if (next === undefined) break
    left.delete(next)
    order.push(next)
  }
  return order
}
