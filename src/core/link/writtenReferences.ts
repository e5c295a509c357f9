import { emptyBag, type Bag } from './bag.ts'
import type { LinkIndex } from './linkIndex.ts'
import { termIndex, type TermIndex } from './termIndex.ts'

const besideWeight = 0.4
const alikeWeight = 0.3
/** How many tasks before and after count as beside, and how many as alike. */
const beside = 3
const alike = 5

/**
 * Adds what other tasks cite: the requirements of those beside a task, the criteria of those with the same words.
 * Gives for each task the criteria that this speaks for.
 */
export function withWrittenReferences(
  evidence: readonly Float32Array[],
  bags: readonly Bag[],
  cited: readonly (readonly number[])[],
  index: LinkIndex,
): readonly ReadonlyMap<number, number>[] {
  if (cited.every(list => list.length === 0)) return []
  const tasks = termIndex(bags)
  const firsts = firstPositions(index)
  return evidence.map((scores, task) => {
    const near = requirementsBeside(task, cited, index)
    const like = citedByAlike(bags[task] ?? emptyBag, task, tasks, cited)
    for (const [requirement, share] of near) {
      const end = firsts[requirement + 1] ?? 0
      for (let at = firsts[requirement] ?? 0; at < end; at++) {
        scores[at] = (scores[at] ?? 0) + besideWeight * share + alikeWeight * (like.get(at) ?? 0)
      }
    }
    for (const [at, share] of like) {
      if (!near.has(index.criteria[at]?.requirement ?? 0)) scores[at] = (scores[at] ?? 0) + alikeWeight * share
    }
    return like
  })
}

/** Where the criteria of each requirement begin among all criteria, and where the last one's end. */
function firstPositions({ requirements }: LinkIndex): readonly number[] {
  const firsts = [0]
  for (const [at, { criteria }] of requirements.entries()) firsts.push((firsts[at] ?? 0) + criteria.length)
  return firsts
}

function requirementsBeside(
  task: number,
  cited: readonly (readonly number[])[],
  index: LinkIndex,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  let all = 0
  for (let other = task - beside; other <= task + beside; other++) {
    const list = cited[other] ?? []
    if (other === task || list.length === 0) continue
    const weight = Math.exp(-((other - task) ** 2) / 2)
    all += weight
    for (const requirement of new Set(list.map(at => index.criteria[at]?.requirement ?? 0))) {
      found.set(requirement, (found.get(requirement) ?? 0) + weight)
    }
  }
  for (const [requirement, weight] of found) found.set(requirement, weight / all)
  return found
}

function citedByAlike(
  bag: Bag,
  task: number,
  tasks: TermIndex,
  cited: readonly (readonly number[])[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const whole = tasks.scoreOf(bag, task)
  if (whole <= 0) return found
  for (const { document, score } of tasks.best(bag, alike, at => at !== task && (cited[at]?.length ?? 0) > 0)) {
    const list = cited[document] ?? []
    const share = score / whole / Math.sqrt(list.length)
    for (const at of list) found.set(at, (found.get(at) ?? 0) + share)
  }
  let most = 1
  for (const share of found.values()) most = Math.max(most, share)
  for (const [at, share] of found) found.set(at, share / most)
  return found
}
