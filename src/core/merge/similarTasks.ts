import type { PlanTask } from '../plan/plan.ts'
import { nameWords } from './nameWords.ts'
import type { TitledTask } from './titleMatches.ts'

/** A word that so many tasks have tells none of them apart. */
const commonFrom = 60
/** Titles that share this part of their words mean the same work; less is enough where the criteria agree too. */
const alikeTitle = 0.7
const alikeWithCriteria = 0.45

/** Finds the task of a plan that does the same work under other words, or -1. `isFree` leaves out tasks that are matched already. */
export function similarTasks(
  tasks: readonly TitledTask[],
  isFree: (task: number) => boolean,
): (fresh: PlanTask) => number {
  const words: ReadonlySet<string>[] = []
  const holders = new Map<string, number[]>()
  for (const [at, task] of tasks.entries()) {
    const own = new Set(isFree(at) && !task.checkpoint ? nameWords(task.title) : [])
    words.push(own)
    for (const one of own) {
      const list = holders.get(one)
      if (list) list.push(at)
      else holders.set(one, [at])
    }
  }
  return fresh => {
    const asked = new Set(nameWords(fresh.title))
    const shared = new Map<number, number>()
    for (const one of asked) {
      const list = holders.get(one) ?? []
      if (list.length < commonFrom) for (const at of list) shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    let best = -1
    let most = 0
    for (const [at] of shared) {
      const held = words[at] ?? new Set<string>()
      let both = 0
      for (const one of asked) if (held.has(one)) both++
      const likeness = (2 * both) / (asked.size + held.size || 1)
      const needed = agree(fresh, tasks[at]) ? alikeWithCriteria : alikeTitle
      if (likeness >= needed && likeness > most) {
        most = likeness
        best = at
      }
    }
    return best
  }
}

/** Whether the two cite at least half of each other's criteria. */
function agree(fresh: PlanTask, task: TitledTask | undefined): boolean {
  if (!task || task.requirements.length === 0 || fresh.requirements.length === 0) return false
  const held = new Set(task.requirements)
  const both = fresh.requirements.filter(id => held.has(id)).length
  return both * 2 >= Math.max(task.requirements.length, fresh.requirements.length)
}
