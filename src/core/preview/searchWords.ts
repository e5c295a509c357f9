import type { TaskRow } from './previewModel.ts'

/** The longest query that is looked for; nobody types a longer one. In UTF-16 units. */
export const longestQuery = 1_000

/** All of these must stand in a task, in any order. */
export const searchWords = (query: string): readonly string[] => query.toLowerCase().split(/\s+/).filter(Boolean)

/** Whether all words stand in what a row says of itself, or in its details where they are at hand. */
export function hasWords(
  { id, title, labels, requirements }: TaskRow,
  words: readonly string[],
  details = '',
): boolean {
  const text = [id, title, ...labels, ...requirements, details].join('\n').toLowerCase()
  return words.every(word => text.includes(word))
}
