import { isClosed } from '../../trace/taskTree.ts'
import { placedRange, type CheckedPlan } from '../checkedPlan.ts'
import { perStretch } from '../checkedStretch.ts'
import type { PlanFinding, Rule } from '../rule.ts'
import { taskLabel } from '../taskLabel.ts'
import { told } from '../../text/told.ts'

export const taskWithoutReference: Rule = {
  code: 'task-without-reference',
  severity: 'information',
  summary: 'An open task that cites no requirement, in a plan where most tasks do.',
  *inPlan({ documents, places, sums }) {
    if (documents.citations.criteria.length === 0) return
    if (sums.of(unlinkedCount)('unlinked') === 0 || !mostlyCites(sums)) return
    for (const { stretch, start } of places.filter(place => unlinked(place.stretch).length > 0)) {
      for (const found of unlinked(stretch)) yield { ...found, range: placedRange(found.range, start) }
    }
  },
}

/** A plan that links its tasks by stories, or hardly any, has no list to forget. */
function mostlyCites(sums: CheckedPlan['sums']): boolean {
  const sum = sums.of(citationCount)
  return sum('citing') * 2 >= sum('leaves')
}

/** Tasks without subtasks, and how many of them cite something, themselves or by a task around them. */
const citationCount = perStretch(({ tree: { tasks, children } }) => {
  const cites: boolean[] = []
  let leaves = 0
  let citing = 0
  for (const [at, { parent, requirements }] of tasks.entries()) {
    cites.push(requirements.length > 0 || cites[parent] === true)
    if ((children[at] ?? []).length > 0) continue
    leaves++
    if (cites[at]) citing++
  }
  return { leaves, citing }
})

const unlinked = perStretch(({ documents, plan, unlinkedTasks }): readonly PlanFinding[] =>
  unlinkedTasks.flatMap(at => {
    const task = plan.tasks[at]
    if (!task || isClosed(task.state) || documents.ignored.hasName(task.title)) return []
    const sentence = told(
      'Task {0} cites no requirement. “Suggest Requirements for Task…” in the editor and `planwright suggest` in the shell name candidates.',
      taskLabel(task),
    )
    return [{ range: task.titleRange, ...sentence }]
  }),
)

const unlinkedCount = perStretch(stretch => ({ unlinked: unlinked(stretch).length }))
