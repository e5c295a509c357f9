import type { Rule } from '../rule.ts'
import { told } from '../../text/told.ts'

export const dependencyOnNothing: Rule = {
  code: 'dependency-on-nothing',
  severity: 'warning',
  summary: 'A task waits for a task that the plan does not have.',
  *inPlan({ documents: { citations }, graph: { dangling, rangeOf } }) {
    for (const { range, to } of dangling) {
      // `depends on FR-003` speaks of a requirement.
      if (/\D/.test(to) && citations.criteriaOf(to)) continue
      yield { range: rangeOf(range), ...told('No task has the id {0}.', to) }
    }
  },
}
