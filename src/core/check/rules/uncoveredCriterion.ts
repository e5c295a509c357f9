import type { Criterion } from '../../requirements/requirement.ts'
import type { RequirementSource } from '../../trace/spec.ts'
import type { PlanMentions } from '../planMentions.ts'
import type { Rule } from '../rule.ts'
import { listed } from '../taskLabel.ts'
import { told, type Told } from '../../text/told.ts'

/**
 * A plan may cite no ids of a kind on purpose (stories but no success criteria, or nothing at all), or hardly any: then
 * one problem says so for all of that kind.
 */
export const uncoveredCriterion: Rule = {
  code: 'uncovered-criterion',
  severity: 'warning',
  summary: 'A criterion that no task cites.',
  *byMentions(mentions) {
    const { documents, hasTasks, citesAny } = mentions
    if (!hasTasks) return
    for (const { source, criteria, covered } of families(mentions)) {
      const uncovered = criteria.filter(
        ({ isCovered, criterion }) => !isCovered && !documents.ignored.hasCriterion(criterion.id),
      )
      const { document, name } = source
      const isNamed = /^[A-Za-z]/.test(criteria[0]?.criterion.id ?? '')
      if (uncovered.length > 1 && (covered === 0 || (isNamed && covered * seldom < criteria.length))) {
        yield {
          document,
          name,
          range: uncovered[0]?.criterion.range ?? { start: 0, end: 0 },
          ...familySentence(
            uncovered.map(({ criterion }) => criterion.id),
            !citesAny,
          ),
        }
        continue
      }
      for (const { criterion } of uncovered) {
        yield { document, name, range: criterion.range, ...told('No task cites criterion {0}.', criterion.id) }
      }
    }
  },
}

/** A plan that cites fewer than one in so many `FR-…` does not mean to cite them one by one. */
const seldom = 3

function familySentence(ids: readonly string[], isAll: boolean): Told {
  if (isAll) {
    return told(
      'No task cites any criterion, so the plan does not say what serves the {0} criteria {1} to {2}.',
      ids.length,
      ids[0] ?? '',
      ids.at(-1) ?? '',
    )
  }
  return told('No task cites these {0} criteria: {1}.', ids.length, listed(ids, 20))
}

interface Family {
  readonly source: RequirementSource
  readonly criteria: { readonly criterion: Criterion; readonly isCovered: boolean }[]
  covered: number
}

/** Criteria of one source whose ids begin alike. */
function families({ documents, isCited }: PlanMentions): readonly Family[] {
  const found = new Map<string, Family>()
  for (const source of documents.requirements) {
    for (const criterion of source.set.requirements.flatMap(({ criteria }) => criteria)) {
      const key = `${source.document}\n${source.name}\n${/^[A-Za-z]{0,12}/.exec(criterion.id)?.[0] ?? ''}`
      const family = found.get(key) ?? { source, criteria: [], covered: 0 }
      const isCovered = isCited(criterion)
      family.criteria.push({ criterion, isCovered })
      if (isCovered) family.covered++
      found.set(key, family)
    }
  }
  return [...found.values()]
}
