import type { DocumentTask } from '../plan/planDocument.ts'
import { told, type Told } from '../text/told.ts'

const longestTitle = 60

/** What messages call a task: its id, or its title where it has none. */
export function taskLabel(task: DocumentTask | undefined): string {
  if (!task) return 'a task'
  if (task.id !== '') return task.id
  return `“${task.title.length > longestTitle ? `${task.title.slice(0, longestTitle - 1)}…` : task.title}”`
}

/** `1.1, 1.2 and 3 more` */
export function listed(names: readonly string[], most = 5): Told | string {
  if (names.length <= most + 1) return names.join(', ')
  return told('{0} and {1} more', names.slice(0, most).join(', '), names.length - most)
}
