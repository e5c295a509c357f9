import { isClosed, type TaskTree } from '../../trace/taskTree.ts'
import { ignoresName } from '../ignored.ts'
import type { Rule } from '../rule.ts'
import { taskLabel } from '../taskLabel.ts'

export const taskWithoutReference: Rule = {
  code: 'task-without-reference',
  severity: 'information',
  summary: 'An open task that cites no requirement, in a plan where most tasks do.',
  *check(checked) {
    const { plan, trace } = checked
    if (!plan || trace.citations.criteria.length === 0) return
    if (!mostlyCites(trace.tree)) return
    const isIgnored = ignoresName(checked)
    for (const at of trace.unlinkedTasks) {
      const task = plan.tasks[at]
      if (!task || isClosed(task.state) || isIgnored(task.title)) continue
      const message = `Task ${taskLabel(task)} cites no requirement. “Suggest Requirements for Task…” in the editor and \`planwright suggest\` in the shell name candidates.`
      yield { document: 'plan', range: task.titleRange, message }
    }
  },
}

/** A plan that links its tasks by stories, or hardly any, has no list to forget. */
function mostlyCites({ tasks, children }: TaskTree): boolean {
  const cites: boolean[] = []
  let leaves = 0
  let citing = 0
  for (const [at, { parent, requirements }] of tasks.entries()) {
    cites.push(requirements.length > 0 || cites[parent] === true)
    if ((children[at] ?? []).length > 0) continue
    leaves++
    if (cites[at]) citing++
  }
  return citing * 2 >= leaves
}
