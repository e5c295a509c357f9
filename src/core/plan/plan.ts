import type { NaturalLanguage } from '../text/naturalLanguage.ts'
import type { TextRange } from '../text/range.ts'

/** In the order in which a person is offered them. */
export const taskStates = ['open', 'active', 'done', 'queued', 'blocked', 'deferred', 'skipped'] as const
export type TaskState = (typeof taskStates)[number]

/** The lines of a document that a task came from, and why. `document` is the role of the file they stand in. */
export interface TaskSource {
  readonly document: 'design' | 'requirements'
  /** The name of the requirements document, where there are several. */
  readonly name?: string
  readonly range: TextRange
  /** A word for people: the element's kind, or `criterion`. */
  readonly why: string
}

/** The seven phases of a plan, in the order of the work. */
export const phases = ['setup', 'core', 'ui', 'integration', 'testing', 'optimisation', 'deployment'] as const
export type Phase = (typeof phases)[number]

/** A task as it is to be done. */
export interface PlanTask {
  readonly id: string
  readonly title: string
  readonly state: TaskState
  /** Facts and steps, one a bullet, as inline Markdown. */
  readonly details: readonly string[]
  /** Ids of the criteria (or requirements) it serves. */
  readonly requirements: readonly string[]
  /** Ids of the tasks that must be done before. */
  readonly dependsOn: readonly string[]
  readonly optional: boolean
  readonly parallel: boolean
  readonly checkpoint: boolean
  readonly story?: string
  readonly phase?: string
  /** In minutes. */
  readonly estimate?: number
  readonly source: readonly TaskSource[]
  readonly children: readonly PlanTask[]
}

/** A plan as it is to be written, in no format yet. */
export interface Plan {
  readonly title: string
  readonly language: NaturalLanguage
  readonly tasks: readonly PlanTask[]
}
