import { setTaskState } from '../../plan/setTaskState.ts'
import type { Rule } from '../rule.ts'
import { listed, taskLabel } from '../taskLabel.ts'
import { titled, told } from '../../text/told.ts'

export const parentDoneOverOpenChild: Rule = {
  code: 'parent-done-over-open-child',
  severity: 'warning',
  summary: 'A task is ticked although a required subtask is open.',
  *inStretch({ plan, tree, documents: { settings } }) {
    const { children, required, finished } = tree
    for (const [at, task] of plan.tasks.entries()) {
      if (task.checkbox < 0 || task.state !== 'done') continue
      const open = (children[at] ?? []).filter(child => required[child] && !finished[child])
      if (open.length === 0) continue
      const names = listed(open.map(child => taskLabel(plan.tasks[child])))
      const name = taskLabel(task)
      const sentence =
        open.length === 1
          ? told('Task {0} is ticked, but {1} is open.', name, names)
          : told('Task {0} is ticked, but {1} are open.', name, names)
      const result = setTaskState(plan, at, 'open', { markers: settings.markers })
      const edits = result.kind === 'changed' ? result.edits : []
      yield {
        range: task.titleRange,
        ...sentence,
        fixes: [{ ...titled('Open task {0} again', name), edits }],
      }
    }
  },
}
