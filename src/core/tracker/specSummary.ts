import type { Spec } from '../language/spec.ts'
import type { Progress } from '../trace/trace.ts'
import { passes, type StandingFilter } from './requirementsLook.ts'
import { trackedSpec } from './trackedSpec.ts'

/** What is kept of a spec that nobody looks into. */
export interface SpecSummary {
  readonly progress: Progress
  readonly criteria: number
  /** Criteria, and requirements without any, by what a filter shows of them. */
  readonly standings: Readonly<Record<StandingFilter, number>>
  readonly uncovered: number
  readonly hasPlan: boolean
  readonly hasDesign: boolean
}

export function specSummary(spec: Spec): SpecSummary {
  const { trace, plan } = trackedSpec(spec)
  const criteria = trace.requirements.reduce((count, own) => count + own.criteria.length, 0)
  const covered = trace.requirements.reduce((count, own) => count + own.covered, 0)
  const shown = trace.requirements.flatMap(own =>
    own.criteria.length > 0 ? own.criteria.map(({ standing }) => standing) : [own.standing],
  )
  const count = (filter: StandingFilter) => shown.filter(standing => passes(filter, standing)).length
  return {
    progress: trace.progress,
    criteria,
    standings: { all: shown.length, uncovered: count('uncovered'), open: count('open'), done: count('done') },
    uncovered: criteria - covered,
    hasPlan: plan !== undefined,
    hasDesign: spec.documents.some(({ role }) => role === 'design'),
  }
}
