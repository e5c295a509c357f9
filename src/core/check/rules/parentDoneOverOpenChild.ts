import { setTaskState } from '../../plan/setTaskState.ts'
import type { Rule } from '../rule.ts'
import { listed, taskLabel } from '../taskLabel.ts'

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
      const message = `Task ${taskLabel(task)} is ticked, but ${names} ${open.length === 1 ? 'is' : 'are'} open.`
      const result = setTaskState(plan, at, 'open', { markers: settings.markers })
      const edits = result.kind === 'changed' ? result.edits : []
      yield {
        range: task.titleRange,
        message,
        fixes: [{ title: `Open task ${taskLabel(task)} again`, edits }],
      }
    }
  },
}
