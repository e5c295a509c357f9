import type { Rule } from '../rule.ts'
import { listed } from '../taskLabel.ts'
import { told } from '../../text/told.ts'

export const coverageTooLow: Rule = {
  code: 'coverage-too-low',
  severity: 'error',
  summary: 'The plan cites less of the criteria than `--min-coverage` or the setting `minCoverage` wants.',
  *byMentions({ documents: { citations, ignored, settings }, isCited }) {
    if (settings.minCoverage === undefined) return
    const criteria = citations.criteria.filter(({ id }) => !ignored.hasCriterion(id))
    const uncovered = criteria.filter(criterion => !isCited(criterion))
    const percentage = (100 * (criteria.length - uncovered.length)) / criteria.length
    if (criteria.length === 0 || percentage >= settings.minCoverage) return
    const missing = listed(
      uncovered.map(({ id }) => id),
      20,
    )
    const sentence = told(
      'The plan cites {0} % of the criteria; {1} % are wanted. Missing: {2}.',
      percentage.toFixed(1),
      settings.minCoverage,
      missing,
    )
    yield { document: 'plan', range: { start: 0, end: 0 }, ...sentence }
  },
}
