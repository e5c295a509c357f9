import type { Severity } from '../../text/problem.ts'
import type { Rule } from '../rule.ts'

/** What the reader of requirements sees while it reads, as rules that can be switched like all others. */
function readerRule(code: string, severity: Severity, summary: string): Rule {
  return {
    code,
    severity,
    summary,
    *check({ spec }) {
      for (const { document, name, set } of spec.requirements) {
        for (const problem of set.problems) {
          if (problem.code !== code) continue
          const { range, message, fixes } = problem
          yield { document, name, range, message, ...(fixes ? { fixes } : {}) }
        }
      }
    },
  }
}

export const repeatedRequirement = readerRule(
  'repeated-requirement',
  'warning',
  'A requirement number that is declared twice.',
)

export const requirementWithoutCriteria = readerRule(
  'requirement-without-criteria',
  'warning',
  'A requirement without criteria that a task could cite.',
)

export const needsClarification = readerRule(
  'needs-clarification',
  'information',
  'A requirement marked `[NEEDS CLARIFICATION: …]`.',
)
