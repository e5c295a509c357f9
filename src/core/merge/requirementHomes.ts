import type { DocumentTask } from '../plan/planDocument.ts'
import type { CitedCriteria } from './citedCriteria.ts'
import { mostCounted } from './mainTasks.ts'

/** For each requirement that tasks cite, the main task that cites most of it. */
export function requirementHomes(
  tasks: readonly DocumentTask[],
  mains: readonly number[],
  { requirementsOf }: CitedCriteria,
): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>()
  for (const [at, task] of tasks.entries()) {
    const main = mains[at] ?? at
    if (task.checkpoint || tasks[main]?.checkpoint) continue
    for (const id of task.requirements) {
      const [requirement, ...others] = requirementsOf(id)
      // `All` says nothing about where one of them is at home.
      if (requirement === undefined || others.length > 0) continue
      const own = counts.get(requirement) ?? new Map<number, number>()
      own.set(main, (own.get(main) ?? 0) + 1)
      counts.set(requirement, own)
    }
  }
  return new Map([...counts].map(([requirement, own]) => [requirement, mostCounted(own)]))
}
