import type { Spec } from '../language/spec.ts'
import type { Progress } from '../trace/trace.ts'
import { trackedSpec } from './trackedSpec.ts'

/** What is kept of a spec that nobody looks into. */
export interface SpecSummary {
  readonly progress: Progress
  readonly criteria: number
  readonly uncovered: number
  readonly hasPlan: boolean
  readonly hasDesign: boolean
}

export function specSummary(spec: Spec): SpecSummary {
  const { trace, plan } = trackedSpec(spec)
  const criteria = trace.requirements.reduce((count, own) => count + own.criteria.length, 0)
  const covered = trace.requirements.reduce((count, own) => count + own.covered, 0)
  return {
    progress: trace.progress,
    criteria,
    uncovered: criteria - covered,
    hasPlan: plan !== undefined,
    hasDesign: spec.documents.some(({ role }) => role === 'design'),
  }
}
