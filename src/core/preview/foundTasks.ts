import { bodyText } from './bodyText.ts'
import type { PreviewReading } from './readPreview.ts'
import { hasWords, searchWords } from './searchWords.ts'

/** Keys of the tasks in which all words of a query stand, details included: the page has only some of them. */
export function foundTasks({ model, places, plan }: PreviewReading, query: string): readonly string[] {
  const words = searchWords(query)
  if (words.length === 0) return []
  return places.flatMap((place, at) => {
    const row = model.rows[at]
    return row?.kind === 'task' && hasWords(row, words, bodyText(plan.plan, place)) ? [row.key] : []
  })
}
