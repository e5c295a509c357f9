import type { PlanDocument } from '../plan/planDocument.ts'
import { setTaskState } from '../plan/setTaskState.ts'
import type { Problem } from '../text/problem.ts'
import type { AddedTask } from './writeAdditions.ts'

/** Tasks that are marked done and now have something open beneath them: their marks are the user's to change. */
export function openBelowDone(document: PlanDocument, added: readonly AddedTask[]): readonly Problem[] {
  const parents = [...new Set(added.map(({ parent }) => parent))].sort((a, b) => a - b)
  return parents.flatMap((parent): readonly Problem[] => {
    const task = document.tasks[parent]
    if (task?.state !== 'done' || task.checkbox < 0) return []
    const below = added.filter(one => one.parent === parent).map(({ id, title }) => id || title)
    const opened = setTaskState(document, parent, 'open')
    return [
      {
        code: 'done-over-open',
        severity: 'warning',
        range: task.titleRange,
        message: `This task is done, but ${below.join(', ')} beneath it is open.`,
        ...(opened.kind === 'changed' && opened.edits.length > 0
          ? { fixes: [{ title: 'Open the task again', edits: opened.edits }] }
          : {}),
      },
    ]
  })
}
