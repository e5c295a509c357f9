import type { DocumentTask } from '../plan/planDocument.ts'
import { plainTitle } from '../text/plainTitle.ts'

/** What is compared of a task, whether it stands in a plan or is to be added. */
export type TitledTask = Pick<DocumentTask, 'title' | 'requirements' | 'checkpoint'>

/** Finds tasks of a plan by their title; each is given to one asker only, in the plan's order. */
export interface TitleMatches {
  /** Index of a task with this title that nobody has taken, or -1. */
  take(title: string): number
  /** Whether a task has this title, taken or not. */
  has(title: string): boolean
  isTaken(task: number): boolean
}

export function titleMatches(tasks: readonly TitledTask[]): TitleMatches {
  const { exact, loose } = titleIndex(tasks)
  const taken = new Uint8Array(tasks.length)
  const looseTasks = (title: string) => {
    const key = plainTitle(title)
    return key === '' ? [] : (loose().get(key) ?? [])
  }
  const next = new Map<readonly number[], number>()
  return { take, has: title => exact.has(title) || looseTasks(title).length > 0, isTaken: task => taken[task] === 1 }

  function take(title: string): number {
    const found = firstFree(exact.get(title) ?? [])
    return found >= 0 ? found : firstFree(looseTasks(title))
  }

  /** A list is gone through once, however often it is asked. */
  function firstFree(list: readonly number[]): number {
    let at = next.get(list) ?? 0
    while (at < list.length && taken[list[at] ?? 0] === 1) at++
    next.set(list, at + 1)
    const task = list[at] ?? -1
    if (task >= 0) taken[task] = 1
    return task
  }
}

type ByTitle = ReadonlyMap<string, readonly number[]>

interface TitleIndex {
  readonly exact: ByTitle
  /** By letters and digits alone; made when a title is not found as it stands. */
  loose(): ByTitle
}

/** The titles of a plan are gone through once, however often they are asked for while it is merged. */
const indexes = new WeakMap<readonly TitledTask[], TitleIndex>()

function titleIndex(tasks: readonly TitledTask[]): TitleIndex {
  const known = indexes.get(tasks)
  if (known) return known
  let loose: ByTitle | undefined
  const made = { exact: byKey(tasks, title => title), loose: () => (loose ??= byKey(tasks, plainTitle)) }
  indexes.set(tasks, made)
  return made
}

function byKey(tasks: readonly TitledTask[], keyOf: (title: string) => string): ByTitle {
  const found = new Map<string, number[]>()
  for (const [at, { title }] of tasks.entries()) {
    const key = keyOf(title)
    const held = found.get(key)
    if (held) held.push(at)
    else found.set(key, [at])
  }
  return found
}
