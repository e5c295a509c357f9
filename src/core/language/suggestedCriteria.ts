import type { Reason } from '../link/reason.ts'
import { suggestForPlan } from '../link/suggestForPlan.ts'
import { ignoring } from '../trace/ignoring.ts'
import { linkedSpec } from './linkedCriteria.ts'
import type { Spec, SpecTask, Target } from './spec.ts'

/** A criterion that a task may serve. */
export interface SuggestedCriterion {
  readonly target: Target
  /** Whether the task cites it already. */
  readonly isWritten: boolean
  /** Whether it belongs to the set that would be written. */
  readonly isSuggested: boolean
  readonly why: readonly Reason[]
}

/**
 * The criteria a task may serve, best first; what it cites is always among them, though the settings ignore it. Needs a
 * task with a box.
 */
export function suggestedCriteria(
  spec: Spec,
  { document, task }: SpecTask,
  ignore: readonly string[] = [],
): readonly SuggestedCriterion[] {
  const { index, targets } = linkedSpec(spec)
  const own = suggestForPlan(document.plan, index, { limit: ranked }).find(({ checkbox }) => checkbox === task.checkbox)
  if (!own) return []
  const cited = new Set(task.requirements.flatMap(id => index.citations.resolve(id).map(({ position }) => position)))
  const ignored = ignoring(
    ignore,
    spec.requirements.map(({ requirement }) => requirement),
  )
  const suggested = new Set(own.suggested)
  const positions = new Map(targets.map(({ criterion }, at) => [criterion?.id ?? '', at]))
  return own.ranked.flatMap(({ id, why }) => {
    const at = positions.get(id)
    const target = at === undefined ? undefined : targets[at]
    if (at === undefined || !target) return []
    const isWritten = cited.has(at)
    return isWritten || !ignored.hasCriterion(id) ? [{ target, why, isWritten, isSuggested: suggested.has(id) }] : []
  })
}

/** Further down a list nobody looks. */
const ranked = 40
