import { placedRange, placedTask, type PlacedTask } from '../checkedPlan.ts'
import type { Rule } from '../rule.ts'
import { taskLabel } from '../taskLabel.ts'
import { told } from '../../text/told.ts'

export const doneBeforePrerequisite: Rule = {
  code: 'done-before-prerequisite',
  severity: 'warning',
  summary: 'A task is done although a task that it waits for is open.',
  *inPlan({ places, graph: { waiting, rangeOf } }) {
    for (const edges of waiting) {
      const done = placedTask(places, edges[0]?.from ?? -1)
      if (done?.task.state !== 'done') continue
      const early = edges.flatMap(({ from, to, range }) => {
        const awaited = to === from ? undefined : placedTask(places, to)
        return awaited && isOpen(awaited) ? [{ awaited, range }] : []
      })
      const [first] = early
      if (!first) continue
      const { task, place } = done
      const [name, awaited] = [taskLabel(task), taskLabel(first.awaited.task)]
      const sentence =
        early.length > 1
          ? told(
              'Task {0} is done, but it waits for {1} (and {2} more), which is not.',
              name,
              awaited,
              early.length - 1,
            )
          : told('Task {0} is done, but it waits for {1}, which is not.', name, awaited)
      const own = placedRange(task.range, place.start)
      const range = rangeOf(first.range)
      const isInside = range.start >= own.start && range.end <= own.end
      yield { range: isInside ? range : placedRange(task.titleRange, place.start), ...sentence }
    }
  },
}

const isOpen = ({ place: { stretch }, at }: PlacedTask): boolean =>
  stretch.tree.required[at] === true && !stretch.tree.finished[at]
