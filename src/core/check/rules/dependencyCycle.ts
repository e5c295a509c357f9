import type { DependencyCycle } from '../../trace/dependencyCycles.ts'
import { placedTask, type CheckedPlan } from '../checkedPlan.ts'
import type { Rule } from '../rule.ts'
import { taskLabel } from '../taskLabel.ts'

export const dependencyCycle: Rule = {
  code: 'dependency-cycle',
  severity: 'error',
  summary: 'Tasks that wait for each other.',
  *inPlan(plan) {
    const { cycles, rangeOf } = plan.graph
    for (const cycle of cycles) {
      const [first] = cycle.edges
      if (first) yield { range: rangeOf(first.range), message: messageOf(cycle, plan) }
    }
  },
}

const mostNamed = 8

function messageOf({ edges }: DependencyCycle, { places }: CheckedPlan): string {
  const name = (task: number) => taskLabel(placedTask(places, task)?.task)
  const [only] = edges
  if (only && edges.length === 1 && only.from === only.to) return `Task ${name(only.from)} waits for itself.`
  const waits = edges.slice(0, mostNamed).map(({ from, to }) => `${name(from)} for ${name(to)}`)
  const rest = edges.length > mostNamed ? `, and ${edges.length - mostNamed} more` : ''
  return `These tasks wait for each other and none can start: ${waits.join(', ')}${rest}.`
}
