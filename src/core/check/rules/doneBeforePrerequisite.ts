import type { Rule } from '../rule.ts'
import { taskLabel } from '../taskLabel.ts'

export const doneBeforePrerequisite: Rule = {
  code: 'done-before-prerequisite',
  severity: 'warning',
  summary: 'A task is done although a task that it waits for is open.',
  *check({ plan, trace }) {
    const { tree, graph } = trace
    for (const [at, edges] of graph.edgesOf.entries()) {
      const task = plan?.tasks[at]
      if (task?.state !== 'done') continue
      const early = edges.filter(({ to }) => to !== at && tree.required[to] && !tree.finished[to])
      const [first] = early
      if (!first) continue
      const more = early.length > 1 ? ` (and ${early.length - 1} more)` : ''
      const message = `Task ${taskLabel(task)} is done, but it waits for ${taskLabel(tree.tasks[first.to])}${more}, which is not.`
      const isInside = first.range.start >= task.range.start && first.range.end <= task.range.end
      yield { document: 'plan', range: isInside ? first.range : task.titleRange, message }
    }
  },
}
