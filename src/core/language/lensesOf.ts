import type { TextRange } from '../text/range.ts'
import type { Spec, SpecTask } from './spec.ts'
import type { SpecDocument } from './specDocument.ts'
import { tracedSpec } from './tracedSpec.ts'

/** A line above a task that can start now. */
export interface TaskLens {
  readonly range: TextRange
  /** What the task is found by when it is clicked, however the lines have moved. */
  readonly key: string
  readonly isActive: boolean
}

/** A line above a requirement or a criterion: how far its tasks are. */
export interface CoverageLens {
  /** Of the requirement or the criterion. */
  readonly id: string
  readonly range: TextRange
  readonly tasks: readonly SpecTask[]
  /** Tasks that must be done, and how many are; `tasks` holds optional ones too. */
  readonly required: number
  readonly done: number
}

export function taskLenses(spec: Spec, document: SpecDocument): readonly TaskLens[] {
  const { plan, trace } = tracedSpec(spec)
  if (!plan || plan !== document) return []
  return trace.next.ready.flatMap(index => {
    const task = plan.plan.tasks[index]
    if (!task || task.checkbox < 0) return []
    return [
      {
        range: { start: task.range.start, end: task.titleRange.end },
        key: task.key,
        isActive: task.state === 'active',
      },
    ]
  })
}

/** Without a plan there is nothing to tell. */
export function coverageLenses(spec: Spec, document: SpecDocument): readonly CoverageLens[] {
  const { plan, trace } = tracedSpec(spec)
  if (!plan || document === plan) return []
  const held = (indices: readonly number[]) =>
    indices.flatMap((index): readonly SpecTask[] => {
      const task = plan.plan.tasks[index]
      return task ? [{ document: plan, index, task }] : []
    })
  return trace.requirements
    .filter(({ source }) => source.name === document.name)
    .flatMap(({ requirement, criteria, required, done }) => {
      const tasks = held([...new Set(criteria.flatMap(one => one.tasks))])
      const own = criteria
        .filter(({ criterion }) => criterion.id !== requirement.id)
        .map(one => ({
          id: one.criterion.id,
          range: one.criterion.range,
          tasks: held(one.tasks),
          required: one.required,
          done: one.done,
        }))
      return [{ id: requirement.id, range: requirement.range, tasks, required, done }, ...own]
    })
}
