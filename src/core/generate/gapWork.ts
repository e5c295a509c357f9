import type { LinkIndex } from '../link/linkIndex.ts'
import type { Criterion } from '../requirements/requirement.ts'
import { criterionText } from './criterionText.ts'
import { evenParts } from './elementWork.ts'
import type { Work } from './work.ts'
import type { Wording } from './wording/wording.ts'

/** A leaf in requirement words, with the criteria it serves. */
export interface GapWork {
  readonly work: Work
  readonly criteria: readonly string[]
}

const mostCriteria = 5

/** Tasks for criteria that no element of the design serves, by requirement. */
export function gapWorks(index: LinkIndex, gaps: readonly number[], wording: Wording): readonly GapWork[] {
  const byRequirement = new Map<number, Criterion[]>()
  for (const at of gaps) {
    const entry = index.criteria[at]
    if (entry) byRequirement.set(entry.requirement, [...(byRequirement.get(entry.requirement) ?? []), entry.criterion])
  }
  return [...byRequirement].flatMap(([at, criteria]) => {
    const requirement = index.requirements[at]
    const parts = evenParts(criteria, mostCriteria)
    return parts.map((part, number): GapWork => {
      const title = requirement?.title || criterionText(part[0]?.text ?? '', 60)
      const shown = title
      return {
        work: {
          kind: 'gap',
          title:
            number === 0
              ? wording.capability(shown)
              : `${wording.capability(shown)} (${part[0]?.id ?? ''}–${part.at(-1)?.id ?? ''})`,
          details: part.map(criterion => criterionText(criterion.text)),
          elements: [],
          references: part.map(criterion => criterion.id),
          source: part.map(criterion => ({
            document: 'requirements' as const,
            range: criterion.range,
            why: 'criterion',
          })),
          optional: false,
        },
        criteria: part.map(criterion => criterion.id),
      }
    })
  })
}
