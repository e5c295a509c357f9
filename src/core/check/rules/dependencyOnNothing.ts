import { citationsOf } from '../../trace/citations.ts'
import { everyRequirement } from '../../trace/spec.ts'
import type { Rule } from '../rule.ts'

export const dependencyOnNothing: Rule = {
  code: 'dependency-on-nothing',
  severity: 'warning',
  summary: 'A task waits for a task that the plan does not have.',
  *check({ spec, trace }) {
    const { dangling } = trace.graph
    if (dangling.length === 0) return
    const { criteriaOf } = citationsOf(everyRequirement(spec).requirements)
    for (const { range, to } of dangling) {
      // `depends on FR-003` speaks of a requirement.
      if (/\D/.test(to) && criteriaOf(to)) continue
      yield { document: 'plan', range, message: `No task has the id ${to}.` }
    }
  },
}
