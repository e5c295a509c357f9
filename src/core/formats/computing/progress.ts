import type { NaturalLanguage } from '../../text/naturalLanguage.ts'
import type { PlanTask } from '../../plan/plan.ts'
import { frameIn } from '../frames/frameText.ts'
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

/** `Not Started`, `40% Complete` or `100% Complete`. */
export function statusText({ done, total }: Progress, language: NaturalLanguage): string {
  const say = frameIn(language)
  if (done === 0) return say('Not Started')
  return say('{0}% Complete', String(done === total ? 100 : Math.floor((100 * done) / total)))
}
