import type { DesignElement, DesignModel } from '../design/designModel.ts'
import { phases } from '../plan/plan.ts'
import { elementUses } from './elementUses.ts'
import { liftedUses, usersLast, type Uses } from './usersLast.ts'
import type { WorkGroup } from './work.ts'

/**
 * Main tasks in the order of the work: by phase, inside a phase by what the design says uses what, else as the design
 * has them. Groups that use each other keep the design's order.
 */
export function orderedGroups(design: DesignModel, groups: readonly WorkGroup[]): readonly WorkGroup[] {
  const ordered = usersLast(groups.length, usesOf(design, groups)).flatMap(at => groups[at] ?? [])
  return phases.flatMap(phase => ordered.filter(group => group.phase === phase))
}

/** Which groups each group surely uses, as indexes. */
export function groupUses(design: DesignModel, groups: readonly WorkGroup[]): readonly ReadonlySet<number>[] {
  const [declared = [], drawn = []] = usesOf(design, groups)
  return groups.map((_, at) => new Set([...(declared[at] ?? []), ...(drawn[at] ?? [])]))
}

/** What each group uses, by how surely its elements do. */
function usesOf(design: DesignModel, groups: readonly WorkGroup[]): readonly Uses[] {
  const home: number[] = []
  const elements: DesignElement[] = []
  for (const [at, { works }] of groups.entries())
    for (const element of new Set(works.flatMap(work => work.elements))) {
      home.push(at)
      elements.push(element)
    }
  return elementUses(design, elements).map(uses => liftedUses(uses, home, groups.length))
}
