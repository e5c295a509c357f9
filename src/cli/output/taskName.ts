import type { TaskState } from '../../core/plan/plan.ts'
import type { PlanDocument } from '../../core/plan/planDocument.ts'
import type { LineIndex } from '../../core/text/lineIndex.ts'

/** A task of a plan as other commands and other programs can name it. */
export interface TaskNameJson {
  /** Its id, or `:LINE` where it has none or shares it: `tick` takes both. */
  readonly task: string
  readonly title: string
  readonly state: TaskState
  readonly optional: boolean
  readonly line: number
}

/** Names the tasks of a plan by their index. */
export function taskNamer(plan: PlanDocument, index: LineIndex): (task: number) => TaskNameJson {
  const count = new Map<string, number>()
  for (const { id } of plan.tasks) count.set(id, (count.get(id) ?? 0) + 1)
  return at => {
    const task = plan.tasks[at]
    const line = index.lineOf(task?.titleRange.start ?? 0) + 1
    const { id = '', title = '', state = 'open', optional = false } = task ?? {}
    return { task: id !== '' && count.get(id) === 1 ? id : `:${line}`, title, state, optional, line }
  }
}
