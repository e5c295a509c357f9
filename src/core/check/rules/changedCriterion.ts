import type { Rule } from '../rule.ts'

export const changedCriterion: Rule = {
  code: 'changed-criterion',
  severity: 'warning',
  summary: 'A ticked task that cites a criterion whose text was another one in the last commit.',
  *inStretch({ plan, documents }) {
    for (const { range, message, words, fixes = [] } of documents.changedFor(plan))
      yield { range, message, ...(words ? { words } : {}), fixes }
  },
}
