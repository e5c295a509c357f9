import { bestOf } from './bestOf.ts'
import type { LinkIndex } from './linkIndex.ts'

/** How many texts tell how crowded a criterion is, and how much that counts against it. */
const crowd = 10
const crowdWeight = 0.5

/**
 * Takes from each criterion a share of its mean score over the texts that resemble it most: what resembles all
 * resembles none in particular (the correction of CSLS, Conneau et al., Word Translation Without Parallel Data, 2018).
 */
export function withoutCrowding(evidence: readonly Float64Array[]): void {
  const size = evidence[0]?.length ?? 0
  const columns = new Float64Array(evidence.length)
  for (let at = 0; at < size; at++) {
    for (const [task, scores] of evidence.entries()) columns[task] = scores[at] ?? 0
    const best = bestOf(columns, crowd)
    let sum = 0
    for (const task of best) sum += columns[task] ?? 0
    const held = (crowdWeight * sum) / Math.min(crowd, Math.max(1, evidence.length))
    for (const scores of evidence) scores[at] = (scores[at] ?? 0) - held
  }
}

/** Of two tasks in a row the second stays at the first one's requirement, goes to the next, or goes anywhere. */
const staying = 0.5
const goingOn = 0.3
/** How much a difference of 1 in evidence says. */
const sharpness = 3
const orderWeight = 0.3

/**
 * Adds how likely each requirement is where a task stands, from the tasks before and after it: the forward-backward
 * algorithm over a chain whose states are the requirements in their order (Rabiner, A Tutorial on Hidden Markov
 * Models, 1989). The task's own evidence is left out, for it counts already.
 */
export function withOrder(evidence: readonly Float64Array[], index: LinkIndex): void {
  const size = index.requirements.length
  const likely = evidence.map(scores => likelihood(scores, index))
  const before: Float64Array[] = []
  let state: Float64Array = new Float64Array(size).fill(1 / Math.max(1, size))
  for (const own of likely) {
    before.push(state)
    state = step(times(state, own), 1)
  }
  let after: Float64Array = new Float64Array(size).fill(1)
  for (let task = evidence.length - 1; task >= 0; task--) {
    const prior = times(before[task] ?? after, after)
    const most = Math.max(1e-12, highest(prior))
    const scores = evidence[task] ?? after
    for (let at = 0; at < scores.length; at++) {
      scores[at] = (scores[at] ?? 0) + (orderWeight * (prior[index.criteria[at]?.requirement ?? 0] ?? 0)) / most
    }
    after = step(times(after, likely[task] ?? after), -1)
  }
}

function likelihood(scores: Float64Array, index: LinkIndex): Float64Array {
  const best = new Float64Array(index.requirements.length)
  for (let at = 0; at < scores.length; at++) {
    const requirement = index.criteria[at]?.requirement ?? 0
    best[requirement] = Math.max(best[requirement] ?? 0, scores[at] ?? 0)
  }
  return best.map(score => Math.exp(sharpness * score))
}

function step(from: Float64Array, direction: 1 | -1): Float64Array {
  const size = from.length
  const anywhere = (1 - staying - goingOn) / Math.max(1, size)
  return from.map((here, at) => anywhere + staying * here + goingOn * (from[at - direction] ?? 0))
}

/** The product, scaled to a sum of 1 so that no chain is too long for a number. */
function times(a: Float64Array, b: Float64Array): Float64Array {
  const product = a.map((value, at) => value * (b[at] ?? 0))
  let sum = 0
  for (const value of product) sum += value
  return sum > 0 ? product.map(value => value / sum) : product.fill(1 / Math.max(1, product.length))
}

function highest(scores: Float64Array): number {
  let best = 0
  for (const score of scores) if (score > best) best = score
  return best
}

const precedenceWeight = 0.15

/** Adds a little for the first criteria of each requirement. */
export function withPrecedence(evidence: readonly Float64Array[], index: LinkIndex): void {
  const shares = index.criteria.map(({ place }) => precedenceWeight / (1 + place))
  for (const scores of evidence) shares.forEach((share, at) => (scores[at] = (scores[at] ?? 0) + share))
}
