import { lineIndex } from '../../text/lineIndex.ts'
import { lastAtOrBefore } from '../../text/lastAtOrBefore.ts'
import { placedRange, type PlacedTask, type StretchPlace } from '../checkedPlan.ts'
import { perStretch } from '../checkedStretch.ts'
import type { Rule } from '../rule.ts'
import { told } from '../../text/told.ts'

/** Plain numbers may begin anew under each heading; other ids are meant to be the only ones of their plan. */
export const repeatedId: Rule = {
  code: 'repeated-id',
  severity: 'warning',
  summary: 'A task id that another task has already.',
  *inPlan({ places, repeatedIds }) {
    if (repeatedIds.size === 0) return
    const seen = new Map<string, PlacedTask>()
    for (const place of places) {
      for (const [at, task] of place.stretch.plan.tasks.entries()) {
        if (!repeatedIds.has(task.id)) continue
        const key = keyOf(place, at)
        const first = seen.get(key)
        if (!first) {
          seen.set(key, { place, at, task })
          continue
        }
        const sentence = told(
          'The task in line {0} has the id {1} already; references to {1} are ambiguous.',
          lineOf(first) + 1,
          task.id,
        )
        yield { range: placedRange(task.idRange ?? task.titleRange, place.start), ...sentence }
      }
    }
  },
}

/** What no other task may have: its id, or its number below its heading and its task. */
function keyOf({ stretch, heading, task: first }: StretchPlace, at: number): string {
  const { tasks, scan } = stretch.plan
  const { id = '', parent = -1, range } = tasks[at] ?? {}
  if (!/^\d+$/.test(id)) return id
  const above = lastAtOrBefore(scan.headings, range?.start ?? 0, ({ line }) => scan.lines[line]?.start ?? 0)
  return `${id}\n${heading + above}\n${parent < 0 ? -1 : parent + first}`
}

function lineOf({ place, task }: PlacedTask): number {
  return place.line + linesOf(place.stretch).lineOf(task.titleRange.start)
}

const linesOf = perStretch(({ plan }) => lineIndex(plan.scan.text))
