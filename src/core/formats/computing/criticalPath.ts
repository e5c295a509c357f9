import type { PlanTask } from '../../plan/plan.ts'
import { ownMinutes } from './estimates.ts'

/** The chain of tasks that takes longest, by estimate, or by number where nothing is estimated. Circles are cut. */
export function criticalPath(tasks: readonly PlanTask[]): readonly PlanTask[] {
  const places = new Map(tasks.map((task, at) => [task.id, at]))
  const lengths: number[] = []
  const before: number[] = []
  let last = -1
  for (const [at, task] of tasks.entries()) {
    let longest = 0
    let from = -1
    for (const id of task.dependsOn) {
      const other = places.get(id)
      if (other === undefined || other >= at || (lengths[other] ?? 0) <= longest) continue
      longest = lengths[other] ?? 0
      from = other
    }
    lengths.push(longest + (ownMinutes(task) ?? 1) + 0.001)
    before.push(from)
    if (last < 0 || (lengths[at] ?? 0) > (lengths[last] ?? 0)) last = at
  }
  const path: PlanTask[] = []
  for (let at = last; at >= 0; at = before[at] ?? -1) {
    const task = tasks[at]
    if (task) path.unshift(task)
  }
  return path
}

/** Groups of tasks that wait for the same and do not wait for each other: they can be done side by side. */
export function parallelSets(tasks: readonly PlanTask[]): readonly (readonly PlanTask[])[] {
  const groups = new Map<string, PlanTask[]>()
  for (const task of tasks) {
    if (task.checkpoint) continue
    const key = task.dependsOn.join(' ')
    groups.set(key, [...(groups.get(key) ?? []), task])
  }
  return [...groups.values()].filter(group => group.length > 1)
}
