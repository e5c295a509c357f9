/** A task that a plan does not have yet. Ids are given when it is written. */
export interface NewTask {
  readonly title: string
  readonly details: readonly string[]
  readonly requirements: readonly string[]
  readonly optional: boolean
  readonly children: readonly NewTask[]
}

/** A new task with its place in the plan that stands. */
export interface Addition {
  readonly task: NewTask
  /** Index of the task it goes beneath, or -1 for a main task. */
  readonly parent: number
  /** When it is due, where the fresh plan says so. */
  readonly phase?: string
}

/** Everything that stands in new tasks, as one text. */
export function textOfTasks(tasks: readonly NewTask[]): string {
  return tasks.map(({ title, details, children }) => [title, ...details, textOfTasks(children)].join('\n')).join('\n')
}
