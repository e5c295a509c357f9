import { changedCriteria } from '../../trace/changedCriteria.ts'
import { everyRequirement } from '../../trace/spec.ts'
import type { Rule } from '../rule.ts'

export const changedCriterion: Rule = {
  code: 'changed-criterion',
  severity: 'warning',
  summary: 'A ticked task that cites a criterion whose text was another one in the last commit.',
  *check({ spec, plan }) {
    if (!plan || !spec.earlier) return
    const { requirements } = everyRequirement(spec)
    for (const { range, message, fixes = [] } of changedCriteria(plan, requirements, spec.earlier))
      yield { document: 'plan', range, message, fixes }
  },
}
