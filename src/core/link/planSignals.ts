import type { LinkIndex } from './linkIndex.ts'

/** How many texts tell how crowded a criterion is, and how much that counts against it. */
const crowd = 10
const crowdWeight = 0.5

/**
 * Takes from each criterion a share of its mean score over the texts that resemble it most: what resembles all
 * resembles none in particular (the correction of CSLS, Conneau et al., Word Translation Without Parallel Data, 2018).
 */
export function withoutCrowding(evidence: readonly Float32Array[]): void {
  const held = crowding(evidence)
  for (const scores of evidence) {
    for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) - (held[at] ?? 0)
  }
}

/** What each criterion loses. The best scores of all criteria are kept side by side while the texts go by once. */
function crowding(evidence: readonly Float32Array[]): Float64Array {
  const size = evidence[0]?.length ?? 0
  const places = Math.min(crowd, evidence.length)
  const best = new Float32Array(size * places)
  for (const scores of evidence) {
    for (let at = 0; at < size; at++) {
      const score = scores[at] ?? 0
      const first = at * places
      let place = first + places - 1
      if (score <= (best[place] ?? 0)) continue
      for (; place > first && (best[place - 1] ?? 0) < score; place--) best[place] = best[place - 1] ?? 0
      best[place] = score
    }
  }
  const held = new Float64Array(size)
  for (let at = 0; at < best.length; at++) {
    const criterion = Math.floor(at / places)
    held[criterion] = (held[criterion] ?? 0) + (crowdWeight * (best[at] ?? 0)) / places
  }
  return held
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
export function withOrder(evidence: readonly Float32Array[], index: LinkIndex): void {
  const size = index.requirements.length
  const states = Int32Array.from(index.criteria, ({ requirement }) => requirement)
  const likely = new Float64Array(evidence.length * size)
  const before = new Float64Array(evidence.length * size)
  const rowOf = (table: Float64Array, task: number) => table.subarray(task * size, (task + 1) * size)
  const state = new Float64Array(size).fill(1 / Math.max(1, size))
  const spare = new Float64Array(size)
  for (const [task, scores] of evidence.entries()) {
    const own = rowOf(likely, task)
    setLikelihood(own, scores, states)
    rowOf(before, task).set(state)
    setProduct(spare, state, own)
    setStep(state, spare, 1)
  }
  const after = state.fill(1)
  for (let task = evidence.length - 1; task >= 0; task--) {
    setProduct(spare, rowOf(before, task), after)
    const most = Math.max(1e-12, highest(spare))
    const scores = evidence[task] ?? new Float32Array(0)
    for (let at = 0; at < scores.length; at++) {
      scores[at] = (scores[at] ?? 0) + (orderWeight * (spare[states[at] ?? 0] ?? 0)) / most
    }
    setProduct(spare, after, rowOf(likely, task))
    setStep(after, spare, -1)
  }
}

function setLikelihood(to: Float64Array, scores: Float32Array, states: Int32Array): void {
  for (let at = 0; at < scores.length; at++) {
    const state = states[at] ?? 0
    if ((scores[at] ?? 0) > (to[state] ?? 0)) to[state] = scores[at] ?? 0
  }
  for (let at = 0; at < to.length; at++) to[at] = Math.exp(sharpness * (to[at] ?? 0))
}

function setStep(to: Float64Array, from: Float64Array, direction: 1 | -1): void {
  const size = from.length
  const anywhere = (1 - staying - goingOn) / Math.max(1, size)
  for (let at = 0; at < size; at++) {
    to[at] = anywhere + staying * (from[at] ?? 0) + goingOn * (from[at - direction] ?? 0)
  }
}

/** The product, scaled to a sum of 1 so that no chain is too long for a number. */
function setProduct(to: Float64Array, a: Float64Array, b: Float64Array): void {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += to[at] = (a[at] ?? 0) * (b[at] ?? 0)
  if (sum <= 0) to.fill(1 / Math.max(1, a.length))
  else for (let at = 0; at < a.length; at++) to[at] = (to[at] ?? 0) / sum
}

function highest(scores: Float64Array): number {
  let best = 0
  for (let at = 0; at < scores.length; at++) if ((scores[at] ?? 0) > best) best = scores[at] ?? 0
  return best
}

const precedenceWeight = 0.15

/** Adds a little for the first criteria of each requirement. */
export function withPrecedence(evidence: readonly Float32Array[], index: LinkIndex): void {
  const shares = Float64Array.from(index.criteria, ({ place }) => precedenceWeight / (1 + place))
  for (const scores of evidence) {
    for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + (shares[at] ?? 0)
  }
}
