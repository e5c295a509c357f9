import type { DocumentTask } from '../plan/planDocument.ts'

/** For each task the index of the main task it stands beneath: its own for a main task. */
export function mainTasks(tasks: readonly DocumentTask[]): readonly number[] {
  const mains: number[] = []
  for (const [at, { parent }] of tasks.entries()) mains.push(parent < 0 ? at : (mains[parent] ?? at))
  return mains
}

/** A plan whose tasks are one list: a new main task with subtasks would not look like it. */
export function isFlat(tasks: readonly DocumentTask[]): boolean {
  return tasks.length > 2 && tasks.every(({ depth }) => depth === 0)
}

/** The entry that was counted most, the first of several; -1 for none. */
export function mostCounted(counts: ReadonlyMap<number, number>): number {
  let best = -1
  let most = 0
  for (const [entry, count] of counts) {
    if (count > most) {
      most = count
      best = entry
    }
  }
  return best
}
