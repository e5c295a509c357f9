import type { DependencyCycle } from '../../trace/dependencyCycles.ts'
import type { Checked, Rule } from '../rule.ts'
import { taskLabel } from '../taskLabel.ts'

export const dependencyCycle: Rule = {
  code: 'dependency-cycle',
  severity: 'error',
  summary: 'Tasks that wait for each other.',
  *check(checked) {
    for (const cycle of checked.trace.cycles) {
      const [first] = cycle.edges
      if (first) yield { document: 'plan', range: first.range, message: messageOf(cycle, checked) }
    }
  },
}

const mostNamed = 8

function messageOf({ edges }: DependencyCycle, { trace }: Checked): string {
  const name = (task: number) => taskLabel(trace.tree.tasks[task])
  const [only] = edges
  if (only && edges.length === 1 && only.from === only.to) return `Task ${name(only.from)} waits for itself.`
  const waits = edges.slice(0, mostNamed).map(({ from, to }) => `${name(from)} for ${name(to)}`)
  const rest = edges.length > mostNamed ? `, and ${edges.length - mostNamed} more` : ''
  return `These tasks wait for each other and none can start: ${waits.join(', ')}${rest}.`
}
