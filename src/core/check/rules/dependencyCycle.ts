import type { DependencyCycle } from '../../trace/dependencyCycles.ts'
import { placedTask, type CheckedPlan } from '../checkedPlan.ts'
import type { Rule } from '../rule.ts'
import { taskLabel } from '../taskLabel.ts'
import { told, type Told } from '../../text/told.ts'

export const dependencyCycle: Rule = {
  code: 'dependency-cycle',
  severity: 'error',
  summary: 'Tasks that wait for each other.',
  *inPlan(plan) {
    const { cycles, rangeOf } = plan.graph
    for (const cycle of cycles) {
      const [first] = cycle.edges
      if (first) yield { range: rangeOf(first.range), ...sentenceOf(cycle, plan) }
    }
  },
}

const mostNamed = 8

function sentenceOf({ edges }: DependencyCycle, { places }: CheckedPlan): Told {
  const name = (task: number) => taskLabel(placedTask(places, task)?.task)
  const [only] = edges
  if (only && edges.length === 1 && only.from === only.to) return told('Task {0} waits for itself.', name(only.from))
  const named = edges.slice(0, mostNamed).map(({ from, to }) => told('{0} for {1}', name(from), name(to)))
  const all = named.reduce((before, own) => told('{0}, {1}', before, own))
  const waits = edges.length > mostNamed ? told('{0}, and {1} more', all, edges.length - mostNamed) : all
  return told('These tasks wait for each other and none can start: {0}.', waits)
}
