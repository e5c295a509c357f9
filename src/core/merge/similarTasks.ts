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
  const words: (readonly string[])[] = []
  const holders = new Map<string, number[]>()
  for (const [at, task] of tasks.entries()) {
    const own = isFree(at) && !task.checkpoint ? distinct(nameWords(task.title)) : []
    words.push(own)
    for (const one of own) {
      const list = holders.get(one)
      if (list) list.push(at)
      else holders.set(one, [at])
    }
  }
  /** For each task the question in which it was compared last. */
  const compared = new Int32Array(tasks.length)
  let question = 0
  return fresh => {
    question++
    const asked = distinct(nameWords(fresh.title))
    let best = -1
    let most = 0
    for (const one of asked) {
      const list = holders.get(one) ?? []
      if (list.length >= commonFrom) continue
      for (const at of list) {
        if (compared[at] === question) continue
        compared[at] = question
        const likeness = likenessOf(asked, words[at] ?? [])
        const needed = agree(fresh, tasks[at]) ? alikeWithCriteria : alikeTitle
        if (likeness >= needed && likeness > most) {
          most = likeness
          best = at
        }
      }
    }
    return best
  }
}

/** The part of their words that two titles share. */
function likenessOf(some: readonly string[], others: readonly string[]): number {
  const held = others.length > fewWords ? new Set(others) : undefined
  let both = 0
  for (const one of some) if (held ? held.has(one) : others.includes(one)) both++
  return (2 * both) / (some.length + others.length || 1)
}

/** Up to so many words a list is searched faster than a set is made. */
const fewWords = 12

function distinct(words: readonly string[]): readonly string[] {
  if (words.length > fewWords) return [...new Set(words)]
  return words.every((word, at) => words.indexOf(word) === at) ? words : [...new Set(words)]
}

/** Whether the two cite at least half of each other's criteria. */
function agree(fresh: PlanTask, task: TitledTask | undefined): boolean {
  if (!task || task.requirements.length === 0 || fresh.requirements.length === 0) return false
  const held = new Set(task.requirements)
  const both = fresh.requirements.filter(id => held.has(id)).length
  return both * 2 >= Math.max(task.requirements.length, fresh.requirements.length)
}
