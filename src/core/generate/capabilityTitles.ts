import { headingMeaning } from '../design/headingMeaning.ts'
import type { LinkIndex } from '../link/linkIndex.ts'
import { capabilityName, requirementName } from './capabilityName.ts'
import { isTest, type Work, type WorkGroup } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** The part of a group's citations that must belong to one requirement before the group takes its name. */
const clearShare = 0.6

/** Groups whose title only lists names take the title of the requirement that all of their parts serve. */
export function withCapabilityTitles(
  groups: readonly WorkGroup[],
  index: LinkIndex,
  wording: Wording,
): readonly WorkGroup[] {
  const requirementOf = new Map(
    index.criteria.map(({ criterion, requirement }) => [criterion.id, requirement] as const),
  )
  const taken = new Set<number>()
  return groups.map(group => {
    if (!group.listed || group.works.length < 2) return group
    const counts = new Map<number, number>()
    const ids = group.works.flatMap(work => work.cites)
    for (const id of ids) {
      const requirement = requirementOf.get(id)
      if (requirement !== undefined) counts.set(requirement, (counts.get(requirement) ?? 0) + 1)
    }
    const [best, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [-1, 0]
    const requirement = index.requirements[best]
    const name = requirement ? requirementName(requirement) : ''
    // `Privacy` and `Performance` are asked of parts; no part is called so.
    const title = headingMeaning(name) ? undefined : capabilityName(name)
    const serves = ({ cites }: Work): boolean => cites.some(id => requirementOf.get(id) === best)
    const isWhole = group.works.every(work => isTest(work) || serves(work))
    if (count < 2 || count < ids.length * clearShare || !isWhole || !title || taken.has(best)) return group
    taken.add(best)
    return { ...group, title: wording.capability(title) }
  })
}
