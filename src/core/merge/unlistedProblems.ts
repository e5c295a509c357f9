import type { PlanDocument } from '../plan/planDocument.ts'
import { readPlan } from '../plan/readPlan.ts'
import { applyEdits } from '../text/applyEdits.ts'
import type { Problem } from '../text/problem.ts'
import type { TextEdit } from '../text/range.ts'
import { listableTasks, taskEntries, unlistedTasks } from '../trace/unlistedTasks.ts'
import type { AddedTask } from './writeAdditions.ts'

/** Tables and closing graphs that do not name what was added, in the text that the edits give. */
export function unlistedProblems(
  document: PlanDocument,
  edits: readonly TextEdit[],
  added: readonly AddedTask[],
): readonly Problem[] {
  if (added.length === 0 || taskEntries(document.scan).length < 2) return []
  const after = readPlan(applyEdits(document.scan.text, edits))
  const fresh = new Set(added.map(({ id }) => id))
  return unlistedTasks(listableTasks(after), taskEntries(after.scan))
    .filter(({ ids }) => ids.some(id => fresh.has(id)))
    .map(({ range, message, fixes }) => ({
      code: 'unlisted-task',
      severity: 'information',
      range,
      message,
      fixes,
    }))
}
