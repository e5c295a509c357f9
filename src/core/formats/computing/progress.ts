import type { PlanTask } from '../../plan/plan.ts'
import { everyTask } from '../holding/renumbered.ts'

export interface Progress {
  readonly done: number
  readonly total: number
}

/** How many of the tasks are done; checkpoints are counted by their own boxes. */
export function progressOf(tasks: readonly PlanTask[]): Progress {
  const counted = everyTask(tasks).filter(({ checkpoint }) => !checkpoint)
  return { done: counted.filter(({ state }) => state === 'done').length, total: counted.length }
}

/** `Not Started`, `40% Complete` or `Complete`. */
export function statusText({ done, total }: Progress): string {
  if (done === 0) return 'Not Started'
  return done === total ? '100% Complete' : `${String(Math.floor((100 * done) / total))}% Complete`
}
