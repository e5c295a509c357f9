import type { Criterion } from '../../requirements/requirement.ts'
import type { RequirementSource } from '../../trace/spec.ts'
import { ignoredCriteria } from '../ignored.ts'
import type { Rule } from '../rule.ts'

/**
 * A plan may cite no ids of a kind on purpose (stories but no success criteria, or nothing at all): then one problem
 * says so for all of that kind.
 */
export const uncoveredCriterion: Rule = {
  code: 'uncovered-criterion',
  severity: 'warning',
  summary: 'A criterion that no task cites.',
  *check(checked) {
    const { plan, trace } = checked
    if (!plan || plan.tasks.length === 0) return
    const ignored = ignoredCriteria(checked)
    for (const { source, criteria, covered } of families(checked.trace.requirements)) {
      const uncovered = criteria.filter(({ isCovered, criterion }) => !isCovered && !ignored.has(criterion))
      const { document, name } = source
      if (covered === 0 && uncovered.length > 1) {
        const [first, last] = [uncovered[0]?.criterion, uncovered.at(-1)?.criterion]
        const which = `${first?.id ?? ''} to ${last?.id ?? ''}`
        const all = trace.citations.criteriaOf.every(cited => cited.length === 0)
        const message = all
          ? `No task cites any criterion, so the plan does not say what serves the ${uncovered.length} criteria ${which}.`
          : `No task cites any of the ${uncovered.length} criteria ${which}.`
        yield { document, name, range: first?.range ?? { start: 0, end: 0 }, message }
        continue
      }
      for (const { criterion } of uncovered) {
        yield { document, name, range: criterion.range, message: `No task cites criterion ${criterion.id}.` }
      }
    }
  },
}

interface Family {
  readonly source: RequirementSource
  readonly criteria: { readonly criterion: Criterion; readonly isCovered: boolean }[]
  covered: number
}

/** Criteria of one source whose ids begin alike. */
function families(requirements: Parameters<Rule['check']>[0]['trace']['requirements']): readonly Family[] {
  const found = new Map<string, Family>()
  for (const { source, criteria } of requirements) {
    for (const { criterion, standing } of criteria) {
      const key = `${source.document}\n${source.name}\n${/^[A-Za-z]{0,12}/.exec(criterion.id)?.[0] ?? ''}`
      const family = found.get(key) ?? { source, criteria: [], covered: 0 }
      const isCovered = standing !== 'uncovered'
      family.criteria.push({ criterion, isCovered })
      if (isCovered) family.covered++
      found.set(key, family)
    }
  }
  return [...found.values()]
}
