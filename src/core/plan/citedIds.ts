import type { ReferenceList } from './planDocument.ts'

/** Every id that the lists name, in order, without repeats. */
export function citedIds(lists: readonly ReferenceList[]): readonly string[] {
  const [first] = lists
  if (!first) return none
  if (lists.length === 1 && first.references.length === 1) return first.references[0]?.ids ?? none
  const found: string[] = []
  for (const { references } of lists) for (const { ids } of references) for (const id of ids) found.push(id)
  return found.length > 12 || repeats(found) ? [...new Set(found)] : found
}

const none: readonly string[] = []

/** Whether a short list says anything twice; a set costs more than looking. */
function repeats(list: readonly string[]): boolean {
  for (let at = 1; at < list.length; at++) {
    for (let before = 0; before < at; before++) if (list[before] === list[at]) return true
  }
  return false
}
