import { setTaskState } from '../../plan/setTaskState.ts'
import type { Rule } from '../rule.ts'
import { taskLabel } from '../taskLabel.ts'
import { titled, told } from '../../text/told.ts'

export const openParentOverDoneChildren: Rule = {
  code: 'open-parent-over-done-children',
  severity: 'information',
  summary: 'A task is not ticked although all its required subtasks are done.',
  *inStretch({ plan, tree, documents: { settings } }) {
    const { children, required, finished } = tree
    for (const [at, task] of plan.tasks.entries()) {
      if (task.checkbox < 0 || (task.state !== 'open' && task.state !== 'active')) continue
      const subtasks = (children[at] ?? []).filter(child => required[child])
      if (subtasks.length === 0 || !subtasks.every(child => finished[child])) continue
      const result = setTaskState(plan, at, 'done', { markers: settings.markers })
      const edits = result.kind === 'changed' ? result.edits : []
      yield {
        range: task.titleRange,
        ...told('Task {0} is open, but all its subtasks are done.', taskLabel(task)),
        fixes: [{ ...titled('Tick task {0}', taskLabel(task)), edits }],
      }
    }
  },
}
