import type { DocumentTask } from '../plan/planDocument.ts'

/** Finds tasks by what a plan calls them. */
export interface TaskNames {
  /** The tasks an id means for a mention at `offset`; empty where it means none. */
  named(id: string, offset: number): readonly number[]
  /** The innermost task whose lines hold `offset`, or -1. */
  at(offset: number): number
}

/** An id that only groups others (`2` for `2.1`, `2.2`) means so many of them at most. */
const largestGroup = 60

/**
 * Ids as written go before ids in other case, with other zeros or with the word `Task`. Where an id is repeated, the
 * task around the mention is meant, else the nearest one before it, else the first.
 */
export function taskNames(tasks: readonly DocumentTask[]): TaskNames {
  const exact = groupedBy(tasks, ({ id }) => id)
  let folded: ReadonlyMap<string, readonly number[]> | undefined
  let groups: ReadonlyMap<string, readonly number[]> | undefined
  return { named, at }

  function named(id: string, offset: number): readonly number[] {
    const found = exact.get(id) ?? (folded ??= groupedBy(tasks, own => foldedId(own.id))).get(foldedId(id))
    if (found) return found.length === 1 ? found : [meant(found, offset)]
    return (groups ??= groupedBy(tasks, ({ id: own, depth }) => (depth === 0 ? groupOf(own) : ''))).get(id) ?? []
  }

  function meant(found: readonly number[], offset: number): number {
    const around = found.find(index => isIn(tasks[index], offset))
    if (around !== undefined) return around
    const before = found.filter(index => (tasks[index]?.range.start ?? 0) <= offset)
    return before.at(-1) ?? found[0] ?? -1
  }

  function at(offset: number): number {
    let low = 0
    let high = tasks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tasks[middle]?.range.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    let task = low - 1
    while (task >= 0 && !isIn(tasks[task], offset)) task = tasks[task]?.parent ?? -1
    return task
  }
}

const isIn = (task: DocumentTask | undefined, offset: number): boolean =>
  task !== undefined && task.range.start <= offset && offset < task.range.end

const foldedId = (id: string): string =>
  id
    .toLowerCase()
    .replace(/^(?:task\s*|#)/, '')
    .replace(/(^|\D)0+(?=\d)/g, '$1')
    .replace(/[.)]$/, '')

/** `2` for `2.1`: a heading that is no task may have the number. */
const groupOf = (id: string): string => /^(\d{1,4})\.\d/.exec(id)?.[1] ?? ''

function groupedBy(
  tasks: readonly DocumentTask[],
  key: (task: DocumentTask) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const [index, task] of tasks.entries()) {
    const name = key(task)
    if (name === '') continue
    const group = groups.get(name)
    if (!group) groups.set(name, [index])
    else if (group.length < largestGroup) group.push(index)
  }
  return groups
}
