import { ignoresCriterion } from '../ignored.ts'
import type { Rule } from '../rule.ts'
import { listed } from '../taskLabel.ts'

export const coverageTooLow: Rule = {
  code: 'coverage-too-low',
  severity: 'error',
  summary: 'The plan cites less of the criteria than `--min-coverage` or the setting `minCoverage` wants.',
  *check(checked) {
    const { plan, trace, settings } = checked
    if (!plan || settings.minCoverage === undefined) return
    const isIgnored = ignoresCriterion(checked)
    const criteria = trace.requirements.flatMap(own => own.criteria).filter(({ criterion }) => !isIgnored(criterion))
    const uncovered = criteria.filter(({ standing }) => standing === 'uncovered')
    const percentage = (100 * (criteria.length - uncovered.length)) / criteria.length
    if (criteria.length === 0 || percentage >= settings.minCoverage) return
    const missing = listed(
      uncovered.map(({ criterion }) => criterion.id),
      20,
    )
    const message = `The plan cites ${percentage.toFixed(1)} % of the criteria; ${settings.minCoverage} % are wanted. Missing: ${missing}.`
    yield { document: 'plan', range: { start: 0, end: 0 }, message }
  },
}
