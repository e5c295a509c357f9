import type { Rule } from '../rule.ts'

export const dependencyOnNothing: Rule = {
  code: 'dependency-on-nothing',
  severity: 'warning',
  summary: 'A task waits for a task that the plan does not have.',
  *inPlan({ documents: { citations }, graph: { dangling, rangeOf } }) {
    for (const { range, to } of dangling) {
      // `depends on FR-003` speaks of a requirement.
      if (/\D/.test(to) && citations.criteriaOf(to)) continue
      yield { range: rangeOf(range), message: `No task has the id ${to}.` }
    }
  },
}
