import type { PlanTask } from '../../plan/plan.ts'
import { parallelSets } from './criticalPath.ts'

/**
 * The order of the phases as dependencies between main tasks: a task that names nothing itself waits for those of the
 * phases before it that nobody waits for yet. Tasks that then wait for the same can be done side by side.
 */
export function withPhaseOrder(tasks: readonly PlanTask[]): readonly PlanTask[] {
  let phase: string | undefined
  let former: readonly PlanTask[] = []
  let current: PlanTask[] = []
  const all: PlanTask[] = []
  const ordered = tasks.map(task => {
    if (task.phase !== phase && current.length > 0) {
      former = lastOf(all)
      current = []
    }
    phase = task.phase
    const isFree = task.dependsOn.length === 0
    const own = task.checkpoint ? checkpointOrder(task, all) : task.dependsOn
    const dependsOn = isFree && !task.checkpoint ? former.map(({ id }) => id) : own
    const placed = { ...task, dependsOn }
    current.push(placed)
    all.push(placed)
    return placed
  })
  const parallel = new Set(parallelSets(ordered).flat())
  return ordered.map(task => (parallel.has(task) ? { ...task, parallel: true } : task))
}

/** A checkpoint looks over all that is made so far. */
function checkpointOrder(task: PlanTask, before: readonly PlanTask[]): readonly string[] {
  const ends = lastOf(before).map(({ id }) => id)
  return ends.length > 0 ? ends : task.dependsOn
}

function lastOf(tasks: readonly PlanTask[]): readonly PlanTask[] {
  const awaited = new Set(tasks.flatMap(({ dependsOn }) => dependsOn))
  return tasks.filter(({ id }) => !awaited.has(id))
}
