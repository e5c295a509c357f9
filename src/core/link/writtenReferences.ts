import { emptyBag, type Bag } from './bag.ts'
import { bestOf } from './bestOf.ts'
import type { LinkIndex } from './linkIndex.ts'
import { termIndex } from './termIndex.ts'

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
  return evidence.map((scores, task) => {
    const near = requirementsBeside(task, cited, index)
    const like = citedByAlike(task, tasks.scores(bags[task] ?? emptyBag), cited)
    index.criteria.forEach(({ requirement }, at) => {
      scores[at] = (scores[at] ?? 0) + besideWeight * (near.get(requirement) ?? 0) + alikeWeight * (like.get(at) ?? 0)
    })
    return like
  })
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
  task: number,
  likeness: Float32Array,
  cited: readonly (readonly number[])[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const whole = likeness[task] ?? 0
  if (whole <= 0) return found
  for (const other of bestOf(likeness, alike, at => at !== task && (cited[at]?.length ?? 0) > 0)) {
    const list = cited[other] ?? []
    const share = (likeness[other] ?? 0) / whole / Math.sqrt(list.length)
    if (share > 0) for (const at of list) found.set(at, (found.get(at) ?? 0) + share)
  }
  let most = 1
  for (const share of found.values()) most = Math.max(most, share)
  for (const [at, share] of found) found.set(at, share / most)
  return found
}
