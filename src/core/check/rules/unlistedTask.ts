import { listableTasks, taskEntries, unlistedTasks } from '../../trace/unlistedTasks.ts'
import { placedRange } from '../checkedPlan.ts'
import { perStretch } from '../checkedStretch.ts'
import type { Rule } from '../rule.ts'

export const unlistedTask: Rule = {
  code: 'unlisted-task',
  severity: 'information',
  summary: 'A table or a closing graph that names the tasks of the plan, but not all of them.',
  *inPlan({ places, sums }) {
    if (sums.of(entryCount)('entries') === 0) return
    const entries = places.flatMap(({ stretch, start }) =>
      entriesIn(stretch).map(entry => ({
        ...entry,
        range: placedRange(entry.range, start),
        ...(entry.graph === undefined ? {} : { graph: entry.graph + start }),
      })),
    )
    const tasks = places.flatMap(({ stretch }) => tasksIn(stretch))
    for (const { range, message, fixes } of unlistedTasks(tasks, entries)) yield { range, message, fixes }
  },
}

const entriesIn = perStretch(({ plan }) => taskEntries(plan.scan))
const entryCount = perStretch(stretch => ({ entries: entriesIn(stretch).length }))
const tasksIn = perStretch(({ plan }) => listableTasks(plan))
